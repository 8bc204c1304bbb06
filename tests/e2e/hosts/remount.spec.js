// @ts-check
// Taken down by its framework and put back again, time after time, a widget leaves nothing in the page, and what is left
// in memory is bounded.
import { expect, test } from '../support/test.js';
import { alive, PAGES } from './support.js';

/** @typedef {import('@playwright/test').Page} Page */

// A trace keeps what it has seen alive.
test.use({ trace: 'off' });

const ROUNDS = 5;

/** Yew never takes its listeners off the empty `div` that a widget was drawn in: what stays is that, for each widget. */
const LEFT = { nodes: 1, listeners: 3 };

for (const host of PAGES) {
  test(`${host}: taken down and put back, it leaves nothing`, async ({ page }) => {
    await page.addInitScript(countListeners);
    await page.goto(`/${host}/`);
    await expectDrawn(page);
    await remount(page);
    const [before, memory] = [await traces(page), await alive(page)];
    for (let round = 0; round < ROUNDS; round += 1) await remount(page);
    expect(await traces(page)).toEqual(before);
    expect(before.sheets, 'one sheet, the same for all').toEqual([1, 1, 1, 1]);

    const widgets = ROUNDS * 3;
    await expect(async () => {
      const { nodes, listeners } = await alive(page);
      expect(nodes - memory.nodes).toBeLessThanOrEqual(widgets * LEFT.nodes + ROUNDS);
      expect(listeners - memory.listeners).toBeLessThanOrEqual(widgets * LEFT.listeners);
    }, 'once the browser has collected').toPass({ timeout: 20_000 });
  });
}

/** Presses the host's own button twice, without Playwright's means, as these would be counted too. @param {Page} page */
async function remount(page) {
  const press = () => page.evaluate(() => document.querySelector('button')?.click());
  await press();
  await page.waitForFunction(() => document.querySelector('samplan-plan') === null);
  await press();
  await expectDrawn(page);
}

/** @param {Page} page */
async function expectDrawn(page) {
  await page.waitForFunction(() => {
    const widgets = [...document.querySelectorAll('samplan-timeline, samplan-plans, samplan-plan')];
    return widgets.length === 3 && widgets.every((widget) => (widget.shadowRoot?.querySelectorAll('li').length ?? 0) > 0);
  });
  await page.evaluate(() => /** @type {any} */ (window).samplanDrawn());
}

/** What a page can have got from a widget. @param {Page} page */
function traces(page) {
  return page.evaluate(() => {
    const widgets = [...document.querySelectorAll('samplan-timeline, samplan-plans, samplan-plan')];
    const sheets = widgets.flatMap((widget) => widget.shadowRoot?.adoptedStyleSheets ?? []);
    return {
      sheets: [...widgets.map((widget) => widget.shadowRoot?.adoptedStyleSheets.length), new Set(sheets).size],
      listeners: /** @type {any} */ (window).samplanListeners(),
      head: document.head.children.length,
      body: document.body.children.length,
      styles: document.styleSheets.length + document.adoptedStyleSheets.length,
      globals: Object.keys(window).filter((name) => !name.startsWith('__')),
    };
  });
}

/** Counts the listeners of what outlives a widget: the window, the document, the media queries. */
function countListeners() {
  const kept = /** @type {Map<string, Set<unknown>>} */ (new Map());
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  /** @param {EventTarget} target @param {string} type */
  const of = (target, type) => {
    const isLasting = target === window || target === document || target instanceof MediaQueryList;
    const name = `${target.constructor.name} ${type}`;
    if (isLasting && !kept.has(name)) kept.set(name, new Set());
    return isLasting ? kept.get(name) : undefined;
  };
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    of(this ?? window, type)?.add(listener);
    return add.call(this, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    of(this ?? window, type)?.delete(listener);
    return remove.call(this, type, listener, options);
  };
  Object.assign(window, {
    samplanListeners: () => [...kept].map(([name, listeners]) => `${name} ${listeners.size}`).filter((line) => !line.endsWith(' 0')).sort(),
  });
}
