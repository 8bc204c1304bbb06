// @ts-check
/** Plans that stand in the page itself, as `<script type="application/json">` in the element. */

/** @param {Element} element @returns {string | undefined} */
export function scriptText(element) {
  const script = element.querySelector(':scope > script[type="application/json"]');
  return script !== null && isWhole(script) ? script.textContent ?? '' : undefined;
}

/**
 * A parser may add the script, or the rest of it, after the element.
 * @param {Element} element @param {() => void} onchange
 */
export function watchScript(element, onchange) {
  new MutationObserver(onchange).observe(element, { childList: true, characterData: true, subtree: true });
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', onchange, { once: true });
}

/** A parser still writes in a script until something stands behind it. @param {Node} script */
function isWhole(script) {
  if (document.readyState !== 'loading') return true;
  for (let node = /** @type {Node | null} */ (script); node !== null; node = node.parentNode) {
    if (node.nextSibling !== null) return true;
  }
  return false;
}
