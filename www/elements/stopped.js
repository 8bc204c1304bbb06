// @ts-check
/**
 * What stands in the place of a widget that has broken, above the host's fallback: that it has, and a way to try again. Rule:
 * it is made without the WASM that broke, and it takes the focus only from what has gone away with the widget.
 */
import { borrowed } from './instances.js';

/** @import { Words } from '../languages/words.js' */

/** Who breaks so many times in so long is not started again by a script, which may not stop trying. */
const TIMES = 3;
const WITHIN_MILLIS = 60_000;

/** Counts how often one element breaks; a while without a break begins anew. */
export class Stops {
  /** @type {number[]} */
  #when = [];

  add() {
    this.#when = [...this.#recent(), performance.now()];
  }

  isFirst() {
    return this.#recent().length <= 1;
  }

  isTooMany() {
    return this.#recent().length >= TIMES;
  }

  forget() {
    this.#when = [];
  }

  #recent() {
    return this.#when.filter((at) => performance.now() - at < WITHIN_MILLIS);
  }
}

/** Whether somebody was writing what will be gone. @param {Element | undefined} mount */
export function isWriting(mount) {
  return [...mount?.querySelectorAll('textarea') ?? []].some(({ value }) => value !== '');
}

/**
 * Puts it there.
 * @param {ShadowRoot} root
 * @param {{ words: Words | undefined, wasWriting: boolean, hadFocus: boolean, onretry: () => void }} options
 */
export function showStopped(root, { words, wasWriting, hadFocus, onretry }) {
  const [text, writing, retry] = words?.stopped ?? borrowed().stoppedWords();
  const button = made('button', 'button primary', retry);
  button.type = 'button';
  button.addEventListener('click', onretry);
  const said = made('p', '', wasWriting ? `${text} ${writing}` : text);
  said.role = 'alert';
  const buttons = made('p', 'buttons', '');
  buttons.append(button);
  const note = made('section', 'widget', '');
  note.lang = words?.lang ?? 'sv';
  note.dir = words?.dir ?? 'ltr';
  note.append(said, buttons);
  root.prepend(note);
  if (hadFocus) button.focus({ preventScroll: true });
  return note;
}

/** To the widget's heading, when it is drawn, if the focus went away with the button. @param {ShadowRoot} root */
export function focusHeading(root) {
  requestAnimationFrame(() => {
    const heading = root.querySelector('#samplan-heading');
    if (heading instanceof HTMLElement && document.activeElement === document.body) heading.focus();
  });
}

/** @template {keyof HTMLElementTagNameMap} T @param {T} tag @param {string} className @param {string} text */
function made(tag, className, text) {
  const node = document.createElement(tag);
  if (className !== '') node.className = className;
  node.textContent = text;
  return node;
}
