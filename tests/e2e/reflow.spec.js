// @ts-check
// Small screens, large zoom, and a reader's own spacing: nothing is lost, and nothing is reached only by scrolling sideways.
import { open, unfold } from './support/host.js';
import { cut, sideways, watchLayout } from './support/layout.js';
import { expect, test } from './support/test.js';

const SIZES = {
  'a narrow phone': { width: 320, height: 640 },
  'a window of 1280 × 1024 at 400 %': { width: 320, height: 256 },
  'a tablet': { width: 768, height: 1024 },
};

const PAGES = [
  { person: 'selma', audience: 'staff', plan: 'vp-diabetes-2026' },
  { person: 'asta', audience: 'relative', plan: 'vp-hjarta-lungor' },
  { person: 'allan', plan: 'egenvard-hjarta' },
  { person: 'gunilla', plan: 'mvp-brostcancer', locale: 'en' },
];

test.beforeEach(({ page }) => watchLayout(page));

for (const [size, viewport] of Object.entries(SIZES)) {
  test(`no sideways scroll on ${size}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    for (const asked of PAGES) {
      await open(page, asked);
      await openAll(page);
      expect.soft(await sideways(page), asked.person).toEqual([]);
      expect.soft(await cut(page), asked.person).toEqual([]);
    }
  });
}

test('text of twice the size on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const asked of PAGES) {
    await open(page, asked);
    await openAll(page);
    await page.evaluate(() => void (document.documentElement.style.fontSize = '200%'));
    expect.soft(await sideways(page), asked.person).toEqual([]);
    expect.soft(await cut(page), asked.person).toEqual([]);
  }
});

test('the spacing of WCAG 1.4.12', async ({ page }) => {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const asked of PAGES) {
      await open(page, asked);
      await openAll(page);
      await space(page);
      expect.soft(await sideways(page), `${asked.person} ${width}`).toEqual([]);
      expect.soft(await cut(page), `${asked.person} ${width}`).toEqual([]);
    }
  }
});

test('what is measured finds what is wrong', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, { widget: 'plans' });
  expect([...await sideways(page), ...await cut(page)]).toEqual([]);
  await page.getByRole('heading', { level: 2 }).evaluate((heading) => {
    heading.style.inlineSize = '400px';
  });
  expect(await sideways(page)).toContain('h2 “Planer”');
  await page.getByRole('heading', { level: 2 }).evaluate((heading) => {
    Object.assign(heading.style, { inlineSize: '', blockSize: '5px', overflow: 'hidden' });
  });
  expect(await cut(page)).toContain('h2 “Planer”');
});

/** @param {import('@playwright/test').Page} page */
async function openAll(page) {
  await unfold(page);
  for (const filter of await page.getByRole('button', { name: 'Filter', exact: true }).all()) await filter.click();
}

/** As a reader's own style sheet would, in every shadow root too. @param {import('@playwright/test').Page} page */
async function space(page) {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }`);
    const roots = [...document.querySelectorAll('*')].flatMap((node) => node.shadowRoot ?? []);
    for (const root of [document, ...roots]) root.adoptedStyleSheets.push(sheet);
  });
}
