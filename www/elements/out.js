// @ts-check
/** What leaves a widget for the viewer: a file, a text on the clipboard. Rule: neither asks anybody; no request is made. */

/** A browser takes the file before that, also a slow one; then its memory is given back. */
const KEPT_MILLIS = 60_000;

/**
 * Offers a calendar file. The link is never in the page, so that nobody hears its click.
 * @param {string} name @param {string} text
 */
export function download(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MILLIS);
}

/**
 * Copies a text, and tells whether it went: a browser may refuse, and has no clipboard outside a secure context.
 * @param {string} text @returns {Promise<'done' | 'refused'>}
 */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return 'done';
  } catch {
    return 'refused';
  }
}
