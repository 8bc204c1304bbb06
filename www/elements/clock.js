// @ts-check
/** One timer for all widgets of the page. Rule: it runs only while somebody listens and the page is seen. */

/** @type {Set<() => void>} */
const listeners = new Set();
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
/** The minute that was told last. */
let told = 0;

/** Calls at each full minute, until the function that it returns is called. @param {() => void} onminute */
export function everyMinute(onminute) {
  if (listeners.size === 0) {
    told = minute();
    document.addEventListener('visibilitychange', wait);
  }
  listeners.add(onminute);
  wait();
  return () => {
    listeners.delete(onminute);
    if (listeners.size > 0) return;
    document.removeEventListener('visibilitychange', wait);
    clearTimeout(timer);
  };
}

/** A page that was hidden for a while is behind, and catches up at once. */
function wait() {
  clearTimeout(timer);
  if (document.visibilityState === 'hidden') return;
  if (minute() !== told) {
    told = minute();
    for (const onminute of listeners) onminute();
  }
  timer = setTimeout(wait, 60_000 - (Date.now() % 60_000));
}

function minute() {
  return Math.floor(Date.now() / 60_000);
}
