// @ts-check
// An intranet page with fifteen years of libraries: its styles do not reach in and ours do not reach out, its loader is not
// asked, and the system may insert, move and throw away the widgets as it does with all else.
import { expect, test } from '../support/test.js';
import { choosePlan, expectOpen, expectWidgets } from './support.js';

/** @typedef {import('@playwright/test').Page} Page */

/** What a page's rules could change in a widget. Lengths of the layout differ with the width; these do not. */
const LOOK = ['backgroundColor', 'borderTopStyle', 'borderTopColor', 'color', 'display', 'fontFamily', 'fontSize', 'fontStyle', 'fontWeight',
  'letterSpacing', 'lineHeight', 'listStyleType', 'textAlign', 'textIndent', 'textShadow', 'textTransform', 'whiteSpace', 'wordSpacing'];

test('the styles of the page do not reach in', async ({ page }) => {
  const width = await load(page);
  const inside = await looks(page);
  await page.goto('/plain/');
  await page.locator('main').evaluate((main, width) => Object.assign(main.style, { width: `${width}px` }), width);
  await expectWidgets(page);
  const plain = await looks(page);
  expect(plain.length).toBeGreaterThan(1000);
  expect(inside.length).toBe(plain.length);
  expect(inside.filter((look, at) => look !== plain[at]).slice(0, 10)).toEqual([]);
});

test('the styles of the widgets do not reach out', async ({ page }) => {
  await page.goto('/portlet/');
  const before = await looksOfThePage(page);
  await load(page);
  expect(before.length).toBeGreaterThan(15);
  expect(await looksOfThePage(page)).toEqual(before);
});

test('neither the loader nor the global names of the page are touched', async ({ page }) => {
  await page.addInitScript(() => {
    // The loader of the page is watched from the moment it is there.
    const modules = /** @type {unknown[]} */ ([]);
    let real = /** @type {any} */ (undefined);
    Object.defineProperty(window, 'define', {
      configurable: true,
      enumerable: true,
      get: () => real,
      set: (define) => {
        real = Object.assign((/** @type {unknown[]} */ ...said) => (modules.push(said[0]), define(...said)), { amd: define.amd });
      },
    });
    Object.assign(window, { modules });
    addEventListener('DOMContentLoaded', () => Object.assign(window, { names: Object.keys(window) }));
  });
  await load(page);
  expect(await page.evaluate(() => typeof /** @type {any} */ (window).define.amd), 'there is a loader').toBe('object');
  expect(await page.evaluate(() => /** @type {any} */ (window).modules)).toEqual([]);
  const added = await page.evaluate(() => {
    const known = ['names', .../** @type {any} */ (window).names];
    return Object.keys(window).filter((name) => !known.includes(name) && !name.startsWith('__playwright'));
  });
  expect(added).toEqual([]);
});

test('moved about, opened in a dialogue, thrown away and inserted again, the widgets work', async ({ page }) => {
  await load(page);
  await page.getByRole('button', { name: 'Flytta' }).click();
  await expect(page.locator('#right samplan-plan')).toBeVisible();
  await choosePlan(page);
  await expectOpen(page);
  await page.getByRole('button', { name: 'Öppna i ruta' }).click();
  await expect(page.locator('.ui-dialog samplan-timeline')).toBeVisible();
  await expectOpen(page);

  await page.reload();
  await load(page);
  const thrown = await page.locator('samplan-timeline').evaluateHandle((node) => node);
  await page.getByRole('button', { name: 'Töm' }).click();
  await expect(page.locator('samplan-timeline, samplan-plans, samplan-plan')).toHaveCount(0);
  await expect.poll(() => thrown.evaluate((node) => [...node.shadowRoot?.children ?? []].map((child) => child.localName))).toEqual(['slot']);
  await load(page, 'here');
  await choosePlan(page);
  await expectOpen(page);
});

test('the page’s base leads neither the WASM nor the links within a widget astray', async ({ page }) => {
  await load(page);
  const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));
  expect(asked).toContain('/portlet/samplan/samplan_bg.wasm');
  await page.locator('samplan-plan').getByRole('button', { name: 'I den här planen' }).click();
  await page.locator('samplan-plan').locator('a[href="#samplan-rights"]').click();
  await expect(page.locator('samplan-plan').locator('#samplan-rights')).toBeInViewport();
  await expect(page).toHaveURL('/portlet/');
});

/** Has the page insert its portlet; how wide that is. @param {Page} page @param {'anew' | 'here'} [where] */
async function load(page, where = 'anew') {
  if (where === 'anew') await page.goto('/portlet/');
  await page.getByRole('button', { name: 'Hämta' }).click();
  await expectWidgets(page);
  return page.locator('#planning').evaluate((node) => node.getBoundingClientRect().width);
}

/** How everything in the widgets looks, a line each, in the order of the page. @param {Page} page */
function looks(page) {
  return page.evaluate((names) => {
    const widgets = [...document.querySelectorAll('samplan-timeline, samplan-plans, samplan-plan')];
    return widgets.flatMap((widget) => [...widget.shadowRoot?.querySelectorAll('div.widget, .widget, .widget *') ?? []].map((node) => {
      const style = /** @type {any} */ (getComputedStyle(node));
      const said = names.map((name) => `${name}: ${style[name]}`);
      return `${widget.localName} ${node.localName}.${node.getAttribute('class') ?? ''} ${said.join('; ')}`;
    }));
  }, LOOK);
}

/** How everything outside the widgets looks; the button has the focus and the pointer the second time. @param {Page} page */
function looksOfThePage(page) {
  return page.evaluate((names) => {
    const nodes = [...document.body.querySelectorAll('*')].filter((node) => !node.closest('#planning, #load'));
    return nodes.map((node) => {
      const style = /** @type {any} */ (getComputedStyle(node));
      return `${node.localName}#${node.id} ${names.map((name) => `${name}: ${style[name]}`).join('; ')}`;
    });
  }, LOOK);
}
