// The types that the frameworks' types are made of: what can be set, and what can be heard. Rule: nothing is said here that
// surface.mjs did not read.
import { elements, properties } from './surface.mjs';

/** The types that index.d.ts exports and a setter names. */
const NAMED = /\b(?:Answer|Audience|CareRecord|ColorScheme|DialogueTurn|Filter|HostLink|PlanSection|SamplanTexts|State)\b/g;

export function props() {
  const used = new Set(properties.flatMap(({ type }) => type.match(NAMED) ?? []));
  const imports = [...used, 'SamplanEventMap', ...elements.map(({ className }) => className)].sort();
  return `// What templates may say, for the frameworks' types. Made with the package from index.d.ts.
import type { ${imports.join(', ')} } from './index.js';

/** What can be set as properties. */
export interface SamplanProperties {
${lines(properties.map((property) => [property.name, property.type, property]))}
}

/** Attributes whose names are not those of their properties. */
export interface SamplanAttributes {
${lines(properties.filter(({ attribute, name }) => attribute && attribute !== name)
    .map((property) => [`'${property.attribute}'`, asText(property.type), property]))}
}

/** A listener for each event, under its name with a prefix. */
export type SamplanListeners<Prefix extends string> = {
  [Name in keyof SamplanEventMap as \`\${Prefix}\${Name}\`]?: (event: SamplanEventMap[Name]) => void;
};

interface Elements {
${elements.map(({ tag, className }) => `  '${tag}': ${className};`).join('\n')}
}

/** The elements by their tags; with a suffix, as \`define({ suffix })\` calls them. */
export type SamplanTags<Suffix extends string = ''> = {
  [Tag in keyof Elements as Suffix extends '' ? Tag : \`\${Tag}-\${Suffix}\`]: Elements[Tag];
};
`;
}

/** @param {[string, string, import('./surface.mjs').Doc][]} entries */
function lines(entries) {
  return entries.map(([name, type, { description, deprecated }]) =>
    `  /** ${description}${deprecated ? ` @deprecated ${deprecated}` : ''} */\n  ${name}?: ${type};`).join('\n');
}

/** As an attribute takes it: the words of a set, numbers also as text, all else as text. @param {string} type */
function asText(type) {
  const [first] = type.split(' | ');
  if (first === 'number') return 'number | `${number}` | null | undefined';
  return /^[A-Z]/.test(first) && first !== 'Date' ? type : 'string | null | undefined';
}
