// @ts-check
/** What lies where it can't be read. Each finding is the tag and the beginning of the text. */

/** @typedef {import('@playwright/test').Page} Page */

/** Teaches the page to measure. @param {Page} page */
export async function watchLayout(page) {
  await page.addInitScript(() => {
    /** @param {ParentNode} root @returns {HTMLElement[]} */
    const all = (root) => [...root.querySelectorAll('*')].flatMap((node) => [
      ...(node instanceof HTMLElement ? [node] : []),
      ...(node.shadowRoot ? all(node.shadowRoot) : []),
    ]);
    /** @param {HTMLElement} node */
    const parentOf = (node) => {
      const parent = node.parentNode;
      return /** @type {HTMLElement | null} */ (parent instanceof ShadowRoot ? parent.host : parent instanceof HTMLElement ? parent : null);
    };
    /** For a screen reader only: a dot, or out of the picture. @param {HTMLElement | null} node @returns {boolean} */
    const isUnseen = (node) => node !== null
      && ((node.clientWidth <= 1 && node.clientHeight <= 1 && getComputedStyle(node).overflow === 'hidden') || isUnseen(parentOf(node)));
    /** Scrolls by itself, as a wide table may. @param {HTMLElement | null} node @returns {boolean} */
    const isInScroller = (node) => node !== null
      && (['auto', 'scroll'].includes(getComputedStyle(node).overflowX) || isInScroller(parentOf(node)));
    /** @param {HTMLElement} node */
    const isSeen = (node) => node.checkVisibility({ visibilityProperty: true }) && node.getClientRects().length > 0 && !isUnseen(node);
    /** @param {HTMLElement} node */
    const describe = (node) => `${node.localName} “${(node.textContent ?? '').trim().slice(0, 60)}”`;
    /** @param {HTMLElement} node */
    const hasText = (node) => [...node.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim());
    /** @param {HTMLElement} node */
    const isCut = (node) => {
      const { overflowX, overflowY } = getComputedStyle(node);
      return (['hidden', 'clip'].includes(overflowX) && node.scrollWidth > node.clientWidth + 1)
        || (['hidden', 'clip'].includes(overflowY) && node.scrollHeight > node.clientHeight + 1);
    };
    Object.assign(window, {
      sideways: () => {
        const { scrollWidth, clientWidth } = document.documentElement;
        /** @param {HTMLElement} node */
        const isOut = (node) => {
          const { left, right } = node.getBoundingClientRect();
          return (right > clientWidth + 1 || left < -1) && isSeen(node) && !isInScroller(parentOf(node));
        };
        const out = all(document.body).filter(isOut);
        const innermost = out.filter((node) => !out.some((other) => other !== node && node.contains(other)));
        return [...(scrollWidth > clientWidth ? [`the page: ${scrollWidth} > ${clientWidth}`] : []), ...innermost.map(describe)];
      },
      cut: () => all(document.body).filter((node) => isSeen(node) && isCut(node)).map(describe),
      covered: () => all(document.body)
        .filter((node) => hasText(node) && isSeen(node))
        .filter((node) => {
          // The text of this very node: what only a screen reader meets stands in a node of its own.
          const texts = [...node.childNodes].filter((child) => child.nodeType === Node.TEXT_NODE);
          const lines = texts.flatMap((text) => {
            const range = document.createRange();
            range.selectNodeContents(text);
            return [...range.getClientRects()];
          });
          const box = node.closest('button, a, summary')?.getBoundingClientRect();
          return box !== undefined && lines.some(({ top, bottom }) => top < box.top - 2 || bottom > box.bottom + 2);
        })
        .map(describe),
    });
  });
}

/** What can only be seen by scrolling sideways. @param {Page} page @returns {Promise<string[]>} */
export function sideways(page) {
  return page.evaluate(() => /** @type {any} */ (window).sideways());
}

/** Text that is cut off, or that runs out of its control. @param {Page} page @returns {Promise<string[]>} */
export function cut(page) {
  return page.evaluate(() => [.../** @type {any} */ (window).cut(), .../** @type {any} */ (window).covered()]);
}
