// @ts-check
// HTML of the native tool: good by itself without a script, and taken over in place when one comes.
import { audit } from './support/axe.js';
import { details, expectHeard } from './support/host.js';
import { buildTool, frames, openStatic, rendered, samplan, watchFrames } from './support/static.js';
import { expect, test } from './support/test.js';

/** @typedef {import('./support/static.js').Asked} Asked */
/** @typedef {import('@playwright/test').Page} Page */

const PLAN = { widget: 'plan', audience: 'patient', plan: 'vp-diabetes-2026' };
const TIMELINE = { widget: 'timeline', audience: 'patient' };
const ALL = [TIMELINE, { widget: 'timeline', audience: 'staff' }, { widget: 'plans', audience: 'relative' }, PLAN, { ...PLAN, audience: 'staff' }];

test.beforeAll(buildTool);

/** Keeps the WASM until the function that it gives is called. @param {Page} page */
async function holdWasm(page) {
  let release = () => {};
  const held = /** @type {Promise<void>} */ (new Promise((resolve) => { release = resolve; }));
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** Opened, and not yet taken over. @param {Page} page @param {Asked} asked */
async function openHeld(page, asked) {
  await watchFrames(page);
  const release = await holdWasm(page);
  await openStatic(page, asked);
  await expect.poll(() => page.evaluate(() => customElements.get('samplan-plan') !== undefined)).toBe(true);
  return async () => {
    release();
    await expect.poll(() => frames(page), { timeout: 30_000 }).toContain('live');
  };
}

/** @param {Page} page */
function focused(page) {
  return page.evaluate(() => {
    const node = document.activeElement?.shadowRoot?.activeElement;
    return node && { tag: node.localName, text: node.textContent, y: Math.round(node.getBoundingClientRect().y), isLive: node.closest('[part=root]') !== null };
  });
}

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  for (const asked of ALL) {
    for (const width of [360, 1280]) {
      test(`${asked.widget} for ${asked.audience}, ${width} px wide: only what works is there`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await openStatic(page, asked);
        await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
        await expect(page.getByRole('searchbox')).toHaveCount(0);
        const buttons = await page.getByRole('button').evaluateAll((all) => all.filter((one) => one.getAttribute('popovertarget') === null).length);
        expect(buttons, 'each button that is there opens an explanation').toBe(0);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(wide, 'nothing is wider than the page').toBeLessThanOrEqual(0);
      });
    }
  }

  test('a way inside the plan is followed by the browser, and the keyboard goes on from there', async ({ page }) => {
    await openStatic(page, PLAN);
    await page.getByRole('link', { name: /^Mätvärden/ }).click();
    await expect(page).toHaveURL(/#samplan-plan-measured$/);
    const heading = page.getByRole('heading', { name: 'Mätvärden' });
    await expect(heading).toBeInViewport();
    await page.getByRole('link', { name: 'När ska jag höra av mig?' }).first().click();
    await expect(page.getByRole('heading', { name: 'När ska jag höra av mig?' })).toBeInViewport();
    await page.keyboard.press('Tab');
    const next = await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.closest('section')?.className);
    expect(next).toContain('act');
  });

  test('what is folded, what has been, and what a word means are there', async ({ page }) => {
    await openStatic(page, TIMELINE);
    await page.getByText('Visa tidigare (10)').click();
    await expect(page.getByRole('heading', { name: /^I går/ }).first()).toBeVisible();
    await page.getByText('Mer', { exact: false }).filter({ visible: true }).first().click();
    await openStatic(page, PLAN);
    await page.getByRole('button', { name: 'hypoglykemi' }).first().click();
    await expect(page.getByText(/^hypoglykemi: /).first()).toBeVisible();
  });

  test('on paper all is folded out', async ({ page }) => {
    await openStatic(page, TIMELINE);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { name: /^I går/ }).first()).toBeVisible();
    await expect(page.getByText('Visa tidigare (10)')).toBeHidden();
    await expect(page.locator('.button.primary').first(), 'in the colour of the text').toHaveCSS('color', 'rgb(31, 36, 33)');
  });
});

// The audit is a script itself, so it is only the page that has none.
for (const asked of ALL) {
  test(`${asked.widget} for ${asked.audience}: an audit finds nothing`, async ({ page, witness }) => {
    witness.forgive(/style-src/); // the audit tries to make a style of the sheet that the root links
    await openStatic(page, asked, { script: 'none' });
    expect(await audit(page)).toEqual([]);
  });
}

