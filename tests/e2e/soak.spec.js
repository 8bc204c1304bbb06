// @ts-check
// A page that stays open for weeks: whatever comes and goes in it, its memory returns to its level. `cargo xtask soak` does it ten
// thousand times.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { open } from './support/host.js';
import { countMemories, held } from './support/memory.js';
import { expect, test } from './support/test.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./support/memory.js').Held} Held */

const TIMES = Number(process.env.SAMPLAN_SOAK ?? 300);
const RECORD = readFileSync(join(import.meta.dirname, '../../www/samples/allan.json'), 'utf8');

/** What the browser itself keeps for so much work, and how much its figures scatter. */
const SLACK = { heap: 1_500_000, nodes: 200, listeners: 50 };

test.describe.configure({ mode: 'serial', timeout: 60_000 + TIMES * 200 });
test.beforeEach(({ page }) => countMemories(page));

test(`${TIMES} widgets come and go, and nothing of them is left`, async ({ page }) => {
  await open(page, { person: 'nobody', widget: 'timeline' });
  await comeAndGo(page, 30);
  const before = await held(page);
  await comeAndGo(page, TIMES);
  await expectLevel(page, before);
});

test(`${TIMES} changes of the data, and no memory of the earlier ones`, async ({ page }) => {
  await open(page, { person: 'nobody', widget: 'timeline' });
  await change(page, 30);
  const before = await held(page);
  await change(page, TIMES);
  await expectLevel(page, before);
});

/** When the browser collects is its own affair: it is asked until the level is there. @param {Page} page @param {Held} before */
async function expectLevel(page, before) {
  await expect(async () => {
    const after = await held(page);
    const grown = (/** @type {keyof Held} */ what) => after[what] - before[what];
    console.log(`samplan: soak ${TIMES} ${JSON.stringify({ before, after })}`);
    expect(grown('instances'), 'WASM instances').toBeLessThanOrEqual(0);
    expect(grown('wasm'), 'WASM memory').toBeLessThanOrEqual(0);
    expect(grown('nodes'), 'nodes').toBeLessThan(SLACK.nodes);
    expect(grown('listeners'), 'listeners').toBeLessThan(SLACK.listeners);
    expect(grown('heap'), 'heap of JavaScript').toBeLessThan(SLACK.heap);
  }).toPass({ timeout: 20_000 });
}

/** One after the other, the three kinds in turn, each until it is drawn. @param {Page} page @param {number} times */
async function comeAndGo(page, times) {
  await page.evaluate(async ({ times, plans }) => {
    /** @type {any} */ (window).samplanEvents.length = 0;
    const tags = ['samplan-timeline', 'samplan-plans', 'samplan-plan'];
    for (let time = 0; time < times; time += 1) {
      const widget = document.createElement(tags[time % tags.length]);
      Object.assign(widget, { plans, now: '2026-05-11T10:45', planId: 'vp-hjartsvikt' });
      document.body.append(widget);
      while (!widget.shadowRoot?.querySelector('h3')) await new Promise((resolve) => setTimeout(resolve));
      widget.remove();
      await new Promise((resolve) => setTimeout(resolve));
      if (widget.shadowRoot?.querySelector('section')) throw new Error('it is still there');
      /** @type {any} */ (window).samplanEvents.length = 0;
    }
  }, { times, plans: RECORD });
}

/** @param {Page} page @param {number} times */
async function change(page, times) {
  await page.evaluate(async ({ times, plans }) => {
    const widget = /** @type {any} */ (document.querySelector('samplan-timeline'));
    widget.now = '2026-05-11T10:45';
    for (let time = 0; time < times; time += 1) {
      const name = `Allan${time % 7}`;
      widget.audience = 'relative';
      widget.plans = plans.replaceAll('Allan', name);
      const isShown = () => widget.shadowRoot.textContent.includes(name);
      while (!isShown()) await new Promise((resolve) => setTimeout(resolve));
      /** @type {any} */ (window).samplanEvents.length = 0;
    }
  }, { times, plans: RECORD });
}
