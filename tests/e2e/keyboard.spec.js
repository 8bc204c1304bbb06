// @ts-check
// Every widget with the keyboard alone: Tab, Enter, Space and Esc are all that is needed.
import { details, give, open } from './support/host.js';
import { focused, reachable, tabTo, watchFocus } from './support/keys.js';
import { expect, test } from './support/test.js';

/** @typedef {import('@playwright/test').Page} Page */

const WALKS = [
  { person: 'selma', audience: 'staff', plan: 'vp-diabetes-2026' },
  { person: 'asta', audience: 'relative', plan: 'ok-asta' },
  { person: 'selma', widget: 'plan', plan: 'vp-diabetes-2025' },
];

test.beforeEach(({ page }) => watchFocus(page));

for (const asked of WALKS) {
  test(`every control is reached, in order, and seen: ${Object.values(asked).join(' ')}`, async ({ page }) => {
    await open(page, asked);
    expect(await focused(page), 'nothing takes the focus at load').toBeNull();
    const expected = await reachable(page);
    expect(expected.length).toBeGreaterThan(asked.widget === 'plan' ? 1 : 60);
    const walked = await walk(page, expected.length);
    expect(walked.map(({ name }) => name)).toEqual(expected);
    expect(walked.filter(({ ring }) => !ring).map(({ name }) => name), 'without a ring').toEqual([]);
    expect(walked.filter(({ seen }) => !seen).map(({ name }) => name), 'out of sight').toEqual([]);

    await page.keyboard.press('Tab');
    expect([undefined, expected[0]], 'no trap at the end').toContain((await focused(page))?.name);
  });
}

test('the way back is the same', async ({ page }) => {
  await open(page, { widget: 'plans' });
  const there = await walk(page, 4);
  await page.keyboard.press('Shift+Tab');
  expect(await focused(page)).toMatchObject({ name: there[2].name });
});

test('Esc changes nothing', async ({ page }) => {
  await open(page, { plan: 'vp-diabetes-2026' });
  const text = () => page.getByRole('main').ariaSnapshot();
  await page.getByRole('button', { name: 'Filter', exact: true }).first().press('Enter');
  const count = (await reachable(page)).length;
  for (let stop = 0; stop < count; stop += 9) {
    for (let press = 0; press < 9; press += 1) await page.keyboard.press('Tab');
    const [before, shown] = [await focused(page), stop % 27 === 0 ? await text() : ''];
    await page.keyboard.press('Escape');
    expect(await focused(page)).toEqual(before);
    if (shown !== '') expect(await text()).toBe(shown);
  }
});

test('what is folded is opened and closed by Enter and by Space', async ({ page }) => {
  await open(page, { widget: 'timeline' });
  await tabTo(page, /Mer/);
  const isOpen = () => page.evaluate(() => {
    const fold = document.querySelector('samplan-timeline')?.shadowRoot?.activeElement?.closest('details');
    return fold?.open;
  });
  await page.keyboard.press('Enter');
  expect(await isOpen()).toBe(true);
  await page.keyboard.press('Space');
  expect(await isOpen()).toBe(false);
});

test('filtering keeps the focus in the field, and says how much is left', async ({ page }) => {
  await open(page, { widget: 'timeline' });
  await tabTo(page, /^Filter/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Filter', exact: true })).toHaveAttribute('aria-expanded', 'true');
  const field = page.getByRole('searchbox', { name: 'Sök' });
  await page.keyboard.press('Tab');
  await expect(field).toBeFocused();
  await page.keyboard.type('fotvård');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('fotvård');
  await expect(page.getByRole('status').filter({ hasText: /^\d+ händelse/ })).toBeVisible();

  const box = page.getByRole('checkbox', { name: 'Vården' });
  await box.focus();
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();
  await expect(box).toBeFocused();
});

test('new data leaves the focus where it is', async ({ page }) => {
  await open(page, { person: 'allan', widget: 'plans' });
  await tabTo(page, /Hjärtrehabilitering/);
  const before = await focused(page);
  const text = await page.evaluate(() => /** @type {any} */ (document.querySelector('samplan-plans')).plans);
  await give(page, text.replace('"Region Stockholm"', '"Region Stockholm och Gotland"'));
  expect(await focused(page)).toEqual(before);
});

test('opening the plan that holds moves to its heading', async ({ page }) => {
  await open(page, { widget: 'plan', plan: 'vp-diabetes-2025' });
  await tabTo(page, /^Öppna planen som gäller/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Vårdplan diabetes' })).toBeFocused();
  expect(await details(page, 'samplan-select')).toEqual([{ planId: 'vp-diabetes-2026' }]);
});

for (const [audience, act] of /** @type {const} */ ([['patient', /^När ska jag höra av mig\?/], ['staff', /^Vid avvikelse/]])) {
  test(`the way to when to get in touch, from the list and from the top of the plan: ${audience}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await open(page, { audience, now: '2026-05-11T23:10' });
    const heading = page.locator('samplan-plan').getByRole('heading', { name: act });
    await tabTo(page, new RegExp(`${act.source} Vårdplan diabetes`));
    await page.keyboard.press('Enter');
    await expect(heading).toBeFocused();
    await tabTo(page, /0980-319 212/);

    await page.locator('samplan-plan').getByRole('heading', { level: 2 }).focus();
    await tabTo(page, new RegExp(`${act.source}$`));
    await page.keyboard.press('Space');
    await expect(heading).toBeFocused();
  });
}

/** @param {Page} page @param {number} presses */
async function walk(page, presses) {
  const stops = [];
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press('Tab');
    stops.push(await focused(page) ?? { name: '(nothing)', ring: true, seen: true });
  }
  return stops;
}
