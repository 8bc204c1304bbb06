// @ts-check
/** Walking with the keyboard: where the focus is, and what can be reached. */

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ name: string, ring: boolean, seen: boolean }} Stop */

/** Teaches the page to find what has the focus, through shadow roots. Before it is opened. @param {Page} page */
export async function watchFocus(page) {
  await page.addInitScript(() => {
    const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex]';

    /** @param {ParentNode} root @returns {HTMLElement[]} */
    const within = (root) => [...root.querySelectorAll('*')].flatMap((node) => [
      ...(node.matches(CONTROLS) ? [/** @type {HTMLElement} */ (node)] : []),
      ...(node.shadowRoot ? within(node.shadowRoot) : []),
    ]);
    /** @param {HTMLElement} node */
    const isReachable = (node) =>
      node.tabIndex >= 0 && !node.matches(':disabled') && node.checkVisibility({ visibilityProperty: true });
    /** @param {HTMLElement} node */
    const nameOf = (node) =>
      (node.ariaLabel ?? node.textContent ?? '').replace(/\s+/g, ' ').trim() || node.closest('label')?.textContent || '';
    const focused = () => {
      let node = document.activeElement;
      while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
      return node instanceof HTMLElement && node !== document.body ? node : undefined;
    };
    /** Whether something of it is on the screen, with nothing in front. @param {HTMLElement} node */
    const isSeen = (node) => {
      const { left, top, right, bottom } = node.getBoundingClientRect();
      const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
      const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
      const root = /** @type {ShadowRoot} */ (node.getRootNode());
      const hit = root.elementFromPoint(x, y);
      return hit !== null && (node.contains(hit) || hit.contains(node) || !!node.closest('label')?.contains(hit));
    };
    /** @param {HTMLElement} node */
    const hasRing = (node) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(node);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    };
    Object.assign(window, {
      // A field for a date is a stop for each of its day, its month, its year, and the calendar.
      reachable: () => within(document).filter(isReachable)
        .flatMap((node) => Array(node.matches('[type=date]') ? 4 : 1).fill(nameOf(node))),
      focused: () => {
        const node = focused();
        // Within a field for a date, the browser itself shows which part has the focus.
        return node === undefined ? null
          : { name: nameOf(node), ring: node.matches('[type=date]') || hasRing(node), seen: isSeen(node) };
      },
    });
  });
}

/** The names of all that Tab should come to, in the order of the page. @param {Page} page @returns {Promise<string[]>} */
export function reachable(page) {
  return page.evaluate(() => /** @type {any} */ (window).reachable());
}

/** Where the focus is. @param {Page} page @returns {Promise<Stop | null>} */
export function focused(page) {
  return page.evaluate(() => /** @type {any} */ (window).focused());
}

/** Presses Tab until the focus is on what is called so. @param {Page} page @param {RegExp} name */
export async function tabTo(page, name) {
  const most = (await reachable(page)).length + 1;
  for (let presses = 1; presses <= most; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop !== null && name.test(stop.name)) return { ...stop, presses };
  }
  throw new Error(`${name} is not reached by ${most} presses of Tab`);
}
