// @ts-check
/** Who is about to print. Rule: one listener for each widget, taken off with it. */

/**
 * Calls before and after the page is printed, until the function that it returns is called.
 * @param {(medium: 'paper' | 'screen') => void} onmedium
 */
export function onPaper(onmedium) {
  const before = () => onmedium('paper');
  const after = () => onmedium('screen');
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
}
