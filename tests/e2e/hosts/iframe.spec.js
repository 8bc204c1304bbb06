// @ts-check
// A frame with an origin of its own: the widgets run, the data comes through a channel, and nothing of the page is reached.
import { expect, test } from '../support/test.js';
import { choosePlan, expectOpen, expectWidgets, timelineItems } from './support.js';

test('the widgets run in a frame that may run scripts and nothing else of the page', async ({ page }) => {
  await page.goto('/iframe/');
  const frame = page.frameLocator('iframe');
  await expectWidgets(frame);
  expect(await page.locator('iframe').getAttribute('sandbox')).not.toContain('allow-same-origin');
  const origin = await frame.locator('body').evaluate(() => self.origin);
  expect(origin, 'an origin of its own').toBe('null');
  await expect.poll(() => spare(page), 'the frame is as high as what is in it').toBeGreaterThanOrEqual(0);
});

test('what is chosen and filtered in it reaches the page', async ({ page }) => {
  await page.goto('/iframe/');
  const frame = page.frameLocator('iframe');
  await expectWidgets(frame);
  await choosePlan(frame);
  await expectOpen(frame);
  await expect(page.locator('#chosen')).toHaveText('vp-diabetes-2026');

  const whole = await timelineItems(frame).count();
  await frame.locator('samplan-timeline').getByRole('button', { name: 'Filter', exact: true }).click();
  await frame.locator('samplan-timeline').getByRole('searchbox').fill('fotvård');
  await expect(page).toHaveURL(/#text=fotv%C3%A5rd$/);
  await page.reload();
  await expectWidgets(frame);
  await expect.poll(() => timelineItems(frame).count()).toBeLessThan(whole);
});

test('the frame goes and comes back with the data', async ({ page }) => {
  await page.goto('/iframe/');
  await expectWidgets(page.frameLocator('iframe'));
  await page.getByRole('button', { name: 'Dölj' }).click();
  expect(page.frames()).toHaveLength(1);
  await page.getByRole('button', { name: 'Visa', exact: true }).click();
  await expectWidgets(page.frameLocator('iframe'));
});

/** How much higher the frame is than what is in it, once that is there. @param {import('@playwright/test').Page} page */
async function spare(page) {
  const frame = await page.locator('iframe').evaluate((node) => node.getBoundingClientRect().height);
  const content = await page.frameLocator('iframe').locator('html').evaluate((node) => node.getBoundingClientRect().height);
  return content > 2000 ? Math.round(frame - content) : -1;
}
