// @ts-check
/** All that is chosen, in the address. Rule: only what differs from the default, under names that can be read. */
import { breakSource, brokenSource, choosePerson, planIds, writtenText } from './data.js';
import { pack, unpack } from './packing.js';
import { WIDGETS } from './stage.js';

/** @typedef {import('./stage.js').Settings} Settings */

/** The writing that was begun last; packing takes time, and an earlier one may end later. */
let newest = 0;

/** @param {Settings} settings @param {Settings} defaults */
export async function writeAddress(settings, defaults) {
  const turn = (newest += 1);
  const said = Object.entries(settings).filter(([name, value]) => value !== defaults[name]);
  const address = new URLSearchParams([...said, ['source', brokenSource()], ...widgetEntries()].filter(hasValue));
  const text = writtenText();
  if (text !== undefined) address.set('data', await pack(text));
  const hash = address.toString().replaceAll('%3A', ':');
  if (turn === newest) history.replaceState(null, '', hash === '' ? location.pathname : `#${hash}`);
}

/** @param {HTMLFormElement} form */
export async function readAddress(form) {
  const asked = new URLSearchParams(location.hash.slice(1));
  for (const [name, value] of asked) {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = value === 'on';
    else if (control instanceof HTMLInputElement || control instanceof RadioNodeList) control.value = value;
  }
  const packed = asked.get('data');
  const text = packed === null ? undefined : await unpack(packed).catch(() => undefined);
  await choosePerson(String(new FormData(form).get('person')), text);
  breakSource(asked.get('source') ?? '');
  for (const [kind, widget] of Object.entries(WIDGETS)) {
    widget.planId = asked.get(`${kind}.plan`);
    widget.selected = asked.get(`${kind}.item`);
    widget.filter = parsed(asked.get(`${kind}.filter`));
  }
}

/** What the user has done in the widgets. @returns {[string, string][]} */
function widgetEntries() {
  return Object.entries(WIDGETS).flatMap(([kind, { planId, selected, filter }]) => [
    [`${kind}.plan`, kind === 'plan' && planId === planIds()?.[0] ? '' : planId ?? ''],
    [`${kind}.item`, selected ?? ''],
    [`${kind}.filter`, filter === null ? '' : JSON.stringify(filter)],
  ]);
}

/** An emptied clock must be said, as it is not the default; of all others, empty is. @param {string[]} entry */
function hasValue([name, value]) {
  return value !== '' || name === 'now';
}

/** @param {string | null} text */
function parsed(text) {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
