// @ts-check
// The staff's table: sorted by keyboard, the same rows on a phone, and the time line a click away.
import { audit } from './support/axe.js';
import { details, open } from './support/host.js';
import { tabTo, watchFocus } from './support/keys.js';
import { sideways, watchLayout } from './support/layout.js';
import { expect, test } from './support/test.js';

const ASKED = { person: 'selma', widget: 'timeline', audience: 'staff' };
const COLUMNS = ['Tid', 'Vad', 'Ansvarig', 'Plan', 'Status', 'Källa'];

/** @param {import('@playwright/test').Page} page */
const table = (page) => page.getByRole('table', { name: /aktiviteter och åtaganden från i dag/ });

/** @param {import('@playwright/test').Page} page @param {number} column The text of a column, without its labels. */
const column = (page, column) => table(page).locator('tbody tr').evaluateAll((rows, column) => rows.map((row) => {
  return row.children[column]?.querySelector('.cell')?.textContent?.trim() ?? '';
}), column);

test.beforeEach(async ({ page }) => {
  await watchLayout(page);
  await watchFocus(page);
});

test('the keyboard sorts, and the head says how', async ({ page }) => {
  await open(page, ASKED);
  const head = (/** @type {string} */ name) => table(page).getByRole('columnheader', { name });
  await expect(table(page).getByRole('columnheader')).toHaveText(COLUMNS.map((name) => new RegExp(name)));
  await expect(head('Tid')).toHaveAttribute('aria-sort', 'ascending');
  await tabTo(page, /^Plan[↕↑↓]/);
  await page.keyboard.press('Enter');
  await expect(head('Plan')).toHaveAttribute('aria-sort', 'ascending');
  await expect(head('Tid')).toHaveAttribute('aria-sort', 'none');
  const plans = await column(page, 3);
  expect(plans).toEqual([...plans].sort(new Intl.Collator('sv').compare));
  await page.keyboard.press('Space');
  await expect(head('Plan')).toHaveAttribute('aria-sort', 'descending');
  expect(await column(page, 3)).not.toEqual(plans);
});

test('a row opens what it is about', async ({ page }) => {
  await open(page, ASKED);
  await table(page).getByRole('button', { name: /^tisdag 12 maj .*Besök hos diabetessjuksköterska ?, bokad$/ }).click();
  const [selected] = await details(page, 'samplan-select');
  expect(Object.keys(selected)).toContain('itemId');
});

test('on a phone no row and no column is lost', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(page, ASKED);
  const wide = await Promise.all(COLUMNS.map((_, place) => column(page, place)));
  await page.setViewportSize({ width: 360, height: 740 });
  const narrow = await Promise.all(COLUMNS.map((_, place) => column(page, place)));
  expect(narrow).toEqual(wide);
  await expect(table(page).getByRole('row')).toHaveCount(narrow[0].length + 1);
  await expect(table(page).getByRole('row').nth(1).getByRole('cell')).toHaveCount(5);
  for (const name of COLUMNS.filter((name) => name !== 'Vad')) {
    await expect(table(page).getByRole('row').nth(1).getByText(name, { exact: true })).toBeVisible();
  }
  expect(await sideways(page)).toEqual([]);
});

test('what has been and the time line are a click away', async ({ page }) => {
  await open(page, ASKED);
  await page.getByRole('button', { name: 'Tidigare' }).click();
  await expect(page.getByRole('table', { name: /tidigare aktivitet/ }).getByRole('row').nth(1)).toBeVisible();
  const timeline = page.getByRole('button', { name: 'Tidslinje' });
  await timeline.click();
  await expect(timeline).toHaveAttribute('aria-pressed', 'true');
  await expect(timeline).toBeFocused();
  await expect(page.getByRole('table')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: /^I dag/ })).toBeVisible();
});

for (const width of [360, 1280]) {
  test(`nothing is wrong at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page, ASKED);
    expect(await audit(page)).toEqual([]);
  });
}

test('the patient has no table', async ({ page }) => {
  await open(page, { ...ASKED, audience: 'patient' });
  await expect(page.getByRole('button', { name: 'Tabell' })).toHaveCount(0);
});
