// @ts-check
/**
 * A filter as text that an address can hold: `text=v%C3%A5rd&who=care,municipality&period=week`.
 * Rule: the one place that knows this form. One filter has one text, whatever order it was put together in. What is
 * not understood asks for nothing; nothing here throws.
 */

/** @import { Filter } from './types.d.ts' */

/** The name in the text, the name in the filter, and whether it is a list: in the order in which they are written. */
const PARTS = /** @type {const} */ ([
  ['text', 'text', false],
  ['who', 'parties', true],
  ['kind', 'kinds', true],
  ['plan', 'plans', true],
  ['area', 'needAreas', true],
  ['source', 'sources', true],
  ['period', 'period', false],
  ['from', 'from', false],
  ['to', 'to', false],
  ['status', 'statuses', true],
  ['standing', 'standings', true],
  ['show', 'sections', true],
]);

/** @param {Filter | null | undefined} filter */
export function filterToText(filter) {
  return PARTS.flatMap(([name, property, isList]) => {
    const value = filter?.[property];
    const values = isList ? unique(value) : [value].filter((text) => typeof text === 'string');
    const text = values.filter((value) => value !== '').map(encoded).join(',');
    return text === '' ? [] : [`${name}=${text}`];
  }).join('&');
}

/** Takes a `?` or `#` before it too, and only the names that are a filter's. @param {string} text */
export function filterFromText(text) {
  const said = new Map(String(text).replace(/^[?#]/, '').split('&').map((part) => {
    const [name, ...values] = part.split('=');
    return [name, values.join('=')];
  }));
  const entries = PARTS.flatMap(([name, property, isList]) => {
    const value = said.get(name) ?? '';
    const values = (isList ? value.split(',') : [value]).map(decoded).filter((text) => text !== '');
    return values.length === 0 ? [] : [[property, isList ? unique(values) : values[0]]];
  });
  return /** @type {Filter} */ (Object.fromEntries(entries));
}

/** @param {unknown} values @returns {string[]} */
function unique(values) {
  return Array.isArray(values) ? [...new Set(values.filter((value) => typeof value === 'string'))].sort() : [];
}

/** @param {unknown} value */
function encoded(value) {
  try {
    return encodeURIComponent(String(value));
  } catch {
    return ''; // half a character
  }
}

/** As forms write it too, with a plus for a space. @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return '';
  }
}
