// @ts-check
// No violation of WCAG 2.2 AA, nor of axe's good practice, in anything that a widget shows.
import { audit } from './support/axe.js';
import { open, unfold } from './support/host.js';
import { everything, states } from './support/table.js';
import { expect, test } from './support/test.js';

/** @import { Case } from './support/table.js' */

test('the audit sees into the widgets', async ({ page }) => {
  await open(page, { widget: 'timeline' });
  await page.getByRole('button', { name: 'Filter' }).evaluate((button) => button.replaceChildren());
  expect(await audit(page)).toEqual([expect.stringContaining('button-name: samplan-timeline')]);
});

const light = [...everything, ...states].filter(({ asked }) => asked.scheme === 'light');

for (const [name, cases] of grouped(light, ({ widget = 'widgets', person = 'in other states' }) => `${widget} ${person}`)) {
  test(name, async ({ page }) => {
    for (const { name, asked } of cases) {
      await open(page, asked);
      await unfold(page);
      const filter = page.getByRole('button', { name: 'Filter', exact: true });
      if (await filter.count() === 1) await filter.click();
      expect.soft(await audit(page), name).toEqual([]);
      await darken(page);
      expect.soft(await audit(page, ['color-contrast']), `${name}, dark`).toEqual([]);
    }
  });
}

/** Nothing but the colours differs. @param {import('@playwright/test').Page} page */
async function darken(page) {
  const colour = () => page.getByRole('heading', { level: 2 }).first().evaluate((node) => getComputedStyle(node).color);
  const before = await colour();
  await page.evaluate(() => {
    document.documentElement.dataset.scheme = 'dark';
    for (const widget of document.querySelectorAll('samplan-timeline, samplan-plans, samplan-plan')) {
      widget.setAttribute('color-scheme', 'dark');
    }
  });
  await expect.poll(colour).not.toBe(before);
}

/** @param {Case[]} cases @param {(asked: Case['asked']) => string} name */
function grouped(cases, name) {
  const names = new Set(cases.map(({ asked }) => name(asked)));
  return [...names].map((wanted) => /** @type {const} */ ([wanted, cases.filter(({ asked }) => name(asked) === wanted)]));
}
