// @ts-check
// As much of a page as the classes need to be made in Node. Rule: import this before them.
class HTMLElement extends EventTarget {
  #attributes = new Map();
  isConnected = false;
  localName = 'samplan-test';
  attachShadow() { return { firstElementChild: null, children: [], querySelector: () => null, appendChild: (/** @type {unknown} */ node) => node, prepend() {} }; }
  closest() { return null; }
  getRootNode() { return this; }
  querySelector() { return null; }
  getAttribute(/** @type {string} */ name) { return this.#attributes.get(name) ?? null; }
  setAttribute(/** @type {string} */ name, /** @type {string} */ value) { this.#attributes.set(name, value); }
  removeAttribute(/** @type {string} */ name) { this.#attributes.delete(name); }
}

/** @type {Map<string, unknown>} */
export const defined = new Map();

Object.assign(globalThis, {
  HTMLElement,
  ShadowRoot: class {},
  MutationObserver: class { observe() {} },
  document: { readyState: 'complete', createElement: () => ({}), baseURI: 'https://example.org/' },
  customElements: {
    get: (/** @type {string} */ name) => defined.get(name),
    define(/** @type {string} */ name, /** @type {unknown} */ element) {
      if ([...defined.values()].includes(element)) throw new Error('a class has one name only');
      defined.set(name, element);
    },
  },
});
