// @ts-check
/** The same data in a plain page: all activities by one `innerHTML`, as quick as a page can be that shows them all. */
import { getData } from './page.mjs';

/** @typedef {import('./page.mjs').Measured} Measured */

const ADDRESS = '/bench/plain.html';
const PAGE = '<!doctype html><html lang="sv"><meta charset="utf-8"><title>plain</title><main><ul></ul></main></html>';

/** @param {import('@playwright/test').Page} page */
export async function measurePlain(page) {
  await page.route(`**${ADDRESS}`, (route) => route.fulfill({ contentType: 'text/html', body: PAGE }));
  await page.goto(ADDRESS);
  await getData(page);
  return page.evaluate(async () => {
    const { samplanClock: clock, samplanText: text } = /** @type {Measured} */ (/** @type {unknown} */ (window));
    const list = /** @type {HTMLElement} */ (document.querySelector('ul'));
    const seen = () => list.childElementCount;
    let start = 0;
    let read = 0;
    /** @type {{ title: string, when: string, status: string, unit: string }[]} */
    let rows = [];
    /** @param {any} when */
    const words = (when) => typeof when === 'object' ? Object.values(when).join(' ') : when ?? '';
    const cells = (/** @type {string[]} */ ...texts) => texts.map((text) => `<span>${text}</span>`).join('');
    const show = (/** @type {typeof rows} */ some) => {
      list.innerHTML = some.map(({ title, when, status, unit }) => `<li>${cells(title, when, status, unit)}</li>`).join('');
    };

    const open = await clock(() => {
      start = performance.now();
      const { plans } = JSON.parse(text);
      rows = plans.flatMap((/** @type {any} */ plan) => (plan.activities ?? []).map((/** @type {any} */ activity) =>
        ({ ...activity, when: words(activity.when), unit: (activity.unit ?? plan.unit)?.name ?? '' })));
      read = performance.now() - start;
      show(rows);
    }, seen);
    const filter = await clock(() => show(rows.filter((row) => `${row.title} ${row.unit}`.toLowerCase().includes('vård'))), seen);
    const back = await clock(() => show(rows), seen);
    Object.assign(window, { rows }); // as a page would that filters again
    return {
      open: open.painted,
      read,
      draw: open.drawn - read,
      paint: open.painted - open.drawn,
      whole: open.whole,
      filter: filter.painted,
      back: back.painted,
    };
  });
}
