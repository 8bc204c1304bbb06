// @ts-check
/**
 * Playwright's `test` with a witness. Rule: what no page of ours may do makes every test fail in which it happens: an
 * error, a line in the console, a breach of the host's policy, a request that is not for a file of ours, a word to anybody else,
 * something kept in the browser.
 */
import { test as base, expect } from '@playwright/test';
import { watchLeaks } from './leaks.js';

export { expect };

/** What is seen and may be, and why. */
const ALLOWED = [
  /^fetch: (http:\/\/127\.0\.0\.1:\d+)?[\w/.-]*\/samplan(_foreign)?_bg[\w.-]*\.wasm/, // the glue gets the WASM, once
  /^fetch: [./]*\/assets\/\w+-[\w-]+\.json|^fetch: http:\/\/127\.0\.0\.1:\d+\/assets\/\w+-[\w-]+\.json/, // the host gets the data
  /^fetch: \/my-plans\.json/, // so does the host of the documentation's samples
  // What the hosts of www/hosts do themselves: they get the data, keep the filter in their address, and are built as they are.
  /^fetch: selma\.json \(|^history\.replaceState null \(\/(plain|react|vue|angular|svelte|versions|iframe)\/\)/,
  /^port: null \(\/react\/\)|^port: \[object Object\] \(\/iframe\/|^XMLHttpRequest undefined \(\/portlet\/\)/,
  /^port: undefined/, // it tells nothing: the test's own clock waits so
  /^history\.replaceState .* \(\/(index\.html)?\)$/, // the playground keeps its choices in its own address
];

/** @typedef {{ seen: string[], forgive: (pattern: RegExp) => void }} Witness */

export const test = /** @type {import('@playwright/test').TestType<any, any> & typeof base} */ (base.extend({
  /** Writes down what may not be. A test that provokes something says so with `witness.forgive(pattern)`. */
  witness: [async ({ page, context, baseURL }, use) => {
    const seen = /** @type {string[]} */ ([]);
    const forgiven = /** @type {RegExp[]} */ ([]);
    await listen(page, seen);
    context.on('request', (request) => {
      const fault = faultOf(request, baseURL);
      if (fault) seen.push(`request: ${fault}${request.url()}`);
    });
    page.on('websocket', (socket) => seen.push(`websocket: ${socket.url()}`));
    await watchLeaks(page, (what) => {
      if (!ALLOWED.some((pattern) => pattern.test(what))) seen.push(`leak: ${what}`);
    });
    await use({ seen, forgive: (/** @type {RegExp} */ pattern) => forgiven.push(pattern) });
    const kept = page.isClosed() ? [] : await keptIn(page);
    // What a page was still asking for when its test ended is nobody's fault.
    if (!page.isClosed()) await page.unrouteAll({ behavior: 'ignoreErrors' });
    const unforgiven = [...seen, ...kept].filter((what) => !forgiven.some((pattern) => pattern.test(what)));
    expect(unforgiven, 'what the page may not do').toEqual([]);
  }, { auto: true }],
}));

/**
 * What is wrong with a request; nothing, if it is for a file of ours and tells nothing on the way. Only the address of a page says
 * something behind its question mark, and that is the test.
 * @param {import('@playwright/test').Request} request @param {string} ours
 */
function faultOf(request, ours) {
  const { origin, protocol, search } = new URL(request.url());
  const kind = request.resourceType();
  if (protocol === 'data:') return '';
  if (origin !== ours) return 'to somebody else ';
  if (request.method() !== 'GET') return `${request.method()} `;
  if (/ping|beacon|websocket|eventsource|prefetch|preflight|cspviolationreport/.test(kind)) return `${kind} `;
  return search !== '' && kind !== 'document' ? 'with something in its address ' : '';
}

/** @param {import('@playwright/test').Page} page @param {string[]} seen */
async function listen(page, seen) {
  page.on('pageerror', (error) => seen.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    seen.push(`console: ${message.text()}`);
  });
  await page.exposeFunction('samplanBreach', (/** @type {string} */ what) => void seen.push(`policy: ${what}`));
  await page.addInitScript(() => {
    const tell = (/** @type {string} */ what) => /** @type {any} */ (window).samplanBreach(what);
    // The real ones, whatever a test does to its clock.
    const [frame, soon] = [requestAnimationFrame.bind(window), setTimeout.bind(window)];
    Object.assign(window, { samplanDrawn: () => new Promise((done) => frame(() => frame(() => soon(done)))) });
    addEventListener('securitypolicyviolation', (event) => {
      tell(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    }, { capture: true });
    // What the browser tells of besides: what is deprecated, what it has stepped in against.
    new ReportingObserver((reports) => {
      for (const report of /** @type {any[]} */ (reports)) {
        if (report.type !== 'csp-violation') tell(`${report.type} ${report.body?.id ?? ''}`);
      }
    }, { buffered: true }).observe();
  });
}

/** What has been kept in the browser. @param {import('@playwright/test').Page} page */
async function keptIn(page) {
  const cookies = await page.context().cookies();
  await page.waitForLoadState('domcontentloaded'); // a test may end on its way to another page
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
