// @ts-check
// The documentation site: every page, as a reader meets it.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { audit } from './support/axe.js';
import { sideways, watchLayout } from './support/layout.js';
import { ROOT } from './support/samples.js';
import { expect, test } from './support/test.js';

const SITE = '/www/docs';
const built = (/** @type {string} */ folder) => readdirSync(join(ROOT, 'www/dist/site/www/docs', folder))
  .filter((name) => name.endsWith('.html')).map((name) => join(folder, name));
const PAGES = [...built(''), ...built('adr')];

test('every page is whole: a heading, one place in the menu, links that lead somewhere', async ({ page, request }) => {
  const tried = /** @type {Map<string, Promise<number>>} */ (new Map());
  expect(PAGES.length).toBeGreaterThan(20);
  for (const name of PAGES) {
    await page.goto(`${SITE}/${name}`);
    await expect(page.locator('main h1'), name).toHaveCount(1);
    const links = await page.locator('a[href], img[src]').evaluateAll((nodes) =>
      nodes.map((node) => /** @type {any} */ (node).href ?? /** @type {any} */ (node).src));
    for (const link of links.filter((link) => link.startsWith(new URL(page.url()).origin))) {
      const [address] = link.split('#');
      if (!tried.has(address)) tried.set(address, request.get(address).then((answer) => answer.status()));
      expect.soft(await tried.get(address), `${name}: ${link}`).toBe(200);
    }
    const fragments = await page.locator('a[href^="#"]').evaluateAll((nodes) =>
      nodes.map((node) => node.getAttribute('href') ?? '').filter((href) => document.getElementById(decodeURIComponent(href.slice(1))) === null));
    expect.soft(fragments, name).toEqual([]);
  }
});

for (const scheme of /** @type {const} */ (['light', 'dark'])) {
  test(`a reader finds nothing in the way, ${scheme}`, async ({ page }) => {
    await watchLayout(page);
    await page.emulateMedia({ colorScheme: scheme });
    for (const name of ['index.html', 'embedding.html', 'format.html', 'theming.html', 'adr/0004-tools.html']) {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(`${SITE}/${name}`);
      expect.soft(await sideways(page), name).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 800 });
      expect.soft(await audit(page), name).toEqual([]);
    }
  });
}

test('the first page has the widgets at work', async ({ page }) => {
  await page.goto(`${SITE}/index.html`);
  await page.getByRole('button', { name: 'Vårdplan diabetes', exact: true }).click();
  await expect(page.locator('samplan-plan').getByRole('heading', { name: 'Vårdplan diabetes', exact: true })).toBeVisible();
});