for (const asked of ALL) {
  for (const width of [360, 1280]) {
    test(`${asked.widget} for ${asked.audience}, ${width} px wide: is taken over without a blank frame, and nothing moves`, async ({ page, witness }) => {
      await page.setViewportSize({ width, height: 900 });
      const release = await openHeld(page, asked);
      await release();
      await expectHeard(page, 'samplan-issues');
      expect(await frames(page), 'never blank, never the sign of waiting').toEqual(['static', 'live']);
      expect(await page.evaluate(() => /** @type {any} */ (window).shifts), 'nothing moved').toEqual([]);
      expect(await page.evaluate(() => document.querySelectorAll('[slot]').length), 'what was only for static HTML is gone').toBe(0);
      expect(witness.seen).toEqual([]);
    });
  }
}

test('what is in English stays in English, with no Swedish in between', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const release = await openHeld(page, { ...PLAN, locale: 'en' });
  const heading = page.getByRole('heading', { name: 'When should I get in touch?' });
  await expect(heading.first()).toBeVisible();
  await release();
  expect(await frames(page)).toEqual(['static', 'live']);
  await expect(heading).toBeVisible();
  await expect(page.locator('samplan-plan [part=root] section').first()).toHaveAttribute('lang', 'en');
});

test('the focus stays on the same thing', async ({ page }) => {
  const release = await openHeld(page, PLAN);
  const link = page.getByRole('link', { name: /^Ring 0980-319 212/ }).nth(1);
  await link.focus();
  const before = await focused(page);
  await release();
  const after = await focused(page);
  expect(after).toEqual({ ...before, isLive: true });
  expect(before?.isLive).toBe(false);
});

test('the focus on a way becomes that on the button that it will be', async ({ page }) => {
  const release = await openHeld(page, PLAN);
  await page.getByRole('link', { name: 'När ska jag höra av mig?' }).first().focus();
  await release();
  expect(await focused(page)).toMatchObject({ isLive: true, text: 'När ska jag höra av mig?' });
});

test('what is folded out, selected and at the top of the screen stays', async ({ page }) => {
  const release = await openHeld(page, TIMELINE);
  const fold = page.locator('.row', { hasText: 'Ögonbottenfotografering' }).getByText('Mer');
  await fold.scrollIntoViewIfNeeded();
  await fold.click();
  const said = page.locator('.title [aria-hidden]', { hasText: 'Läkarsamtal om läkemedel' });
  await said.evaluate((node) => getSelection()?.setBaseAndExtent(/** @type {Node} */ (node.firstChild), 0, /** @type {Node} */ (node.firstChild), 11));
  const place = () => page.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector('samplan-timeline')?.shadowRoot);
    const open = [...root.querySelectorAll('details[open]')].filter((one) => one.checkVisibility());
    const range = /** @type {any} */ (getSelection()).getComposedRanges({ shadowRoots: [root] })[0];
    return {
      open: open.map((one) => [one.textContent?.slice(0, 60), Math.round(one.getBoundingClientRect().y)]),
      selected: range.startContainer.textContent.slice(range.startOffset, range.endOffset),
      isConnected: range.startContainer.isConnected,
    };
  });
  const before = await place();
  expect(before.open).toHaveLength(1);
  expect(before.selected).toBe('Läkarsamtal');
  await release();
  await expect.poll(place).toEqual(before);
});

test('what has been, folded out, is there afterwards', async ({ page }) => {
  const release = await openHeld(page, TIMELINE);
  await page.getByText('Visa tidigare (10)').click();
  await release();
  await expect(page.getByRole('heading', { name: /^I går/ }).first()).toBeVisible();
});

