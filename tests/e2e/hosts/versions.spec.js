// @ts-check
// Two versions of samplan on one page: each with its own scripts, its own WASM and its own names.
import { expect, test } from '../support/test.js';
import { choosePlan, expectOpen, expectWidgets } from './support.js';

test('two versions stand side by side', async ({ page }) => {
  const asked = /** @type {string[]} */ ([]);
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/versions/');
  await expectWidgets(page);
  await expectWidgets(page, '-next');
  expect(asked.filter((path) => path.endsWith('.wasm')).sort())
    .toEqual(['/versions/samplan-next/samplan_bg.wasm', '/versions/samplan/samplan_bg.wasm']);
  const versions = await page.evaluate(() => ['samplan-plan', 'samplan-plan-next'].map((name) =>
    /** @type {any} */ (customElements.get(name)).version));
  expect(versions[1]).toBe(`${versions[0]}-next`);
});

test('what is chosen in one does not open in the other', async ({ page }) => {
  await page.goto('/versions/');
  await expectWidgets(page);
  await expectWidgets(page, '-next');
  await choosePlan(page, '-next');
  await expectOpen(page, '-next');
  const chosen = await page.evaluate(() => ['samplan-plan', 'samplan-plan-next'].map((name) =>
    document.querySelector(name)?.getAttribute('plan-id')));
  expect(chosen).toEqual(['ok-selma', 'vp-diabetes-2026']);
});

test('taking one away leaves the other at work', async ({ page }) => {
  await page.goto('/versions/');
  await expectWidgets(page);
  await expectWidgets(page, '-next');
  await page.locator('.version').first().evaluate((version) => version.remove());
  await choosePlan(page, '-next');
  await expectOpen(page, '-next');
});
