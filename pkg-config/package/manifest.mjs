// The custom elements manifest (schema 2.1.0), and from it what VS Code completes. Rule: nothing is said here that surface.mjs
// did not read.
import { elements, events, functions, methods, parts, properties, slots, tokens, typeNames, wordsOf } from './surface.mjs';

const BASE = { name: 'SamplanElement', module: 'index.js' };

/** All that the three elements have in common stands in each of them too: most tools look no further than that. */
export function manifest() {
  return {
    schemaVersion: '2.1.0',
    readme: 'README.md',
    modules: [
      {
        kind: 'javascript-module',
        path: 'index.js',
        description: 'The classes. Importing this does nothing.',
        declarations: [base(), ...elements.map(element), ...exportedFunctions()],
        exports: [...[BASE, ...elements.map(({ className: name }) => ({ name })), ...exportedFunctions(),
          ...typeNames.map((name) => ({ name }))].map(({ name }) => ({ kind: 'js', name, declaration: { name, module: 'index.js' } }))],
      },
      ...['define.js', 'samplan.js'].map((path) => ({
        kind: 'javascript-module',
        path,
        description: 'Defines the three elements, and exports what index.js does.',
        declarations: [],
        exports: [
          { kind: 'js', name: '*', declaration: { name: '*', module: 'index.js' } },
          ...elements.map(({ tag, className }) =>
            ({ kind: 'custom-element-definition', name: tag, declaration: { name: className, module: 'index.js' } })),
        ],
      })),
    ],
  };
}

function base() {
  return {
    kind: 'class',
    name: BASE.name,
    description: 'What the three widgets share.',
    superclass: { name: 'HTMLElement', package: 'global:' },
    members: members(),
  };
}

/** @param {import('./surface.mjs').elements[number]} element */
function element({ tag, className, description }) {
  return {
    kind: 'class',
    customElement: true,
    name: className,
    tagName: tag,
    description,
    superclass: BASE,
    members: members().map((member) => ({ ...member, inheritedFrom: BASE })),
    attributes: properties.filter(({ attribute }) => attribute).map(({ attribute, name, type, description, ...said }) => trimmed({
      name: attribute,
      fieldName: name,
      description,
      type: { text: wordsOf(type).map((word) => `'${word}'`).join(' | ') || (type.startsWith('number') ? 'number' : 'string') },
      default: said.default?.replaceAll("'", ''),
      deprecated: said.deprecated,
      inheritedFrom: BASE,
    })),
    events: events.map(({ name, type, description, deprecated }) =>
      trimmed({ name, type: { text: type }, description, deprecated, inheritedFrom: BASE })),
    slots,
    cssParts: parts,
    cssProperties: tokens.map(({ name, default: value, description }) => ({ name, default: value, description })),
  };
}

function members() {
  const fields = properties.map(({ name, type, description, attribute, ...said }) => trimmed({
    kind: 'field', name, type: { text: type }, description, default: said.default, deprecated: said.deprecated,
    attribute, reflects: attribute ? true : undefined,
  }));
  return [...fields, ...methods.map(({ name, description, deprecated, result }) => trimmed({
    kind: 'method', name, description, deprecated, return: { type: { text: result } },
  }))];
}

function exportedFunctions() {
  return functions.map(({ name, description, deprecated, parameter, type, result }) => trimmed({
    kind: 'function', name, description, deprecated, parameters: [{ name: parameter, type: { text: type } }], return: { type: { text: result } },
  }));
}

/** What VS Code completes in HTML: `html.customData`. */
export function htmlData() {
  return {
    version: 1.1,
    tags: elements.map(({ tag, description }) => ({
      name: tag,
      description: { kind: 'markdown', value: description },
      attributes: properties.filter(({ attribute }) => attribute).map(({ attribute, type, description, deprecated }) => ({
        name: attribute,
        description: { kind: 'markdown', value: deprecated ? `**Deprecated.** ${deprecated}\n\n${description}` : description },
        values: wordsOf(type).map((name) => ({ name })),
      })),
    })),
  };
}

/** What VS Code completes in CSS: `css.customData`. */
export function cssData() {
  return {
    version: 1.1,
    properties: tokens.map(({ name, default: value, description }) =>
      ({ name, description: { kind: 'markdown', value: `${description}\n\nDefault: \`${value}\`` } })),
    pseudoElements: parts.map(({ name, description }) => ({ name: `::part(${name})`, description: { kind: 'markdown', value: description } })),
  };
}

/** Without what is not said. @template {object} T @param {T} object */
function trimmed(object) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
