// @ts-check
/**
 * The data panel: a person's sample, or what has been written instead of it, with or without a source that does not
 * answer. Rule: the widgets get the last text that is JSON, so that half a word does not empty the stage.
 */
import { byId, later, make } from './dom.js';
import { isPerson, OWN, sampleText } from './people.js';

/** @typedef {{ id?: string, system?: string, organization?: string, data?: unknown }} Source */
/** @typedef {{ sources?: Source[], plans?: { id?: string, source?: string }[] }} Loose What matters here. */

const area = /** @type {HTMLTextAreaElement} */ (byId('data'));
const source = /** @type {HTMLSelectElement} */ (byId('source'));
const status = byId('data-status');

let person = '';
let sample = '';
/** What has been written, by person, so that a look at another one does not lose it. @type {Map<string, string>} */
const written = new Map();
/** The last text that was JSON, and what it held. */
let good = { text: '', record: /** @type {Loose} */ ({}) };

/** @param {() => void} onchange */
export function listenToData(onchange) {
  const edited = later(300, () => {
    write(area.value);
    onchange();
  });
  area.addEventListener('input', edited);
  source.addEventListener('change', onchange);
  byId('data-reset').addEventListener('click', () => {
    write(sample);
    area.value = sample;
    onchange();
  });
}

/** Changes to a person's data, to a text instead of it if there is one. @param {string} name @param {string} [text] */
export async function choosePerson(name, text) {
  const found = isPerson(name) ? await sampleText(name).catch(() => undefined) : OWN;
  person = name;
  sample = found ?? '';
  source.value = '';
  if (text !== undefined) written.set(name, text);
  area.value = written.get(name) ?? sample;
  write(area.value);
  if (found === undefined) status.textContent = 'Exemplet kunde inte hämtas. Ladda om sidan för att försöka igen.';
}

/** Forgets everything that has been written. */
export function forgetWritten() {
  written.clear();
}

/** What has been written instead of the sample, if anything. */
export function writtenText() {
  return written.get(person);
}

/** What the widgets get. */
export function shownText() {
  return source.value === '' ? good.text : JSON.stringify(withoutSource(good.record, source.value));
}

/** The person's data as it was before anything was written. */
export function sampleOf() {
  return sample;
}

/** The plans that can be chosen; nothing where only the widgets know, as the data is in another form. @returns {string[] | undefined} */
export function planIds() {
  const { plans, sources } = good.record;
  if (!Array.isArray(plans) || (Array.isArray(sources) && sources.some((known) => known?.data !== undefined))) return undefined;
  return plans.flatMap((plan) => (typeof plan?.id === 'string' ? [plan.id] : []));
}

export function brokenSource() {
  return source.value;
}

/** @param {string} id */
export function breakSource(id) {
  source.value = id;
}

/** @param {string} text */
function write(text) {
  if (text === sample) written.delete(person);
  else written.set(person, text);
  byId('data-mark').textContent = text === sample ? '' : 'ändrad';
  try {
    good = { text, record: JSON.parse(text) ?? {} };
    status.textContent = '';
    offerSources();
  } catch (error) {
    status.textContent = `Det här är inte JSON än${place(String(error))}. Widgetarna visar den senaste hela texten.`;
  }
}

/** Where the fault is, as far as the browser says. @param {string} message */
function place(message) {
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  return line === undefined ? '' : ` (rad ${line}, tecken ${column})`;
}

function offerSources() {
  const chosen = source.value;
  const { sources } = good.record;
  const options = (Array.isArray(sources) ? sources : []).map(({ id = '', system = id, organization }) =>
    option(id, organization === undefined ? system : `${system}, ${organization}`));
  source.replaceChildren(option('', 'Ingen'), ...options);
  source.value = chosen;
  if (source.selectedIndex < 0) source.value = '';
}

/** @param {string} value @param {string} text */
function option(value, text) {
  return Object.assign(/** @type {HTMLOptionElement} */ (make('option', text)), { value });
}

/**
 * As a host would hand it over: the source is named, and its plans are not there.
 * @param {Loose} record @param {string} id
 */
function withoutSource(record, id) {
  const sources = record.sources?.map((known) => (known.id === id ? { ...known, state: 'unreachable', data: undefined } : known));
  return { ...record, sources, plans: record.plans?.filter((plan) => plan.source !== id) };
}
