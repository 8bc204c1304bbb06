// @ts-check
// Very many items: what is not drawn yet is a heading with its count and one press away; paper shows everything.
import { give, NOW, open } from './support/host.js';
import { expect, test } from './support/test.js';

/** @typedef {import('@playwright/test').Page} Page */

const DAYS = 700;

/** Plans with so many activities in all, some each day from the day of the tests on. @param {number} items */
function record(items) {
  const start = Date.parse(`${NOW.slice(0, 10)}T00:00Z`);
  const day = (/** @type {number} */ place) => new Date(start + (place % DAYS) * 86_400_000).toISOString().slice(0, 10);
  const plans = Array.from({ length: Math.ceil(items / 33) }, (_, plan) => ({
    id: `p${plan}`,
    status: 'active',
    title: `Plan ${plan}`,
    unit: { name: 'Vårdcentralen' },
    activities: Array.from({ length: Math.min(33, items - plan * 33) }, (_, place) => ({
      id: `a${place}`,
      title: `Besök ${plan * 33 + place}`,
      status: 'booked',
      when: `${day(plan * 33 + place)}T16:00`,
    })),
  }));
  return JSON.stringify({ format: 'samplan/1', plans });
}

const rows = (/** @type {Page} */ page) => page.locator('samplan-timeline .row');
const headings = (/** @type {Page} */ page) => page.locator('samplan-timeline .sections').getByRole('heading', { level: 3 });

test.beforeEach(({ page }) => open(page, { person: 'nobody', widget: 'timeline' }));

test('every month is in the outline, and its first row one press away', async ({ page }) => {
  await give(page, record(10_000));
  await expect(rows(page)).toHaveCount(40);
  const outline = await headings(page).allTextContents();
  expect(outline.slice(0, 3)).toEqual(['I dag, måndag 11 maj', 'I morgon, tisdag 12 maj', expect.stringContaining('Denna vecka')]);
  const months = outline.filter((text) => /\(\d+\)$/.test(text));
  expect(months.length, 'two years').toBeGreaterThan(20);

  const last = page.locator('samplan-timeline .period').last().getByRole('button', { name: /^Visa/ });
  await last.focus();
  await page.keyboard.press('Enter');
  await expect(rows(page).first()).toBeVisible();
  await expect(page.locator('samplan-timeline :focus')).toContainText('Besök');
  expect(await headings(page).count(), 'no heading comes or goes').toBe(outline.length);
});

test('a section grows by doubling, and the focus goes to what is new', async ({ page }) => {
  test.slow(); // ten thousand rows, pressed into being
  await give(page, record(10_000));
  const section = page.locator('samplan-timeline .period').nth(4);
  const drawn = [];
  while (await section.getByRole('button', { name: /^Visa/ }).count() > 0) {
    const before = await section.locator('.row').count();
    await section.getByRole('button', { name: /^Visa/ }).press('Enter');
    await expect(section.locator('.row').nth(before).getByRole('button')).toBeFocused();
    drawn.push(await section.locator('.row').count());
  }
  expect(drawn.slice(0, 2)).toEqual([40, 80]);
  expect(drawn.length).toBeLessThan(6);
});

for (const [items, drawn] of [[200, 200], [4_000, 3_000]]) {
  test(`paper shows ${drawn} of ${items}, says what it leaves out, and the screen is as it was`, async ({ page }) => {
    await give(page, record(items));
    const onPaper = await page.evaluate(async () => {
      dispatchEvent(new Event('beforeprint'));
      // What is drawn is drawn in microtasks, before anything else can happen. All in one step, since a picture of three
      // thousand rows for the trace between two steps takes longer than a test may.
      for (let turn = 0; turn < 100; turn += 1) await null;
      const root = document.querySelector('samplan-timeline')?.shadowRoot;
      const said = { rows: root?.querySelectorAll('.row').length, text: root?.querySelector('.sections')?.lastElementChild?.textContent };
      dispatchEvent(new Event('afterprint'));
      const drawn = () => root?.querySelectorAll('.row').length ?? 0;
      for (let turn = 0; turn < 400 && drawn() > 40; turn += 1) await new Promise((resolve) => setTimeout(resolve, 50));
      return said;
    });
    expect(onPaper.rows).toBe(drawn);
    const leftOut = `${items - drawn} händelser till finns på skärmen, men inte på papperet.`;
    if (items > drawn) expect(onPaper.text).toBe(leftOut);
    else expect(onPaper.text).not.toContain('papperet');
    await expect(rows(page)).toHaveCount(40);
  });
}

test('100,000 items do not hang', async ({ page }) => {
  test.slow();
  await give(page, record(100_000));
  await expect(rows(page)).toHaveCount(40);
  await page.locator('samplan-timeline .period').filter({ hasText: /^Juni \(/ }).getByRole('button', { name: /^Visa/ }).press('Enter');
  await expect(rows(page)).toHaveCount(80);
});
