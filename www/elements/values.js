// @ts-check
/** From what a host writes to what a widget reads, value by value. */

const MOMENT = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;

/** A property that was set before the class was known hides the accessor: its value is set again. */
export function takeOver(/** @type {any} */ element, /** @type {string} */ name) {
  if (!Object.hasOwn(element, name)) return;
  const value = element[name];
  delete element[name];
  element[name] = value;
}

/** @param {Element} element @param {string} name @param {string | number | null | undefined} value */
export function reflect(element, name, value) {
  if (value == null) element.removeAttribute(name);
  else element.setAttribute(name, String(value));
}

/** @param {Date | string | null | undefined} value */
export function momentText(value) {
  if (!(value instanceof Date)) return value;
  return Number.isNaN(value.getTime()) ? String(value) : value.toISOString();
}

/** A day, or a moment with or without an offset. @param {string} text */
export function isMoment(text) {
  return MOMENT.test(text) && !Number.isNaN(Date.parse(text));
}

/** The closest language, out through the shadow roots around. @param {Element} element @returns {string} */
export function languageAround(element) {
  const lang = element.closest('[lang]')?.getAttribute('lang');
  if (lang && isLanguageTag(lang)) return lang;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageAround(root.host) : 'sv';
}

/** @param {string} text */
export function isLanguageTag(text) {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
