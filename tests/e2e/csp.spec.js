// @ts-check
// Under exactly the policy that the README promises, and nothing more: the widgets run without a single report. And where WASM does
// not come, the host's words stay, one event says why, and another try works when the reason is gone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { open, unfold } from './support/host.js';
import { expect, test } from './support/test.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Route} Route */

const PROMISED = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; "
  + "require-trusted-types-for 'script'";
const SEEN_BY = /** @type {const} */ ([
  ['selma', 'staff'], ['asta', 'relative'], ['allan', 'patient'], ['gunilla', 'patient'], ['rune', 'staff'],
]);

/** Every page of a test comes with this policy. @param {Page} page @param {string} policy */
async function under(page, policy) {
  await page.route(/\/$|\.html/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
}

test('the README promises this policy, and every test of a page runs under it', async ({ request }) => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
  for (const part of ["script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'", "require-trusted-types-for 'script'"]) {
    expect(readme).toContain(part);
  }
  const served = (await request.get('/www/pages/host.html')).headers()['content-security-policy'].split('; ');
  expect(served.filter((part) => !PROMISED.includes(part)), 'stricter still').toEqual(["base-uri 'none'", "form-action 'none'"]);
  expect(PROMISED.split('; ').filter((part) => !served.includes(part))).toEqual([]);
});

for (const [person, audience] of SEEN_BY) {
  test(`${person} for ${audience}: no report under the promised policy`, async ({ page, witness }) => {
    await under(page, PROMISED);
    await open(page, { person, audience, dialogue: 'question,done,value', answer: 'accept', answerAfter: '10', lastSeen: '2026-05-01T08:00' });
    const plans = page.locator('samplan-plans');
    await plans.getByRole('heading', { level: 4 }).or(plans.getByRole('heading', { level: 3 })).getByRole('button').first().click();
    await unfold(page);
    await useAll(page);
    await page.emulateMedia({ media: 'print' });
    await page.emulateMedia({ media: null, colorScheme: 'dark' });
    await page.evaluate(() => {
      for (const widget of document.querySelectorAll('samplan-timeline, samplan-plans, samplan-plan')) {
        Object.assign(widget, { locale: 'en', headingLevel: 3, colorScheme: 'dark' });
      }
    });
    await expect(page.getByRole('heading', { level: 3, name: 'What happens next' })).toBeVisible();
    expect(witness.seen).toEqual([]);
  });
}

/** Opens all that can be opened, and writes into what can be written into. @param {Page} page */
async function useAll(page) {
  await page.evaluate(() => {
    for (const widget of document.querySelectorAll('samplan-timeline, samplan-plans, samplan-plan')) {
      for (const button of widget.shadowRoot?.querySelectorAll('button[aria-expanded="false"]') ?? []) {
        /** @type {HTMLButtonElement} */ (button).click();
      }
    }
  });
  const boxes = page.locator('textarea, input[type="search"], input[inputmode]').filter({ visible: true });
  for (const box of (await boxes.all()).slice(0, 6)) await box.fill('12', { timeout: 1000 }).catch(() => {});
}

/** What can be in the way of the WASM, how the host hears of it, and what the browser says besides. */
const IN_THE_WAY = /** @type {[string, string, (route: Route) => Promise<void>][]} */ ([
  ['missing (404)', 'wasm-missing', (route) => route.fulfill({ status: 404, body: 'no' })],
  ['unreachable', 'wasm-missing', (route) => route.abort()],
  ['a page instead', 'wasm-missing', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' })],
  ['cut off', 'start-failed', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.body()).subarray(0, 100_000) });
  }],
  ['of another version', 'start-failed', (route) => route.fulfill({
    contentType: 'application/wasm',
    // A module that wants something that nobody has: (import "./samplan_bg.js" "other" (func))
    body: Buffer.from('0061736d01000000010401600000021a010f2e2f73616d706c616e5f62672e6a73056f746865720000', 'hex'),
  })],
]);

for (const [name, code, spoil] of IN_THE_WAY) {
  test(`WASM that is ${name} leaves the host’s words, says ${code} once for each, and starts when it is there`, async ({ page, witness }) => {
    witness.forgive(/^console: (Failed to load|`WebAssembly)/);
    await hear(page);
    await page.route('**/*.wasm', spoil);
    await page.goto('/www/pages/inline.html');
    await expectToldOnce(page, code);
    await page.unroute('**/*.wasm');
    await page.evaluate(() => {
      for (const widget of document.querySelectorAll('samplan-timeline, samplan-plans, samplan-plan')) /** @type {any} */ (widget).restart();
    });
    await expect(page.locator('samplan-plans').getByRole('button', { name: 'Fotvård' })).toBeVisible();
    await expect(page.getByText('Allan har en plan, om fotvård.')).toBeHidden();
    await expectHeard(page, 3);
  });
}

test('WASM under a foreign type starts, and the developer hears of the type', async ({ page, witness }) => {
  witness.forgive(/^console: `WebAssembly\.instantiateStreaming` failed because your server does not serve Wasm/);
  await page.route('**/*.wasm', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'application/octet-stream' } });
  });
  await page.goto('/www/pages/inline.html');
  await expect(page.locator('samplan-plans').getByRole('button', { name: 'Fotvård' })).toBeVisible();
});

test('a policy without WASM leaves the host’s words, and says what to allow', async ({ page, witness }) => {
  witness.forgive(/wasm-eval|unsafe-eval/);
  await hear(page);
  await under(page, PROMISED.replace(" 'wasm-unsafe-eval'", ''));
  await page.goto('/www/pages/inline.html');
  const [{ message }] = await expectToldOnce(page, 'wasm-blocked');
  expect(message).toContain("'wasm-unsafe-eval'");
});

test('a browser without WASM leaves the host’s words', async ({ page }) => {
  await hear(page);
  await page.addInitScript(() => void Reflect.deleteProperty(window, 'WebAssembly'));
  await page.goto('/www/pages/inline.html');
  await expectToldOnce(page, 'wasm-blocked');
});

/** From now on, errors are kept. @param {Page} page */
async function hear(page) {
  await page.addInitScript(() => {
    const heard = /** @type {unknown[]} */ ([]);
    Object.assign(window, { heard });
    document.addEventListener('samplan-error', ({ detail, target }) =>
      heard.push({ ...detail, from: /** @type {Element} */ (target).localName }));
  });
}

/** @param {Page} page @param {number} count */
async function expectHeard(page, count) {
  await expect.poll(() => page.evaluate(() => /** @type {any} */ (window).heard.length)).toBe(count);
}

/** @param {Page} page @param {string} code */
async function expectToldOnce(page, code) {
  await expectHeard(page, 3);
  const heard = /** @type {{ code: string, from: string, message: string }[]} */ (
    await page.evaluate(() => /** @type {any} */ (window).heard));
  expect(heard.map((error) => error.code)).toEqual([code, code, code]);
  expect(new Set(heard.map(({ from }) => from)).size, 'one each').toBe(3);
  for (const { message } of heard) expect(message).toMatch(/^The /);
  await expect(page.getByText('Fotvård på Arvika vårdcentral tisdag 12 maj klockan 09.30.')).toBeVisible();
  await expect(page.getByRole('link', { name: '0570-10 00 00' }), 'the fallback’s number').toBeVisible();
  return heard;
}
