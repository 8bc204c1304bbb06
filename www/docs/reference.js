// The reference of the elements, as Markdown, from the manifest that the package carries for tools. Rule: nothing is said here that
// the manifest does not say.
import { manifest } from '../../pkg-config/package/manifest.mjs';

/** What a cell may hold: no line breaks, and no sign that ends it. @param {string | undefined} text */
const cell = (text) => (text ?? '').replaceAll('\n', ' ').replaceAll('|', '\\|');
/** @param {string | undefined} text */
const code = (text) => (text === undefined || text === '' ? '' : `\`${cell(text)}\``);

/** @param {string[]} head @param {string[][]} rows */
function table(head, rows) {
  return [`| ${head.join(' | ')} |`, `| ${head.map(() => '---').join(' | ')} |`, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n');
}

/** The page. */
export function reference() {
  const elements = manifest().modules.flatMap(({ declarations }) => declarations).filter((one) => 'tagName' in one);
  const [first] = /** @type {any[]} */ (elements);
  const fields = first.members.filter((/** @type {any} */ { kind }) => kind === 'field');
  const methods = first.members.filter((/** @type {any} */ { kind }) => kind === 'method');
  return `# The elements

What they have in common is all that they have. The same is in the package for tools, as \`custom-elements.json\`.

${table(['element', 'class', 'is'], elements.map((/** @type {any} */ one) => [code(`<${one.tagName}>`), code(one.name), cell(one.description)]))}

## Properties

${table(['property', 'type', 'meaning'], fields.map((/** @type {any} */ one) => [code(one.name), code(one.type?.text), cell(one.description)]))}

## Attributes

${table(['attribute', 'property', 'type'], first.attributes.map((/** @type {any} */ one) => [code(one.name), code(one.fieldName), code(one.type?.text)]))}

## Methods

${table(['method', 'meaning'], methods.map((/** @type {any} */ one) => [code(`${one.name}()`), cell(one.description)]))}

## Events

${table(['event', 'type', 'when'], first.events.map((/** @type {any} */ one) => [code(one.name), code(one.type?.text), cell(one.description)]))}

## Slots and parts

${table(['slot', 'for'], first.slots.map((/** @type {any} */ one) => [one.name ? code(one.name) : 'without a name', cell(one.description)]))}

${table(['part', 'is'], first.cssParts.map((/** @type {any} */ one) => [code(one.name), cell(one.description)]))}

## Tokens

${table(['custom property', 'default', 'for'], first.cssProperties.map((/** @type {any} */ one) => [code(one.name), code(one.default), cell(one.description)]))}
`;
}
