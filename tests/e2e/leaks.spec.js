// @ts-check
// Nothing leaves, and nothing is kept. The witness of support/test.js holds that in every test, all scenes among them; here it is seen
// that it would notice.
import { open } from './support/host.js';
import { expect, test } from './support/test.js';

/** What a page could do, and what is said of it. The policy stops some of it, which is no reason not to notice. */
const WAYS = /** @type {[RegExp, () => unknown][]} */ ([
  [/fetch: \/plans\?who=/, () => fetch('/plans?who=Selma')],
  [/request: with something in its address .*who=Selma/, () => fetch('/plans?who=Selma')],
  [/request: POST/, () => fetch('/plans', { method: 'POST', body: 'Selma' })],
  [/request: to somebody else|policy: connect-src/, () => fetch('https://elsewhere.example/')],
  [/leak: XMLHttpRequest/, () => new XMLHttpRequest()],
  [/leak: sendBeacon/, () => navigator.sendBeacon('/beacon', 'Selma')],
  [/leak: WebSocket/, () => new WebSocket(`ws://${location.host}/`)],
  [/leak: EventSource/, () => new EventSource('/events').close()],
  [/leak: RTCPeerConnection/, () => new RTCPeerConnection().close()],
  [/leak: BroadcastChannel/, () => new BroadcastChannel('x').close()],
  [/leak: Worker|trusted-types/, () => new Worker('/worker.js')],
  [/leak: postMessage: Selma/, () => window.postMessage('Selma', '*')],
  [/leak: port: Selma/, () => new MessageChannel().port1.postMessage('Selma')],
  [/leak: window\.open/, () => window.open('about:blank')?.close()],
  [/leak: history\.pushState/, () => history.pushState(null, '')],
  [/leak: history\.replaceState/, () => history.replaceState({ who: 'Selma' }, '')],
  [/leak: window\.name is set/, () => (window.name = 'Selma')],
  [/leak: cookie is set/, () => (document.cookie = 'who=Selma')],
  [/leak: storage: who/, () => (localStorage.setItem('who', 'Selma'), localStorage.removeItem('who'))],
  [/leak: storage: who/, () => sessionStorage.setItem('who', 'Selma')],
  [/leak: indexedDB: who/, () => void indexedDB.open('who')],
  [/leak: caches: who/, () => caches.open('who')],
  [/leak: service worker: /, () => navigator.serviceWorker.register('/worker.js')],
  [/console: Selma/, () => console.debug('Selma')],
  [/leak: element: img/, () => document.querySelector('samplan-plans')?.shadowRoot?.append(document.createElement('img'))],
  [/leak: element: link/, () => {
    const hint = Object.assign(document.createElement('link'), { rel: 'preconnect', href: 'https://elsewhere.example' });
    document.querySelector('samplan-plans')?.shadowRoot?.append(hint);
  }],
]);

test('whatever a page could do, the witness notices', async ({ page, witness }) => {
  witness.forgive(/./);
  await open(page, { widget: 'plans' });
  expect(witness.seen).toEqual([]);
  for (const [said, way] of WAYS) {
    witness.seen.length = 0;
    // As text, since Playwright runs what the policy would forbid a page to run.
    await page.evaluate(`try { Promise.resolve((${way})()).catch(() => {}) } catch {}`);
    await expect.poll(() => witness.seen.some((/** @type {string} */ seen) => said.test(seen)), `${said} ${way}`).toBe(true);
  }
});

test('a copy that nobody has asked for is noticed', async ({ page, witness }) => {
  witness.forgive(/./);
  // What a test calls counts as the user's doing; this does not.
  await page.addInitScript(() => setTimeout(() => navigator.clipboard.writeText('Selma').catch(() => {})));
  await page.goto('/www/pages/late.html?wait');
  await expect.poll(() => witness.seen.join()).toMatch(/leak: clipboard\.writeText Selma/);
});
