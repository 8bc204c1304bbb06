// @ts-check
// The five hosts that are a page with the three widgets: with one script tag, and in four frameworks. Each is built from
// the packed tarball and served under its policy; the witness fails a test in which anything is said in the console or
// the policy is breached.
import { expect, test } from '../support/test.js';
import { alive, expectWidgets, PAGES, timelineItems } from './support.js';

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

    test('what is chosen in an overview opens in the plan', async ({ page }) => {
      await page.goto(`/${host}/`);
      await expectWidgets(page);
      await page.locator('samplan-plans').getByRole('link', { name: /Vårdplan diabetes/ }).or(
        page.locator('samplan-plans').getByRole('button', { name: /Vårdplan diabetes/ })).first().click();
      await expect(page.locator('samplan-plan').getByRole('heading', { name: 'Vårdplan diabetes', level: 2 })).toBeVisible();
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

    test('taken down and put back again, it leaves nothing', async ({ page }) => {
      await page.goto(`/${host}/`);
      await expectWidgets(page);
      const styles = () => page.evaluate(() => [document.adoptedStyleSheets.length, document.styleSheets.length, document.head.children.length]);
      const before = await styles();
      const again = async () => {
        await page.getByRole('button', { name: 'Dölj' }).click();
        await expect(page.locator('samplan-timeline, samplan-plans, samplan-plan')).toHaveCount(0);
        await page.getByRole('button', { name: 'Visa' , exact: true }).click();
        await expectWidgets(page);
      };
      await again();
      const first = await alive(page);
      for (let times = 0; times < 4; times += 1) await again();
      const last = await alive(page);
      console.log(host, first, last);
      expect(await styles()).toEqual(before);
      const sheets = await page.evaluate(() => {
        const widgets = [...document.querySelectorAll('samplan-timeline, samplan-plans, samplan-plan')];
        return widgets.map((widget) => widget.shadowRoot?.adoptedStyleSheets ?? []);
      });
      expect(sheets.map((own) => own.length)).toEqual([1, 1, 1]);
      expect(last).toEqual(first);
    });
  });
}
