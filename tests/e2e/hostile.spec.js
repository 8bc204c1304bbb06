// @ts-check
// Whatever data comes: no script runs, nothing hangs, nothing is half drawn, and the next record is shown as ever. The same files
// go through the readers natively in tests/hostile.rs and tests/markup.rs.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { open } from './support/host.js';
import { ROOT } from './support/samples.js';
import { expect, test } from './support/test.js';

const FOLDER = join(ROOT, 'tests/fixtures/hostile');
const FILES = readdirSync(FOLDER).sort().map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }));
const GOOD = JSON.stringify({ format: 'samplan/1', plans: [{ id: 'good', title: 'En god plan', status: 'active' }] });

/** The elements that widgets are never made of. */
const FORBIDDEN = 'script, iframe, object, embed, img, style, link, form, template, base, meta';

/** @typedef {import('@playwright/test').Page} Page */

test('each hostile file, and a good record behind it', async ({ page, witness }) => {
  test.setTimeout(180_000);
  await open(page, { person: 'nobody', plan: 'a' });
  for (const { name, text } of FILES) {
    await test.step(name, async () => {
      await give(page, text);
      await expectWhole(page, name);
    });
  }
  await give(page, GOOD);
  await expect(page.locator('samplan-plans').getByText('En god plan')).toBeVisible();
  expect(await page.evaluate(() => /** @type {any} */ ({}).polluted)).toBeUndefined();
  expect(witness.seen).toEqual([]);
});

test('more than can be read is refused, in a sentence', async ({ page }) => {
  test.setTimeout(180_000);
  await open(page, { person: 'nobody', widget: 'plans' });
  // Made in the page, and left there: what goes to the test and back goes through a pipe.
  const large = {
    'a million plans': () => void Object.assign(window, { made: `{"format":"samplan/1","plans":[${'{"id":"a"},'.repeat(1_000_000)}{"id":"b"}]}` }),
    'a million resources': () => void Object.assign(window, { made: `[${'{"resourceType":"Goal"},'.repeat(1_000_000)}{}]` }),
    'two hundred megabytes': () => void Object.assign(window, { made: `{"plans":"${'x'.repeat(200_000_000)}"}` }),
    'a hundred thousand lists in each other': () => void Object.assign(window, { made: '['.repeat(100_000) }),
    'a hundred thousand objects in each other': () => void Object.assign(window, { made: '{"plans":'.repeat(100_000) }),
  };
  for (const [name, make] of Object.entries(large)) {
    await page.evaluate(make);
    const issues = await page.evaluate(() => new Promise((resolve) => {
      const widget = /** @type {HTMLElementTagNameMap['samplan-plans']} */ (document.querySelector('samplan-plans'));
      widget.addEventListener('samplan-issues', ({ detail }) => resolve(detail.issues), { once: true });
      widget.plans = /** @type {any} */ (window).made;
    }));
    expect(issues.map((/** @type {{ code: string }} */ { code }) => code), name).toContainEqual(expect.stringMatching(/too-much|not-json/));
    await expect(page.locator('samplan-plans').getByRole('button', { name: 'Försök igen' }), name).toBeVisible();
  }
  await give(page, GOOD);
  await expect(page.locator('samplan-plans').getByText('En god plan')).toBeVisible();
});

/** Hands a text to every widget, and waits until it is read. @param {Page} page @param {string} text */
async function give(page, text) {
  await page.evaluate((text) => Promise.all([...document.querySelectorAll('samplan-timeline, samplan-plans, samplan-plan')].map((node) => {
    const widget = /** @type {HTMLElementTagNameMap['samplan-plans']} */ (node);
    return new Promise((resolve) => {
      widget.addEventListener('samplan-issues', resolve, { once: true });
      widget.plans = text;
    });
  })), text);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** Each widget stands with its heading, and of what is in it nothing loads or runs. @param {Page} page @param {string} name */
async function expectWhole(page, name) {
  const found = await page.evaluate((forbidden) => [...document.querySelectorAll('samplan-timeline, samplan-plans, samplan-plan')].flatMap((widget) => {
    const root = /** @type {ShadowRoot} */ (widget.shadowRoot);
    const links = [...root.querySelectorAll('a[href]')].map((link) => /** @type {HTMLAnchorElement} */ (link).protocol);
    return [
      ...(root.querySelector('h2') ? [] : [`${widget.localName} has no heading`]),
      ...[...root.querySelectorAll(forbidden)].map((node) => `${widget.localName} has a ${node.localName}`),
      ...links.filter((protocol) => !['https:', 'http:', 'tel:', 'mailto:', 'sms:'].includes(protocol)),
      ...[...root.querySelectorAll('*')].flatMap((node) => node.getAttributeNames().filter((attribute) => attribute.startsWith('on'))),
    ];
  }), FORBIDDEN);
  expect(found, name).toEqual([]);
}
