// @ts-check
/** What became of the data, told when there is time for it. Rule: it is counted behind the drawing, never before it. */

/** So many of what is not shown are listed: enough to see what is wrong, and no burden where all of it is. */
export const MOST_LISTED = 1000;

/** Does something when the browser has nothing better to do. @param {() => void} work */
function later(work) {
  if (typeof requestIdleCallback === 'undefined') setTimeout(work);
  else requestIdleCallback(work, { timeout: 1000 });
}

/** Tells once for each reading and audience. */
export class Telling {
  /** What was told last. @type {string | undefined} */
  #told;

  /** @param {number} readings How many times data was taken over. @param {string} audience @param {() => void} tell */
  later(readings, audience, tell) {
    const about = `${readings} ${audience}`;
    if (readings === 0 || about === this.#told) return;
    this.#told = about;
    later(() => {
      if (about === this.#told) tell();
    });
  }
}