test('a reader far down in a long list is still there', async ({ page }) => {
  const text = JSON.stringify(longRecord());
  const html = samplan(['render', '--widget', 'plan', '--audience', 'patient', '--now', '2026-05-11T10:45', '-'], text);
  await watchFrames(page);
  const release = await holdWasm(page);
  await openStatic(page, { widget: 'plan', audience: 'patient', person: 'nobody' }, { html });
  await page.evaluate((plans) => Object.assign(/** @type {Element} */ (document.querySelector('samplan-plan')), { plans }), text);
  const row = page.locator('.title', { hasText: 'Besök 80,' });
  await row.evaluate((node) => node.scrollIntoView({ block: 'start' }));
  const y = async () => Math.round(await row.evaluate((node) => node.getBoundingClientRect().y));
  const before = await y();
  release();
  await expect.poll(() => frames(page), { timeout: 30_000 }).toContain('live');
  await expect.poll(async () => Math.abs(await y() - before)).toBeLessThanOrEqual(1);
  expect((await page.evaluate(() => /** @type {any} */ (window).shifts)).map((/** @type {any} */ one) => one.what)).toEqual([]);
});

function longRecord() {
  const day = (/** @type {number} */ place) => new Date(Date.UTC(2026, 5, 1 + place)).toISOString().slice(0, 10);
  const activities = Array.from({ length: 100 }, (_, place) => ({
    id: `a${place}`, title: `Besök ${place}`, status: 'booked', when: `${day(place)}T09:30`, party: 'care', description: 'Vi ses.',
  }));
  return { format: 'samplan/1', plans: [{ id: 'p', kind: 'care-plan', title: 'Vårdplan', status: 'active', party: 'care', activities }] };
}

test('where the data never comes, the static content stays, and no sign of waiting is shown', async ({ page }) => {
  await watchFrames(page);
  await openStatic(page, { ...PLAN, person: 'nobody' }, { html: rendered(PLAN) });
  await expectHeard(page, 'samplan-ready');
  await page.waitForTimeout(500);
  expect(await frames(page)).toEqual(['static']);
  await page.getByRole('link', { name: /^Mätvärden/ }).click();
  await expect(page.getByRole('heading', { name: 'Mätvärden' })).toBeInViewport();
});

test('what is done before the script comes is kept', async ({ page }) => {
  let release = () => {};
  const held = /** @type {Promise<void>} */ (new Promise((resolve) => { release = resolve; }));
  await page.route('**/assets/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await watchFrames(page);
  const opened = openStatic(page, TIMELINE); // a module keeps the page loading
  const fold = page.locator('.row', { hasText: 'Ögonbottenfotografering' }).locator('.row-more > summary');
  await fold.click();
  await fold.focus();
  expect(await page.evaluate(() => customElements.get('samplan-timeline'))).toBeUndefined();
  release();
  await opened;
  await expect.poll(() => frames(page), { timeout: 30_000 }).toContain('live');
  expect(await focused(page)).toMatchObject({ tag: 'summary', isLive: true });
  await expect(page.locator('[part=root] .row-more[open]')).toHaveCount(1);
  expect(await frames(page)).toEqual(['static', 'live']);
});

test('where WASM is not allowed, the static content stays without room for what never comes', async ({ page, witness }) => {
  witness.forgive(/wasm|WebAssembly|unsafe-eval/i);
  await page.route('**/*.wasm', (route) => route.abort());
  witness.forgive(/ERR_FAILED/);
  await openStatic(page, TIMELINE);
  await expectHeard(page, 'samplan-error');
  expect(await details(page, 'samplan-error')).toMatchObject([{ code: 'wasm-missing' }]);
  await expect(page.getByRole('heading', { level: 2, name: 'Det här händer' })).toBeVisible();
  expect(await page.evaluate(() => {
    const rooms = document.querySelector('samplan-timeline')?.shadowRoot?.querySelectorAll('.room') ?? [];
    return [...rooms].filter((room) => room.checkVisibility()).length;
  })).toBe(0);
});

test('a style sheet that is slow is waited for, and nothing is painted without it', async ({ page }) => {
  await page.addInitScript(() => {
    const painted = /** @type {string[]} */ ([]);
    Object.assign(window, { painted });
    const look = () => {
      const widget = document.querySelector('samplan-plan')?.shadowRoot?.querySelector('.widget');
      if (widget?.checkVisibility()) painted.push(getComputedStyle(widget).fontSize);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await openStatic(page, PLAN, { script: 'none', stylesAfter: 600 });
  const sizes = () => page.evaluate(() => [...new Set(/** @type {any} */ (window).painted)]);
  await expect.poll(sizes).not.toEqual([]);
  await page.waitForTimeout(300); // and nothing else behind it
  expect(await sizes()).toEqual(['17px']);
});
