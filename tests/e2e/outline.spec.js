// @ts-check
// The ways to a plan's sections: links that move the focus, and leave the address of the host's page alone.
import { open } from './support/host.js';
import { sideways, watchLayout } from './support/layout.js';
import { expect, test } from './support/test.js';

const PLAN = { widget: 'plan', plan: 'ok-selma' };

test.beforeEach(async ({ page }) => {
  await watchLayout(page);
});

for (const width of [320, 1280]) {
  test(`at ${width} px, a way leads to its section by keyboard`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, PLAN);
    const address = page.url();
    const nav = page.getByRole('navigation', { name: 'I den här planen' });
    const way = nav.getByRole('link', { name: 'Rättigheter' });
    if (width === 320) {
      await expect(way).toBeHidden();
      await nav.getByRole('button').press('Enter');
    }
    const box = await way.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    await way.press('Enter');
    const heading = page.getByRole('heading', { name: 'Rättigheter' });
    await expect(heading).toBeFocused();
    await expect(heading).toBeInViewport();
    expect(page.url()).toBe(address);
    expect(await sideways(page)).toEqual([]);
  });
}
