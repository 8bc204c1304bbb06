// @ts-check
/** The designers' playground: the controls say what the stage shows, and the address says it all again. */
import '../elements/define.js';
import { answer } from './answering.js';
import { readAddress, writeAddress } from './address.js';
import { choosePerson, forgetWritten, listenToData, planIds, sampleOf, shownText } from './data.js';
import { byId, copy, later } from './dom.js';
import { listenToCopying, showCode } from './embed.js';
import { listenToWidgets } from './log.js';
import { arrange, clearStage, listenToFailures, revealPlan, WIDGETS } from './stage.js';

const form = /** @type {HTMLFormElement} */ (byId('controls'));
const details = /** @type {HTMLDetailsElement} */ (byId('settings'));
const isWide = matchMedia('(min-width: 60em)');
const defaults = settings();

const save = later(150, () => writeAddress(settings(), defaults));

listenToWidgets();
listenToFailures();
listenToCopying();
answer(() => ({ manner: /** @type {import('./answering.js').Manner} */ (settings().answer), after: 1000 }));
listenToData(refresh);
listenToControls();
await open();

function listenToControls() {
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', async ({ target }) => {
    if (/** @type {HTMLInputElement} */ (target).name === 'person') {
      clearStage();
      await choosePerson(settings().person);
    }
    refresh();
  });
  byId('reset-all').addEventListener('click', () => {
    history.replaceState(null, '', location.pathname);
    forgetWritten();
    open();
  });
  byId('copy-link').addEventListener('click', async () => {
    await writeAddress(settings(), defaults);
    await copy(location.href, byId('link-status'));
  });
  document.addEventListener('samplan-select', (event) => select(event));
  document.addEventListener('samplan-filter', () => later(0, refresh)());
  document.addEventListener('samplan-close', () => later(0, refresh)());
  // A link that only moves the focus is no address of ours.
  window.addEventListener('hashchange', () => (location.hash.includes('=') ? open() : save()));
  isWide.addEventListener('change', unfold);
  unfold();
}

/** Everything as the address says it. */
async function open() {
  form.reset();
  clearStage();
  await readAddress(form);
  refresh();
}

/** Everything as the controls say it. */
function refresh() {
  const { show, ...others } = settings();
  arrange({ show, ...others }, { text: shownText(), earlier: sampleOf() }, planIds());
  showCode(show === 'all' ? Object.values(WIDGETS) : [WIDGETS[/** @type {keyof typeof WIDGETS} */ (show)]]);
  save();
}

/** As a host would, opens what is chosen in an overview. @param {DocumentEventMap['samplan-select']} event */
function select({ target, detail: { planId, itemId, section } }) {
  const isSeen = settings().show === 'all';
  const isWhole = itemId === undefined;
  if (target !== WIDGETS.plan) {
    Object.assign(WIDGETS.plan, { planId, selected: itemId, section });
    if (!isSeen && isWhole) /** @type {RadioNodeList} */ (form.elements.namedItem('show')).value = 'plan';
  }
  later(0, () => {
    refresh();
    if (target !== WIDGETS.plan && (isSeen || isWhole)) revealPlan();
  })();
}

/** @returns {Record<string, string>} */
function settings() {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}

/** On a narrow screen, the controls begin folded. */
function unfold() {
  details.open = isWide.matches;
}
