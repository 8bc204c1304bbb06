// @ts-check
/** A widget on the strict host page: from text to paint, to a filter, and back. */
import { getData } from './page.mjs';

/** @typedef {import('./page.mjs').Measured} Measured */

/** The moment of the generated plans. */
const NOW = '2026-05-11T10:45';

/** @param {import('@playwright/test').Page} page @param {string} name */
export async function measureWidget(page, name) {
  await page.goto(`/www/pages/host.html?person=nobody&widget=${name}&now=${NOW}`);
  await page.waitForFunction(() =>
    /** @type {any} */ (window).samplanEvents?.some((/** @type {any} */ event) => event.name === 'samplan-ready'));
  await getData(page);
  return page.evaluate(async (name) => {
    const { samplanClock: clock, samplanText: text } = /** @type {Measured} */ (/** @type {unknown} */ (window));
    const element = /** @type {HTMLElement & { plans: string, filter: object | null }} */ (
      document.querySelector(`samplan-${name}`));
    // What is listed: around it, the filter goes on saying how much there is.
    const listed = () => [...element.shadowRoot?.querySelectorAll('.row, .card') ?? []];
    const seen = () => listed().reduce((length, item) => length + (item.textContent?.length ?? 0), 0);
    let start = 0;
    let read = 0;
    element.addEventListener('samplan-issues', () => { read = performance.now() - start; }, { once: true });

    const nothing = seen();
    const open = await clock(() => {
      start = performance.now();
      element.plans = text;
    }, seen);
    const everything = seen();
    const filter = await clock(() => { element.filter = { text: 'vård' }; }, seen);
    const some = seen();
    const back = await clock(() => { element.filter = null; }, seen);
    if (read === 0 || everything <= nothing || some === everything || seen() !== everything) {
      throw new Error(`<samplan-${name}> did not draw what was measured.`);
    }
    return {
      open: open.painted,
      read,
      draw: open.drawn - read,
      paint: open.painted - open.drawn,
      whole: open.whole,
      filter: filter.painted,
      back: back.painted,
    };
  }, name);
}
