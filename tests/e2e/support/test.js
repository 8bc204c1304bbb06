// @ts-check
/**
 * Playwright's `test` with a witness. Rule: what no page of ours may do makes every test fail in which it happens: an
 * error, a breach of the host's policy, a request to somebody else, something kept in the browser.
 */
import { test as base, expect } from '@playwright/test';

export { expect };

/** @typedef {{ seen: string[], forgive: (pattern: RegExp) => void }} Witness */

export const test = /** @type {import('@playwright/test').TestType<any, any> & typeof base} */ (base.extend({
  /** Writes down what may not be. A test that provokes something says so with `witness.forgive(pattern)`. */
  witness: [async ({ page, context, baseURL }, use) => {
    const seen = /** @type {string[]} */ ([]);
    const forgiven = /** @type {RegExp[]} */ ([]);
    await listen(page, seen);
    context.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (origin !== baseURL && protocol !== 'data:') seen.push(`request: ${request.url()}`);
    });
    await use({ seen, forgive: (/** @type {RegExp} */ pattern) => forgiven.push(pattern) });
    const kept = page.isClosed() ? [] : await keptIn(page);
    const unforgiven = [...seen, ...kept].filter((what) => !forgiven.some((pattern) => pattern.test(what)));
    expect(unforgiven, 'what the page may not do').toEqual([]);
  }, { auto: true }],
}));

/** @param {import('@playwright/test').Page} page @param {string[]} seen */
async function listen(page, seen) {
  page.on('pageerror', (error) => seen.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) seen.push(`console: ${message.text()}`);
  });
  await page.exposeFunction('samplanBreach', (/** @type {string} */ what) => void seen.push(`policy: ${what}`));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      // @ts-expect-error exposed above
      window.samplanBreach(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    }, { capture: true });
  });
}

/** What has been kept in the browser. @param {import('@playwright/test').Page} page */
async function keptIn(page) {
  const cookies = await page.context().cookies();
  if (!page.url().startsWith('http')) return cookies.map(({ name }) => `cookie: ${name}`);
  const others = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const workers = await navigator.serviceWorker?.getRegistrations() ?? [];
    const boxes = await window.caches?.keys() ?? [];
    return [
      ...Object.keys(localStorage).map((key) => `localStorage: ${key}`),
      ...Object.keys(sessionStorage).map((key) => `sessionStorage: ${key}`),
      ...databases.map(({ name }) => `indexedDB: ${name}`),
      ...workers.map(({ scope }) => `service worker: ${scope}`),
      ...boxes.map((name) => `cache: ${name}`),
    ];
  });
  return [...cookies.map(({ name }) => `cookie: ${name}`), ...others];
}
