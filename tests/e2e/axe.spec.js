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

for (const [name, cases] of grouped(everything, ({ widget, person }) => `${widget} of ${person}`)) look(name, cases);
for (const [name, cases] of grouped(states, ({ scheme }) => `states in ${scheme}`)) look(name, cases);

/** All cases of a group on one page, one after the other. @param {string} name @param {Case[]} cases */
function look(name, cases) {
  test(name, async ({ page }) => {
    for (const { name, asked } of cases) {
      await open(page, asked);
      await unfold(page);
      const filter = page.getByRole('button', { name: 'Filter', exact: true });
      if (await filter.count() === 1) await filter.click();
      expect.soft(await audit(page), name).toEqual([]);
    }
  });
}

/** @param {Case[]} cases @param {(asked: Case['asked']) => string} name */
function grouped(cases, name) {
  const names = new Set(cases.map(({ asked }) => name(asked)));
  return [...names].map((wanted) => /** @type {const} */ ([wanted, cases.filter(({ asked }) => name(asked) === wanted)]));
}
