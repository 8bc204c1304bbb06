// @ts-check
/** What became of the data, told when there is time for it. Rule: it is counted behind the drawing, never before it. */

/** So many of what is not shown are listed: enough to see what is wrong, and no burden where all of it is. */
export const MOST_LISTED = 1000;

/** Does something when the browser has nothing better to do. @param {() => void} work */
export function later(work) {
  if (typeof requestIdleCallback === 'undefined') setTimeout(work);
  else requestIdleCallback(work, { timeout: 1000 });
}
