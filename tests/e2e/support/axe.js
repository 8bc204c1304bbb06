// @ts-check
/** The audit. Its source is run by the debugger, as the policy forbids the page to load it. */
import axe from 'axe-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Everything that is wrong on the page, as `rule: where`; of all rules, or of some.
 * @param {import('@playwright/test').Page} page @param {string[]} [rules]
 */
export async function audit(page, rules) {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe.source);
  const violations = await page.evaluate(async (runOnly) => {
    const { violations } = await /** @type {any} */ (window).axe.run(document, {
      runOnly,
      resultTypes: ['violations'],
    });
    return /** @type {import('axe-core').Result[]} */ (violations);
  }, rules ? { type: 'rule', values: rules } : { type: 'tag', values: TAGS });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')}: ${failureSummary?.split('\n')[1]?.trim()}`));
}
