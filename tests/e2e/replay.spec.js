// @ts-check
// What a recorder of sessions gets to see of the widgets: nothing. rrweb is what many of them are built on.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectHeard, open, unfold } from './support/host.js';
import { buildTool, openStatic, rendered } from './support/static.js';
import { expect, test } from './support/test.js';

/** @typedef {import('@playwright/test').Page} Page */

const RECORDER = join(import.meta.dirname, 'node_modules/@rrweb/record/dist/record.umd.min.cjs');
const SAMPLE = join(import.meta.dirname, '../../www/samples/selma.json');

/** What Selma's plans say in words: none of it may be in a recording. */
const WORDS = texts(JSON.parse(readFileSync(SAMPLE, 'utf8'))).filter((text) => text.length > 9 && text.includes(' '));

test.beforeAll(buildTool);

test.beforeEach(async ({ page, witness }) => {
  witness.forgive(/style-src/); // the recorder's own doing: it parses what stands in style attributes
  await page.addInitScript({ path: RECORDER });
});

test('a recorder in its own settings finds nothing of the person, whatever is done', async ({ page }) => {
  await record(page, {});
  await useEverything(page);
  const recorded = await recording(page);
  expect(recorded, 'the page itself is recorded').toContain('samplan-timeline');
  expect(WORDS.length).toBeGreaterThan(100);
  expect(WORDS.filter((text) => recorded.includes(text))).toEqual([]);
  expect(recorded).not.toContain('Selma');
  expect(recorded, 'what is being written').not.toContain('annan tid');
});

test('what a server has drawn is left out like what the widget draws', async ({ page }) => {
  const asked = { person: 'selma', widget: 'plan', audience: 'patient', plan: 'vp-diabetes-2026' };
  const html = rendered(asked);
  for (const [name, drawn] of [['as it is', html], ['without the marks', html.replace('rr-block', '')]]) {
    await openStatic(page, { ...asked, person: 'nobody' }, { html: drawn }); // no data comes, so it stays
    await expectHeard(page, 'samplan-ready');
    await startRecording(page, {});
    const found = WORDS.filter((text) => html.includes(text));
    expect(found.length).toBeGreaterThan(20);
    const recorded = await recording(page);
    expect(found.filter((text) => recorded.includes(text)).length > 20, name).toBe(name === 'without the marks');
    if (name === 'as it is') expect(found.filter((text) => recorded.includes(text))).toEqual([]);
    await page.unrouteAll({ behavior: 'wait' });
  }
});

test('without our marks it would find all of it, so the test above is awake', async ({ page }) => {
  await record(page, { blockClass: 'of-nobody', maskAllInputs: false });
  await useEverything(page);
  const recorded = await recording(page);
  expect(WORDS.filter((text) => recorded.includes(text)).length).toBeGreaterThan(100);
  expect(recorded).toContain('annan tid');
});

test('masking of texts alone would leave what is said to screen readers', async ({ page }) => {
  await record(page, { blockClass: 'of-nobody', maskTextSelector: '[part="root"]' });
  await useEverything(page);
  expect(await recording(page), 'why we leave out, and do not mask').toMatch(/"aria-label":"[^"]*Fotvård/);
});

test('a mark of the host’s on the element covers what its attributes hold', async ({ page }) => {
  for (const mark of ['', 'rr-block']) {
    await record(page, {}, mark);
    await page.getByRole('button', { name: 'Filter', exact: true }).first().click();
    await page.getByRole('searchbox').first().fill('vad jag letar efter');
    await expect(page.locator('samplan-timeline')).toHaveAttribute('filter', /letar/);
    expect((await recording(page)).includes('letar'), `class="${mark}"`).toBe(mark === '');
  }
});

/** Opens the page, and records from there on. @param {Page} page @param {object} options @param {string} [mark] */
async function record(page, options, mark = '') {
  await open(page, { person: 'selma', plan: 'vp-diabetes-2026', dialogue: 'question' });
  await startRecording(page, options, mark);
}

/** @param {Page} page @param {object} options @param {string} [mark] */
async function startRecording(page, options, mark = '') {
  await page.evaluate(({ options, mark }) => {
    const events = /** @type {unknown[]} */ ([]);
    const { record } = /** @type {any} */ (window).rrwebRecord;
    for (const widget of document.querySelectorAll('samplan-timeline, samplan-plans, samplan-plan')) widget.className = mark;
    Object.assign(window, { recorded: events });
    record({ ...options, emit: (/** @type {unknown} */ event) => events.push(event) });
  }, { options, mark });
}

/** @param {Page} page @returns {Promise<string>} */
async function recording(page) {
  // It writes in batches, a frame each at most.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return page.evaluate(() => JSON.stringify(/** @type {any} */ (window).recorded));
}

/** Folds out, chooses, filters, writes, and gets the data anew. @param {Page} page */
async function useEverything(page) {
  await unfold(page);
  const plan = page.locator('samplan-plan');
  await plan.getByRole('button', { name: 'Ställ en fråga' }).first().click();
  await plan.getByRole('textbox').first().fill('Kan jag få en annan tid?');
  await page.locator('samplan-timeline').getByRole('button', { name: /^Visa, / }).first().click();
  await page.locator('samplan-timeline').getByRole('button', { name: 'Filter', exact: true }).click();
  await page.locator('samplan-timeline').getByRole('checkbox').first().check();
  await page.evaluate(() => {
    for (const widget of document.querySelectorAll('samplan-timeline, samplan-plans, samplan-plan')) {
      const { plans } = /** @type {any} */ (widget);
      Object.assign(widget, { plans: JSON.parse(plans), audience: 'relative' });
    }
  });
  await expect(page.getByText('Du ser Selmas planer').first()).toBeVisible();
}

/** Every text in some data. @param {unknown} data @returns {string[]} */
function texts(data) {
  if (typeof data === 'string') return [data];
  return data !== null && typeof data === 'object' ? Object.values(data).flatMap(texts) : [];
}
