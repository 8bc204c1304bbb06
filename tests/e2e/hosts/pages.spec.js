// @ts-check
// The five hosts that are a page with the three widgets: with one script tag, and in four frameworks. Each is built from
// the packed tarball and served under its policy; the witness fails a test in which anything is said in the console or
// the policy is breached.
import { expect, test } from '../support/test.js';
import { choosePlan, expectOpen, expectWidgets, PAGES, timelineItems } from './support.js';

for (const host of PAGES) {
  test.describe(host, () => {
    test('shows the three widgets, from one WASM', async ({ page }) => {
      const asked = /** @type {string[]} */ ([]);
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(`/${host}/`);
      await expectWidgets(page);
      expect(asked.filter((url) => url.endsWith('.wasm'))).toHaveLength(1);
      expect(await page.locator('samplan-plan').evaluate((node) => /** @type {any} */ (node).now)).toBe('2026-05-11T10:45');
      const markup = await page.locator('main').evaluate((node) => node.innerHTML);
      expect(markup, 'the data is a property, not an attribute').not.toContain('samplan/1');
    });

    test('speaks English, from a file that its tools have found', async ({ page }) => {
      await page.goto(`/${host}/`);
      await expectWidgets(page);
      const plans = page.locator('samplan-plans');
      await plans.evaluate((node) => node.setAttribute('locale', 'en'));
      await expect(plans.getByRole('heading', { name: 'Plans', exact: true })).toBeVisible();
    });

    test('what is chosen in an overview opens in the plan', async ({ page }) => {
      await page.goto(`/${host}/`);
      await expectWidgets(page);
      await choosePlan(page);
      await expectOpen(page);
    });

    test('the filter goes out to the address, and comes in from it', async ({ page }) => {
      await page.goto(`/${host}/`);
      await expectWidgets(page);
      const timeline = page.locator('samplan-timeline');
      const whole = await timelineItems(page).count();
      await timeline.getByRole('button', { name: 'Filter', exact: true }).click();
      await timeline.getByRole('searchbox').fill('fotvård');
      await expect(page).toHaveURL(/#text=fotv%C3%A5rd$/);
      await expect.poll(() => timelineItems(page).count()).toBeLessThan(whole);

      await page.reload();
      await expectWidgets(page);
      await expect(timeline.getByRole('button', { name: 'Ta bort filtret ”fotvård”' })).toBeVisible();
      await timeline.getByRole('button', { name: 'Ta bort filtret ”fotvård”' }).click();
      await expect(page).toHaveURL(/\/#?$/);
      await expect.poll(() => timelineItems(page).count()).toBe(whole);
    });
  });
}
