// @ts-check
// Whose focus was on what goes away is not left with the page's body: new data, a filter, the last of a list.
import { give, open } from './support/host.js';
import { focused, watchFocus } from './support/keys.js';
import { expect, test } from './support/test.js';

/** @typedef {import('@playwright/test').Page} Page */

const DAY = { person: 'nobody', widget: 'timeline' };
const visit = (/** @type {string} */ id, /** @type {string} */ when) => ({ id, title: `Besök ${id}`, status: 'booked', when });

/** @param {object[]} activities */
const record = (activities) => ({
  format: 'samplan/1',
  plans: [{ id: 'p', title: 'Plan', status: 'active', unit: { name: 'EDC', careGiver: 'Regionen' }, activities }],
});

const THREE = [visit('a', '2026-05-11T11:00'), visit('b', '2026-05-12T09:30'), visit('c', '2026-05-12T13:00')];

test.beforeEach(async ({ page }) => {
  await watchFocus(page);
});

/** @param {Page} page @param {RegExp} name */
async function onRow(page, name) {
  const row = page.getByRole('listitem').getByRole('button', { name });
  await row.focus();
  return row;
}

test('what is called off while it is read leaves the focus at its day', async ({ page }) => {
  await open(page, DAY);
  await give(page, record(THREE));
  await onRow(page, /^tisdag 12 maj kl. 09.30, Besök b/);
  await give(page, record([THREE[0], THREE[2]]));
  await expect.poll(async () => (await focused(page))?.name).toBe('I morgon, tisdag 12 maj');
});

test('where its day is gone too, the focus is at the heading of the widget', async ({ page }) => {
  await open(page, DAY);
  await give(page, record(THREE));
  await onRow(page, /^tisdag 12 maj kl. 09.30, Besök b/);
  await give(page, record([visit('d', '2026-06-20T09:30')]));
  await expect.poll(async () => (await focused(page))?.name).toMatch(/^Det här händer$|^Juni$/);
});

test('what is still there keeps the focus, and nobody else is taken anywhere', async ({ page }) => {
  await open(page, DAY);
  await give(page, record(THREE));
  const row = await onRow(page, /^tisdag 12 maj kl. 13.00, Besök c/);
  await give(page, record([THREE[0], THREE[2]]));
  await expect(row).toBeFocused();
  await page.evaluate(() => /** @type {any} */ (document.activeElement)?.blur());
  await give(page, record([THREE[0]]));
  expect(await focused(page)).toBeNull();
});

test('an item that goes away while it is open leaves the focus in the widget', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(page, DAY);
  await give(page, record(THREE));
  const row = await onRow(page, /^tisdag 12 maj kl. 09.30, Besök b/);
  await row.press('Enter');
  await expect(page.getByRole('heading', { name: 'Besök b', exact: true })).toBeFocused();
  await give(page, record([THREE[0], THREE[2]]));
  await expect.poll(async () => (await focused(page))?.name).toBe('Det här händer');
});

test('beside a table, the last filter that is taken away leaves the focus in the field', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const button of ['Ta bort filtret Vården', 'Rensa alla filter']) {
    await open(page, { person: 'selma', widget: 'timeline', audience: 'staff', filter: 'who=care' });
    await page.getByRole('button', { name: button }).press('Enter');
    await expect(page.getByRole('button', { name: button })).toHaveCount(0);
    await expect(page.getByRole('searchbox')).toBeFocused();
  }
});

/** So many plans. @param {number} count */
const plans = (count) => ({
  format: 'samplan/1',
  plans: Array.from({ length: count }, (_, place) => (
    { id: `p${place}`, title: `Plan ${String(place).padStart(3, '0')}`, status: 'active', unit: { name: 'EDC', careGiver: 'Regionen' } })),
});

for (const shape of ['Kort', 'Tabell']) {
  test(`more plans take the focus to the first that is new (${shape})`, async ({ page }) => {
    await open(page, { person: 'nobody', widget: 'plans', audience: 'staff' });
    await give(page, plans(70));
    await page.getByRole('button', { name: shape }).click();
    const titles = page.getByRole('button', { name: /^Plan \d/ });
    await expect(titles).toHaveCount(40);
    await page.getByRole('button', { name: /^Visa fler/ }).press('Enter');
    await expect(titles).toHaveCount(70);
    await expect(titles.nth(40)).toBeFocused();
    await expect(titles.nth(40)).toBeInViewport();
  });
}
