// @ts-check
// What goes away is told to a developer: by the console once, by the types in every editor, by whatever describes the package. Nothing
// is deprecated yet, so it is tried with a copy of the types in which something is.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import ts from 'typescript';
import { deprecated } from '../../www/elements/deprecated.js';
import { outcome, ROOT } from './support/installed.js';

test('one notice for each name, on the developer\'s own machine', (t) => {
  const warn = t.mock.method(console, 'warn', () => {});
  /** @param {string} hostname @param {string} name */
  const told = (hostname, name) => {
    Object.assign(globalThis, { location: { hostname } });
    deprecated(name, 'use another.');
    return warn.mock.callCount();
  };
  assert.equal(told('www.example.org', 'a'), 0);
  assert.equal(told('localhost.example', 'a'), 0);
  assert.equal(told('localhost', 'a'), 1);
  assert.equal(told('localhost', 'a'), 1);
  assert.equal(told('127.0.0.1', 'b'), 2);
  assert.equal(told('portal.localhost', 'c'), 3);
  assert.equal(told('', 'd'), 4);
  assert.equal(warn.mock.calls[0].arguments[0], 'samplan: a is deprecated: use another.');
});

const OLD = '/** Light or dark; `auto` follows the user\'s system. @default \'auto\'';
const SETTER = '  set colorScheme(';

test('what the types say of it is in the manifest, in editors and in the frameworks’ types', (t) => {
  const { described, read } = describedWith(t, (types) => types
    .replace(OLD, `${OLD} @deprecated Use \`theme\`.`)
    .replace(SETTER, `  /** @deprecated Use \`theme\`. */\n${SETTER}`)
    .replace('has no link of its own. */', 'has no link of its own. @deprecated Give it a link. */'));
  assert.ok(described.ok, described.said);
  const [index] = JSON.parse(read('custom-elements.json')).modules;
  for (const { members, attributes, events } of index.declarations.filter((/** @type {any} */ one) => one.customElement)) {
    /** @param {any[]} list */
    const gone = (list) => list.filter((one) => one.deprecated).map((one) => `${one.name}: ${one.deprecated}`);
    assert.deepEqual(gone(members), ['colorScheme: Use `theme`.']);
    assert.deepEqual(gone(attributes), ['color-scheme: Use `theme`.']);
    assert.deepEqual(gone(events), ['samplan-open: Give it a link.']);
  }
  assert.match(read('props.d.ts'), /@deprecated Use `theme`\. \*\/\n {2}colorScheme\?:[^]*@deprecated Use `theme`\. \*\/\n {2}'color-scheme'\?:/);
  const [tag] = JSON.parse(read('vscode.html-custom-data.json')).tags;
  const { value } = tag.attributes.find((/** @type {any} */ one) => one.name === 'color-scheme').description;
  assert.match(value, /^\*\*Deprecated\.\*\* Use `theme`\.\n\nLight or dark/);
});

test('editors strike it through, and who deprecates one half of a property is told so', (t) => {
  const half = (/** @type {string} */ types) => types.replace(OLD, `${OLD} @deprecated Use \`theme\`.`);
  const whole = (/** @type {string} */ types) => half(types).replace(SETTER, `  /** @deprecated Use \`theme\`. */\n${SETTER}`);
  const types = readFileSync(join(ROOT, 'www/elements/types.d.ts'), 'utf8');
  assert.deepEqual([struckOut(types), struckOut(half(types)), struckOut(whole(types))], [[], [], ['colorScheme', 'colorScheme']]);
  const { described } = describedWith(t, half);
  assert.ok(!described.ok && described.said.includes('both the getter and the setter of "colorScheme"'), described.said);
});

/** The package's descriptions of other types, made as ever. @param {import('node:test').TestContext} t @param {(types: string) => string} change */
function describedWith(t, change) {
  const copy = mkdtempSync(join(tmpdir(), 'samplan-deprecated-'));
  t.after(() => rmSync(copy, { recursive: true, force: true }));
  for (const path of ['pkg-config/package', 'docs/theming.md', 'www/elements/types.d.ts']) cpSync(join(ROOT, path), join(copy, path), { recursive: true });
  const types = readFileSync(join(ROOT, 'www/elements/types.d.ts'), 'utf8');
  assert.notEqual(change(types), types);
  writeFileSync(join(copy, 'www/elements/types.d.ts'), change(types));
  mkdirSync(join(copy, 'out'));
  const described = outcome('node', ['pkg-config/package/describe.mjs', 'out'], copy);
  return { described, read: (/** @type {string} */ name) => readFileSync(join(copy, 'out', name), 'utf8') };
}

/** What TypeScript tells an editor to strike through, where an element's colours are set and read. @param {string} types */
function struckOut(types) {
  const use = '/use.ts';
  const files = new Map([
    [use, "import type { SamplanPlan } from './elements/types.js';\ndeclare const plan: SamplanPlan;\nplan.colorScheme = 'dark';\nconsole.log(plan.colorScheme);\n"],
    ['/elements/types.d.ts', types],
    ['/format/samplan-1.d.ts', readFileSync(join(ROOT, 'www/format/samplan-1.d.ts'), 'utf8')],
  ]);
  const text = (/** @type {string} */ name) => files.get(name) ?? ts.sys.readFile(name);
  const service = ts.createLanguageService({
    getScriptFileNames: () => [use],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => ts.ScriptSnapshot.fromString(text(name) ?? ''),
    getCurrentDirectory: () => '/',
    getCompilationSettings: () => ({ module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, allowImportingTsExtensions: true, noEmit: true }),
    getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
    fileExists: (name) => text(name) !== undefined,
    readFile: text,
  });
  return service.getSuggestionDiagnostics(use).filter(({ reportsDeprecated }) => reportsDeprecated).map(({ start, length }) => files.get(use)?.slice(start, start + length));
}
