// @ts-check
/**
 * A host with a strict policy, for end-to-end tests and pictures; all that it shows is said in its address:
 *
 *     host.html?person=selma&widget=timeline&audience=staff&locale=en&now=2026-05-11T10:45&scheme=dark
 *
 * `dialogue` (`question,done,value`) lets the user say something back; `answer` (`accept`, `refuse`, `never`) has a host answer it after
 * `answerAfter` milliseconds, else a second. Without `answer`, the test does.
 *
 * `languages=own` adds languages of the host; see `languages.js`.
 *
 * And `plan`, `selected`, `section`, `filter` (JSON, or as text), `links` (JSON), `lastSeen`, `state`, `heading`. Without `widget`,
 * all three are there, and what is chosen in an overview opens in the plan. What the widgets say is kept in `window.samplanEvents`.
 */
import { configure } from '../elements/define.js';
import { answer } from '../playground/answering.js';
import { EVENTS } from '../playground/events.js';
import { isPerson, sampleText } from '../playground/people.js';
import { OWN } from './languages.js';

/** @typedef {HTMLElementTagNameMap['samplan-plan']} Widget */

const TAGS = /** @type {const} */ (['samplan-timeline', 'samplan-plans', 'samplan-plan']);
/** From the address to the attribute. */
const ATTRIBUTES = {
  audience: 'audience',
  locale: 'locale',
  now: 'now',
  scheme: 'color-scheme',
  heading: 'heading-level',
  plan: 'plan-id',
  selected: 'selected',
  section: 'section',
  lastSeen: 'last-seen',
  state: 'state',
  dialogue: 'dialogue',
};

const asked = new URLSearchParams(location.search);
const widgets = TAGS.flatMap((tag) => /** @type {Widget[]} */ ([...document.querySelectorAll(tag)]));

keepEvents();
if (asked.get('languages') === 'own') configure({ languages: OWN });
openChosen();
answerAsAsked();
document.documentElement.dataset.scheme = asked.get('scheme') ?? 'auto';
document.documentElement.lang = asked.get('locale') ?? 'sv';
for (const widget of widgets) prepare(widget);
await handOver();

function keepEvents() {
  /** @type {{ name: string, from: string, detail: unknown }[]} */
  const kept = [];
  Object.assign(window, { samplanEvents: kept });
  for (const name of EVENTS) {
    document.addEventListener(name, (event) => {
      const from = /** @type {Element} */ (event.target).localName;
      kept.push({ name, from, detail: event.detail });
    });
  }
}

function openChosen() {
  const plan = /** @type {Widget | null} */ (document.querySelector('samplan-plan'));
  document.addEventListener('samplan-select', ({ target, detail }) => {
    if (plan === null || target === plan) return;
    Object.assign(plan, { planId: detail.planId, selected: detail.itemId, section: detail.section });
    plan.scrollIntoView();
  });
}

function answerAsAsked() {
  const manner = /** @type {import('../playground/answering.js').Manner | null} */ (asked.get('answer'));
  if (manner !== null) answer(() => ({ manner, after: Number(asked.get('answerAfter') ?? 1000) }));
}

/** @param {Widget} widget */
function prepare(widget) {
  const wanted = asked.get('widget');
  if (wanted && widget.localName !== `samplan-${wanted}`) widget.remove();
  for (const [name, attribute] of Object.entries(ATTRIBUTES)) {
    const value = asked.get(name);
    if (value !== null) widget.setAttribute(attribute, value);
  }
  const filter = asked.get('filter');
  if (filter !== null) widget.filter = filter.startsWith('{') ? JSON.parse(filter) : filter;
  const links = asked.get('links');
  if (links !== null) widget.links = JSON.parse(links);
}

async function handOver() {
  const person = asked.get('person') ?? 'selma';
  if (!isPerson(person)) return;
  const text = await sampleText(person);
  for (const widget of widgets) widget.plans = text;
}
