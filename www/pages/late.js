// @ts-check
/**
 * Elements that get their properties before their class, and that are moved, removed and put back: what frameworks do.
 * With `?wait` in the address, the class comes when the button is pressed.
 */
import { sampleText } from '../playground/people.js';

/** @typedef {HTMLElementTagNameMap['samplan-plan']} Widget */

const PLACES = ['here', 'there'];

const TAGS = 'samplan-timeline, samplan-plans, samplan-plan';
const widgets = /** @type {Widget[]} */ ([...document.querySelectorAll(TAGS)]);
const first = widgets[0];
const plans = await sampleText('selma');
for (const widget of widgets) Object.assign(widget, { plans, now: '2026-05-11T10:45', audience: 'relative' });

onclick('define', define);
onclick('move', () => place(first.parentElement?.id === PLACES[0] ? PLACES[1] : PLACES[0]).append(first));
onclick('remove', () => first.remove());
onclick('put-back', () => place(PLACES[0]).prepend(first));
if (!new URLSearchParams(location.search).has('wait')) await define();

async function define() {
  await import('../elements/define.js');
}

/** @param {string} id */
function place(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/** @param {string} id @param {() => void} action */
function onclick(id, action) {
  place(id).addEventListener('click', action);
}
