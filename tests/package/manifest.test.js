// @ts-check
// What describes the elements, held against the code: nothing is said that is not there, and nothing is there that is not said.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import test from 'node:test';
import { validateCem } from '@wc-toolkit/cem-validator';
import Ajv from 'ajv';
import { ROOT } from './support/installed.js';
import './support/page.js';

const code = await import('../../www/dist/npm/index.js');
const { SamplanElement, SamplanPlan } = code;
const PACKAGE = join(ROOT, 'www/dist/npm');
const read = (/** @type {string} */ path) => readFileSync(join(ROOT, path), 'utf8');
const json = (/** @type {string} */ name) => JSON.parse(read(`www/dist/npm/${name}`));
const names = (/** @type {{ name: string }[]} */ list) => list.map(({ name }) => name).sort();
const found = (/** @type {string} */ text, /** @type {RegExp} */ pattern) => [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort();

const manifest = json('custom-elements.json');
const [index] = manifest.modules;
const elements = index.declarations.filter((/** @type {any} */ one) => one.customElement);

test('it is a manifest by its schema', () => {
  const schema = createRequire(import.meta.url)('custom-elements-manifest/schema.json');
  const ajv = new Ajv({ strict: false });
  assert.ok(ajv.validate(schema, manifest), ajv.errorsText());
  assert.equal(manifest.schemaVersion, '2.1.0');
});

test('a public validator finds nothing wrong with it', () => {
  assert.doesNotThrow(() => validateCem(manifest, { packageJsonPath: join(PACKAGE, 'package.json') }));
});

test('three elements, and every entry of the manifest has words', () => {
  assert.deepEqual(elements.map((/** @type {any} */ one) => one.tagName), ['samplan-timeline', 'samplan-plans', 'samplan-plan']);
  for (const { attributes, events, slots, cssParts, cssProperties, members } of elements) {
    for (const { name, description } of [...attributes, ...events, ...slots, ...cssParts, ...cssProperties, ...members]) {
      assert.ok(description?.length > 5, name);
    }
  }
});

for (const { tagName, attributes, events, slots, cssParts, cssProperties, members } of elements) {
  test(`${tagName} against the code`, () => {
    assert.deepEqual(names(attributes), [...SamplanElement.observedAttributes].sort());

    const settable = [SamplanElement, Object.getPrototypeOf(SamplanElement)]
      .flatMap((one) => Object.entries(Object.getOwnPropertyDescriptors(one.prototype)))
      .filter(([, accessor]) => accessor.set).map(([name]) => name).sort();
    assert.deepEqual(names(members.filter((/** @type {any} */ one) => one.kind === 'field')), settable);

    const fired = [...found(read('src/events.rs') + read('src/answers.rs'), /\b(?:send|hand)\(\s*"(\w+)"/g),
      ...found(read('src/answers.rs'), /\("(\w+)",/g), ...found(read('www/elements/element.js'), /#dispatch\('(\w+)'/g)];
    const told = names(events).map((name) => name.replace('samplan-', ''));
    assert.deepEqual(fired.filter((name) => !told.includes(name)), [], 'fired, and not told');
    const code = ['src/events.rs', 'src/answers.rs', 'src/widget.rs', 'www/elements/element.js'].map(read).join('\n');
    assert.deepEqual(told.filter((name) => !code.includes(`"${name}"`) && !code.includes(`'${name}'`)), [], 'told, and not fired');

    assert.deepEqual(names(cssProperties), found(read('components/views/look/tokens.rs'), /var\((--samplan-[\w-]+)/g));
    assert.deepEqual(names(cssParts), found(read('www/elements/mount.js'), /part\.add\('(\w+)'\)/g));
    const views = read('components/views/src/widget.rs') + read('components/views/src/kit/loading.rs');
    assert.deepEqual(names(slots), ['', ...found(views, /<slot name="(\w+)"/g)]);
  });
}

test('what can be called is in the code', () => {
  for (const { members } of elements) {
    const told = names(members.filter((/** @type {any} */ one) => one.kind === 'method'));
    assert.deepEqual(told.filter((name) => typeof SamplanElement.prototype[name] !== 'function'), []);
    assert.ok(told.length >= 2, 'report and restart');
  }
  const functions = index.declarations.filter((/** @type {any} */ one) => one.kind === 'function');
  assert.deepEqual(names(functions), Object.keys(code).filter((name) => !name.startsWith('Samplan')).sort());
  for (const { name, description, parameters: [parameter] } of functions) assert.ok(description && parameter.type.text, name);
});

test('the defaults are those of an element to which nothing was said', () => {
  const element = new SamplanPlan();
  for (const { name, default: value } of elements[0].members) {
    if (value !== undefined) assert.equal(String(element[name]), value.replaceAll("'", ''), name);
  }
  assert.equal(SamplanElement.version, json('package.json').version);
});

test('what editors complete comes from the manifest', () => {
  const { tags } = json('vscode.html-custom-data.json');
  assert.deepEqual(tags.map((/** @type {any} */ tag) => [tag.name, names(tag.attributes)]),
    elements.map((/** @type {any} */ one) => [one.tagName, names(one.attributes)]));
  const audience = tags[0].attributes.find((/** @type {any} */ one) => one.name === 'audience');
  assert.deepEqual(names(audience.values), ['patient', 'relative', 'staff']);
  assert.deepEqual(names(json('vscode.css-custom-data.json').properties), names(elements[0].cssProperties));
});
