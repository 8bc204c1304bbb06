// @ts-check
/**
 * Every way out of a page, and every place in which something could be kept, watched from inside. Rule: it lets through what the page
 * does, and only writes it down; what the network sees is watched from outside, in test.js.
 */

/** @typedef {import('@playwright/test').Page} Page */

/**
 * From now on, each use is told. Storage is watched where it is written: what is taken away again is found too.
 * @param {Page} page @param {(what: string) => void} tell
 */
export async function watchLeaks(page, tell) {
  await page.exposeFunction('samplanLeak', tell);
  await page.addInitScript(() => {
    const tell = (/** @type {string} */ what) => void /** @type {any} */ (window).samplanLeak?.(`${what} (${location.pathname})`);

    /** @param {any} owner @param {string} name @param {string} [what] @param {() => boolean} [isFine] */
    function watchCall(owner, name, what = name, isFine = () => false) {
      const own = owner?.[name];
      if (typeof own !== 'function') return;
      owner[name] = new Proxy(own, {
        apply(target, self, given) {
          if (!isFine()) tell(`${what} ${String(given[0]).slice(0, 80)}`);
          return Reflect.apply(target, self, given);
        },
        construct(target, given, caller) {
          tell(`${what} ${String(given[0]).slice(0, 80)}`);
          return Reflect.construct(target, given, caller);
        },
      });
    }

    /** @param {any} owner @param {string} name @param {string} [what] */
    function watchValue(owner, name, what = name) {
      const own = Object.getOwnPropertyDescriptor(owner, name);
      if (!own?.set) return;
      Object.defineProperty(owner, name, {
        ...own,
        set(value) {
          tell(`${what} is set`);
          own.set?.call(this, value);
        },
      });
    }

    watchCall(Storage.prototype, 'setItem', 'storage:');
    watchValue(Document.prototype, 'cookie');
    watchCall(window.CookieStore?.prototype, 'set', 'cookieStore:');
    watchCall(IDBFactory.prototype, 'open', 'indexedDB:');
    watchCall(window.CacheStorage?.prototype, 'open', 'caches:');
    watchCall(window.ServiceWorkerContainer?.prototype, 'register', 'service worker:');
    watchCall(window.StorageManager?.prototype, 'getDirectory', 'file system:');
    watchValue(window, 'name', 'window.name');
    for (const name of ['pushState', 'replaceState']) watchCall(History.prototype, name, `history.${name}`);
    watchCall(window.Navigation?.prototype, 'navigate', 'navigation:');

    watchCall(window, 'open', 'window.open');
    watchCall(window, 'postMessage', 'postMessage:');
    watchCall(MessagePort.prototype, 'postMessage', 'port:');
    for (const name of ['Worker', 'SharedWorker', 'BroadcastChannel', 'RTCPeerConnection', 'EventSource', 'WebSocket', 'WebTransport',
      'Notification', 'XMLHttpRequest']) watchCall(window, name);
    watchCall(Navigator.prototype, 'sendBeacon');
    watchCall(Navigator.prototype, 'share');
    for (const name of ['write', 'readText', 'read']) watchCall(window.Clipboard?.prototype, name, `clipboard.${name}`);
    watchCall(window.Clipboard?.prototype, 'writeText', 'clipboard.writeText', () => navigator.userActivation.isActive);
    watchCall(Document.prototype, 'execCommand', 'execCommand:');
    watchCall(window, 'fetch', 'fetch:');
    watchCall(HTMLFormElement.prototype, 'submit', 'form.submit');

    // Whatever a page gets by an element of its own: pictures, hints to the browser, frames.
    const asking = 'img, script, iframe, object, embed, audio, video, source, link[rel~="prefetch"], link[rel~="preconnect"], link[rel~="dns-prefetch"], link[rel~="prerender"]';
    const own = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function attachShadow(options) {
      const root = own.call(this, options);
      new MutationObserver((records) => {
        for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
          const found = node instanceof Element ? [node, ...node.querySelectorAll('*')].filter((one) => one.matches(asking)) : [];
          for (const one of found) tell(`element: ${one.localName}`);
        }
      }).observe(root, { childList: true, subtree: true });
      return root;
    };
  });
}
