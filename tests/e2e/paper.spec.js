// @ts-check
// What is printed: nobody can ask a sheet of paper for more.
import { open } from './support/host.js';
import { expect, test } from './support/test.js';

/** @typedef {import('@playwright/test').Page} Page */

const SELMA = { person: 'selma' };
const PLAN = { ...SELMA, widget: 'plan', plan: 'vp-diabetes-2026' };

/** As the browser does before it prints. @param {Page} page */
async function toPaper(page) {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => void dispatchEvent(new Event('beforeprint')));
}

/** @param {Page} page */
async function toScreen(page) {
  await page.evaluate(() => void dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
}

for (const asked of [{ ...SELMA, widget: 'timeline' }, { ...SELMA, widget: 'plans' }, PLAN, { ...PLAN, audience: 'staff' }]) {
  test(`${asked.widget} for ${asked.audience ?? 'patient'}: all is folded out, says whose it is and how old, and folds again`, async ({ page }) => {
    await open(page, asked);
    const folds = page.locator('details:not(.old, .former, .export)');
    const open_ = folds.and(page.locator('[open]'));
    const before = await open_.count();
    await expect(page.getByText('Så här såg det ut')).toHaveCount(0);

    await toPaper(page);
    await expect(page.getByText('Selma Persson · Så här såg det ut 11 maj 2026 kl. 10.45')).toBeVisible();
    for (const fold of await folds.all()) {
      const content = fold.locator(':scope > :not(summary)').first();
      if (await content.count() > 0) expect(await content.evaluate((node) => node.checkVisibility({ contentVisibilityAuto: true }))).toBe(true);
    }

    await toScreen(page);
    await expect(page.getByText('Så här såg det ut')).toHaveCount(0);
    expect(await open_.count(), 'what the reader had open').toBe(before);
  });
}

test('times have their address, number and preparation on paper, and what has been', async ({ page }) => {
  await open(page, { ...SELMA, widget: 'timeline' });
  const visit = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /Besök hos diabetessjuksköterska/ }) }).last();
  await expect(visit.getByText('Rosenborgsgatan 9')).toBeHidden();
  await toPaper(page);
  await expect(visit.getByText('Rosenborgsgatan 9')).toBeVisible();
  await expect(visit.getByText('Ta med mätaren')).toBeVisible();
  await expect(visit.getByText('Ring 0980-319 210')).toBeVisible();
  await expect(visit.getByText('Boka om'), 'what can only be pressed').toBeHidden();
  await expect(page.getByRole('heading', { name: /^I går/ }).first()).toBeVisible();
});

test('what the old plan said is on the staff’s paper, not on the person’s', async ({ page }) => {
  for (const audience of ['patient', 'staff']) {
    await open(page, { ...PLAN, audience });
    await toPaper(page);
    const before = page.getByText('0980-319 291').first();
    if (audience === 'staff') await expect(before).toBeVisible();
    else await expect(before).toBeHidden();
  }
});

test('a plan that no longer holds is not folded out by the printer', async ({ page }) => {
  await open(page, { ...SELMA, widget: 'plan', plan: 'vp-diabetes-2025' });
  await toPaper(page);
  await expect(page.locator('.old')).toHaveCount(1);
  await expect(page.locator('.old > :not(summary)').first()).toBeHidden();
});

test('the head is one that a browser puts on each sheet', async ({ page }) => {
  await open(page, { ...SELMA, widget: 'timeline' });
  await toPaper(page);
  await expect(page.locator('.widget')).toHaveCSS('display', 'table');
  await expect(page.locator('.printed')).toHaveCSS('display', 'table-header-group');
  await expect(page.locator('.printed')).toHaveCSS('break-inside', 'avoid');
});
