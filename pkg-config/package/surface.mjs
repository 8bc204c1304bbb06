// What a host meets, read from where it is written: properties and events from the public types, tokens from the theming page
// (a test holds that to the styles). Rule: the only place that knows how those files are written; what can't be read is an error.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const read = (path) => readFileSync(join(root, path), 'utf8');

/**
 * @typedef {{ description: string, deprecated?: string, default?: string }} Doc
 * @typedef {Doc & { name: string, type: string, attribute?: string }} Property
 * @typedef {Doc & { name: string, type: string, detail: string }} Event
 * @typedef {Doc & { name: string, result: string }} Method
 * @typedef {Doc & { name: string, parameter: string, type: string, result: string }} Exported
 */

const types = read('www/elements/types.d.ts');

/** What is no attribute, since no text could say it. */
const ONLY_PROPERTIES = ['plans', 'earlier', 'links', 'answers', 'texts'];

/** @type {{ tag: string, className: string, description: string }[]} */
export const elements = all(types, /\/\*\* ([^\n]+) \*\/\nexport declare class (Samplan\w+) extends SamplanElement/g)
  .map(([, description, className]) => ({ tag: tagOf(className), className, description }));

/** What can be imported as types. */
export const typeNames = all(types, /export (?:type|interface) (?:\{ )?(\w+)/g).map(([, name]) => name);

/** What can be set. The type is the setter's. @type {Property[]} */
export const properties = all(between(types, 'export declare class SamplanElement', '\n}'),
  /(?: {2}\/\*\*((?:[^*]|\*(?!\/))*)\*\/\n)? {2}get (\w+)\(\): [^\n]+;\n(?: {2}\/\*\*((?:[^*]|\*(?!\/))*)\*\/\n)? {2}set \2\(value: ([^\n]+)\);/g)
  .map(([, comment, name, ofSetter, type]) => ({ name, type, ...documented(comment, name, ofSetter ?? ''), attribute: attributeOf(name) }));

/** What can be called on an element. @type {Method[]} */
export const methods = all(between(types, 'export declare class SamplanElement', '\n}'),
  / {2}\/\*\*((?:[^*]|\*(?!\/))*)\*\/\n {2}(\w+)\(\): ([^\n]+);/g)
  .map(([, comment, name, result]) => ({ name, result, ...documented(comment, name) }));

/** What is exported besides the classes. @type {Exported[]} */
export const functions = all(types, /\/\*\*((?:[^*]|\*(?!\/))*)\*\/\nexport declare function (\w+)\((\w+)\??: ([\s\S]*?)\): (\w+);/g)
  .map(([, comment, name, parameter, type, result]) => ({
    name, parameter, type: type.replace(/\/\*\*.*?\*\//g, '').replace(/\s+/g, ' '), result, ...documented(comment, name),
  }));

/** @type {Event[]} */
export const events = all(between(types, 'export interface SamplanEventMap {', '\n}'),
  /(?: {2}\/\*\*((?:[^*]|\*(?!\/))*)\*\/\n)? {2}'([\w-]+)': CustomEvent<(.+)>;/g)
  .map(([, comment, name, detail]) => ({ name, type: `CustomEvent<${detail}>`, detail, ...documented(comment, name) }));

/** @type {{ name: string, default: string, description: string }[]} */
export const tokens = all(read('docs/theming.md'), /^\| `(--samplan-[\w-]+)` \| `(.+)` \| (.+) \|$/gm)
  .map(([, name, value, description]) => ({ name, default: value, description }));

export const parts = [{ name: 'root', description: 'The box around the whole widget.' }];

export const slots = [
  { name: '', description: 'Shown until the widget is there, and when it can\'t run: what the reader has without it.' },
  { name: 'help', description: 'Your own words for whom to ask, where there is nothing to show or the data could not be had.' },
];

/** The words that a type allows, where it is a set of words. @param {string} type */
export function wordsOf(type) {
  const name = type.split(' | ')[0];
  const alias = types.match(new RegExp(`export type ${name} = ((?:'[\\w-]+'(?: \\| )?)+);`));
  return alias ? all(alias[1], /'([\w-]+)'/g).map(([, word]) => word) : [];
}

for (const [name, found, least] of
  /** @type {const} */ ([['elements', elements, 3], ['properties', properties, 16], ['methods', methods, 2], ['functions', functions, 4],
    ['events', events, 13], ['tokens', tokens, 40]])) {
  if (found.length < least) throw new Error(`only ${found.length} ${name} were found: read them again in pkg-config/package/surface.mjs`);
}

/** @param {string} name */
function attributeOf(name) {
  return ONLY_PROPERTIES.includes(name) ? undefined : kebab(name);
}

/** @param {string} className */
function tagOf(className) {
  return `samplan-${kebab(className.replace('Samplan', '').replace(/^./, (sign) => sign.toLowerCase()))}`;
}

/** @param {string} name */
function kebab(name) {
  return name.replace(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`);
}

/**
 * What a comment says, with its tags apart. Editors strike an accessor through only where both of its halves are deprecated.
 * @param {string | undefined} comment @param {string} name @param {string} [ofSetter] @returns {Doc}
 */
export function documented(comment, name, ofSetter = comment) {
  const text = (comment ?? '').replace(/\n\s*\*/g, ' ').replace(/\s+/g, ' ').trim();
  const [description, ...tags] = text.split(/ ?@(?=default|deprecated)/);
  if (description === '') throw new Error(`say in www/elements/types.d.ts what "${name}" is`);
  if (text.includes('@deprecated') !== (ofSetter ?? '').includes('@deprecated')) {
    throw new Error(`say @deprecated of both the getter and the setter of "${name}", or no editor shows it`);
  }
  const tag = (/** @type {string} */ wanted) => tags.find((tag) => tag.startsWith(wanted))?.slice(wanted.length).trim();
  return { description, default: tag('default'), deprecated: tag('deprecated') };
}

/** @param {string} text @param {RegExp} pattern */
function all(text, pattern) {
  return [...text.matchAll(pattern)];
}

/** @param {string} text @param {string} start @param {string} end */
function between(text, start, end) {
  const from = text.indexOf(start);
  if (from < 0) throw new Error(`"${start}" is not there`);
  return text.slice(from, text.indexOf(end, from));
}
