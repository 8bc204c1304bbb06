// @ts-check
/** The panels of what the widgets say: what they could not read, and every event. */
import { byId, make } from './dom.js';
import { EVENTS } from './events.js';
import { showReport } from './report.js';

/** @import { Issue } from '../elements/types.d.ts' */

/** So many events are kept. */
const MOST = 200;

const LOST = {
  nothing: 'inget gick förlorat',
  field: 'fältet visas inte',
  item: 'posten visas inte',
  everything: 'inget kan visas',
};

const events = byId('events');

export function listenToWidgets() {
  for (const name of EVENTS) {
    document.addEventListener(name, ({ target, detail }) => {
      log(name, /** @type {Element} */ (target).localName, detail);
    });
  }
  document.addEventListener('samplan-issues', ({ detail }) => showIssues(detail.issues));
  document.addEventListener('samplan-read', ({ target }) => showReport(/** @type {HTMLElementTagNameMap['samplan-plan']} */ (target).report()));
  byId('events-clear').addEventListener('click', () => {
    events.replaceChildren();
    count('events-count', 0);
  });
}

/** All three widgets read the same data, so that the last list is the list of each. @param {Issue[]} issues */
export function showIssues(issues) {
  byId('issues').replaceChildren(...issues.map(issueItem));
  byId('issues-none').hidden = issues.length > 0;
  count('issues-count', issues.length);
}

/** @param {Issue} issue */
function issueItem({ path, code, message, lost }) {
  const text = make('p', message);
  text.lang = 'en';
  return make('li', make('p', make('code', path || 'hela texten'), ' ', make('b', code), ` ${LOST[lost]}`), text);
}

/** @param {string} name @param {string} from @param {unknown} detail */
function log(name, from, detail) {
  const head = make('p', make('b', name), ` ${from} `, make('time', new Date().toLocaleTimeString('sv-SE')));
  const body = JSON.stringify(detail, null, 2);
  events.prepend(body === '{}' ? make('li', head) : make('li', head, make('pre', body)));
  while (events.childElementCount > MOST) events.lastElementChild?.remove();
  count('events-count', events.childElementCount);
}

/** @param {string} id @param {number} number */
function count(id, number) {
  byId(id).textContent = String(number);
}
