// @ts-check
// What has changed since the viewer looked last, and what held before: in words, in place, side by side.
import { readFile } from 'node:fs/promises';
import { audit } from './support/axe.js';
import { details, open } from './support/host.js';
import { sideways, watchLayout } from './support/layout.js';
import { expect, test } from './support/test.js';

const ASKED = { person: 'selma', widget: 'plan', plan: 'vp-diabetes-2026' };

/** Selma's plans as they were a week ago: another time, other limits, another number. */
async function earlier() {
  const record = JSON.parse(await readFile(new URL('../../www/samples/selma.json', import.meta.url), 'utf8'));
  const plan = record.plans.find((/** @type {any} */ plan) => plan.id === ASKED.plan);
  /** @param {{ id: string }[]} list @param {string} id @returns {any} */
  const item = (list, id) => list.find((item) => item.id === id);
  record.fetched = '2026-05-04T09:00';
  item(plan.activities, 'a-edc-0512').when = '2026-05-12T10:15/11:00';
  item(plan.contacts, 'beredskap').telecom[0].value = '0980-319 299';
  Object.assign(item(plan.measurements, 'bs-frukost'), { low: 6, high: 10 });
  plan.goals = plan.goals.filter((/** @type {any} */ goal) => goal.id !== 'm-frukost');
  return record;
}

/** @param {import('@playwright/test').Page} page */
async function giveEarlier(page) {
  const record = await earlier();
  await page.evaluate((record) => {
    Object.assign(/** @type {any} */ (document.querySelector('samplan-plan')), { earlier: record });
  }, record);
}

test('what was and what is stand together, and lead to the item', async ({ page }) => {
  await open(page, ASKED);
  await expect(page.locator('.changed'), 'nothing without a word from the host').toHaveCount(0);
  await giveEarlier(page);
  const changed = page.getByRole('region', { name: 'Ändrat sedan 4 maj' });
  await expect(changed).toContainText('Tisdag 12 maj kl. 09.30–10.15, var kl. 10.15–11.00');
  await changed.getByText(/Visa alla/).click();
  await expect(changed).toContainText('5–8 mmol/l, var 6–10 mmol/l');
  await changed.getByRole('button', { name: 'Selma äter frukost varje dag' }).press('Enter');
  const mark = page.locator('.goals-section .mark');
  await expect(mark).toHaveText('Ny sedan sist');
  await expect(mark).toBeFocused();
  const [chosen] = await details(page, 'samplan-select');
  expect(chosen).toEqual({ planId: ASKED.plan, itemId: 'm-frukost' });
  expect(await audit(page)).toEqual([]);
});

test('since a moment, it is what the plan says itself', async ({ page }) => {
  await open(page, { ...ASKED, locale: 'en', lastSeen: '2026-05-08T12:00' });
  const changed = page.getByRole('region', { name: 'Changed since 8 May' });
  await expect(changed.getByRole('listitem')).toHaveCount(1);
  await expect(changed).toContainText('Cancelled');
  await expect(page.locator('.activities .mark')).toHaveText('Changed since last time');
  await open(page, { ...ASKED, lastSeen: '2026-05-11T10:00' });
  await expect(page.getByText('Ändrat sedan i dag kl. 10.00: Inget har ändrats.')).toBeVisible();
});

for (const [locale, words] of /** @type {const} */ ([
  ['sv', { fold: /^Vad har ändrats från den gamla planen\? \(\d+\)$/, table: 'Det som skiljer', columns: ['Vad', 'Tidigare (10 mars 2025 till 30 april 2026)', 'Nu (1 maj 2026 till 31 december 2026)'], way: /^Öppna den gamla planen/ }],
  ['en', { fold: /^What has changed from the old plan\? \(\d+\)$/, table: 'What differs', columns: ['What', 'Before (10 March 2025 to 30 April 2026)', 'Now (1 May 2026 to 31 December 2026)'], way: /^Open the old plan/ }],
])) {
  test(`staff sees both plans side by side, ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await open(page, { ...ASKED, audience: 'staff', locale });
    const table = page.getByRole('table', { name: words.table }).first();
    await expect(table, 'it can be as long as the plan').toBeHidden();
    await page.getByText(words.fold).click();
    await expect(table.getByRole('columnheader')).toHaveText([...words.columns]);
    const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /Blodsocker över 20/ }) });
    const [before, now] = [row.getByRole('cell').first(), row.getByRole('cell').last()];
    await expect(before).toContainText('Blodsocker över 25');
    await expect(before).toContainText('0980-319 290');
    await expect(now).toContainText('0980-319 212');
    await expect(table.getByRole('link'), 'an old number is never called by mistake').toHaveCount(0);
    expect(await audit(page)).toEqual([]);

    await page.getByRole('button', { name: words.way }).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('samplan-plan').getByRole('heading', { level: 2 }), 'the way ends at the heading').toBeFocused();
    expect((await details(page, 'samplan-select')).at(-1)).toMatchObject({ planId: 'vp-diabetes-2025' });
  });
}

test('on a phone the two stand below each other, and nothing is lost', async ({ page }) => {
  await watchLayout(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, { ...ASKED, audience: 'staff' });
  await page.getByText('Vad har ändrats från den gamla planen?').click();
  const row = page.getByRole('row').filter({ hasText: 'Blodsocker över 25' });
  const boxes = await Promise.all([0, 1].map((place) => row.getByRole('cell').nth(place).boundingBox()));
  expect(boxes[1]?.y).toBeGreaterThan((boxes[0]?.y ?? 0) + 10);
  await expect(row.getByText('Tidigare', { exact: true })).toBeVisible();
  expect(await sideways(page)).toEqual([]);
  expect(await audit(page)).toEqual([]);
});

test('for the person it is sentences, folded', async ({ page }) => {
  await open(page, ASKED);
  const history = page.getByRole('region', { name: 'Historik och tidigare versioner' });
  await expect(history).toContainText('Vårdplan diabetes, gällde 10 mars 2025 till 30 april 2026');
  await expect(history.getByText('Blodsocker över 25')).toBeHidden();
  await history.getByText('Vad har ändrats från den gamla planen?').click();
  await expect(history).toContainText('5–8 mmol/l, var 4–7 mmol/l');
  await history.getByText('Vad har ändrats från den versionen?').click();
  await expect(history).toContainText('Tidigare: 6–10 mmol/l');
  await expect(page.locator('.dense')).toHaveCount(0);
});

test('on paper, each section of a plan that is replaced says that it does not hold', async ({ page }) => {
  await open(page, { ...ASKED, plan: 'vp-diabetes-2025' });
  const old = page.locator('samplan-plan details.old');
  await old.locator('> summary').click();
  const sections = await old.locator('section').count();
  expect(sections).toBeGreaterThan(3);
  await expect(old.locator('section .no-longer')).toHaveText(Array(sections).fill('Gäller inte längre'));
});
