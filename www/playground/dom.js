// @ts-check
/** The few things that the panels do with the page. */

/** @param {string} id */
export function byId(id) {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`index.html has no #${id}`);
  return found;
}

/** An element with a text, or with children. @param {string} tag @param {...(string | Node)} children */
export function make(tag, ...children) {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
}

/** Calls once, when nothing has happened for a while. @param {number} milliseconds @param {() => void} action */
export function later(milliseconds, action) {
  let timer = 0;
  return () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(action, milliseconds);
  };
}

/** Copies, and says in words whether it went well. @param {string} text @param {HTMLElement} status */
export async function copy(text, status) {
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = 'Kopierat';
  } catch {
    status.textContent = 'Webbläsaren tillät inte kopiering.';
  }
  window.setTimeout(() => status.replaceChildren(), 4000);
}
