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
  await expect(table(page).getByRole('row').nth(20), 'behind the first frame').toBeAttached();
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
  await page.getByRole('button', { name: /^Tidigare \(\d+\)$/ }).click();
  await expect(page.getByRole('table', { name: /tidigare aktivitet/ }).getByRole('row').nth(1)).toBeVisible();
  const timeline = page.getByRole('button', { name: 'Tidslinje' });
  await timeline.click();
  await expect(timeline).toHaveAttribute('aria-pressed', 'true');
  await expect(timeline).toBeFocused();
  await expect(page.getByRole('table')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: /^I dag/ })).toBeVisible();
});

/** @param {import('@playwright/test').Page} page @param {string} name */
const box = async (page, name) => (await page.locator(name).first().boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };

for (const widget of ['timeline', 'plans']) {
  test(`${widget}: wide, the filter stands beside the table, and before it; narrow, it is folded`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await open(page, { person: 'rune', widget, audience: 'staff' });
    if (widget === 'plans') await page.getByRole('button', { name: 'Tabell' }).click();
    const filter = page.getByRole('search');
    await expect(filter.getByRole('checkbox').first()).toBeVisible();
    await expect(filter.getByRole('button', { name: 'Filter', exact: true })).toBeHidden();
    const [panel, frame] = [await box(page, '#samplan-filter'), await box(page, '.dense-frame')];
    expect(panel.x + panel.width, 'beside').toBeLessThanOrEqual(frame.x);
    expect(Math.abs(panel.y - frame.y), 'at its height').toBeLessThan(200);
    expect(await page.locator('#samplan-filter').evaluate((node) =>
      Boolean(node.compareDocumentPosition(/** @type {ShadowRoot} */ (node.getRootNode()).querySelector('.dense') ?? node) & Node.DOCUMENT_POSITION_FOLLOWING))).toBe(true);
    expect(await sideways(page)).toEqual([]);
    expect(await audit(page)).toEqual([]);

    // What is chosen narrows the table, and the other answers say what they would leave of it.
    const town = filter.getByRole('checkbox', { name: /^Kommunen \(\d+\)$/ });
    const promised = Number(/\((\d+)\)/.exec(await filter.locator('label', { hasText: /^Kommunen \(/ }).innerText())?.[1]);
    const before = await filter.locator('label').allInnerTexts();
    await town.check();
    await expect(page.getByRole('status')).toContainText(new RegExp(`^${promised} `));
    expect(await filter.locator('label').allInnerTexts()).not.toEqual(before);

    await page.setViewportSize({ width: 700, height: 900 });
    await expect(filter.getByRole('checkbox').first()).toBeHidden();
    await filter.getByRole('button', { name: 'Filter (1)', exact: true }).click();
    await expect(filter.getByRole('checkbox').first()).toBeVisible();
    expect(await sideways(page)).toEqual([]);
  });
}

test('one number, in one way: what the filter leaves is what the table has', async ({ page }) => {
  await open(page, { ...ASKED, filter: 'who=municipality,care' });
  const said = Number(/^(\d+) aktiviteter och åtaganden/.exec(await page.getByRole('status').innerText())?.[1]);
  const parts = await page.getByRole('group', { name: 'Tid', exact: true }).getByRole('button').allInnerTexts();
  const counts = parts.map((text) => Number(/\((\d+)\)/.exec(text)?.[1]));
  expect(counts).toHaveLength(2);
  expect(said).toBe(counts[0] + counts[1]);
  await expect(table(page)).toHaveAccessibleName(`${counts[0]} aktiviteter och åtaganden från i dag`);
  await page.getByRole('button', { name: 'Tidslinje' }).click();
  await expect(page.getByRole('status')).toContainText(/^\d+ händelser/);
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
