// @ts-check
// What is said to be inside the WASMs, held against them: a panic names the crate that it would come from.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import test from 'node:test';
import Ajv from 'ajv';
import { ROOT } from './support/installed.js';

const read = (/** @type {string} */ name) => readFileSync(join(ROOT, 'www/dist/npm', name));
const bom = JSON.parse(String(read('sbom.cdx.json')));
const notices = String(read('THIRD-PARTY-NOTICES.txt'));
const named = (/** @type {{ name: string, version: string }} */ { name, version }) => `${name}-${version}`;

test('the bill of materials is one by its schema', () => {
  const schemas = createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json').replace('package.json', 'res/schema');
  const schema = (/** @type {string} */ name) => JSON.parse(readFileSync(join(schemas, `${name}.SNAPSHOT.schema.json`), 'utf8'));
  const ajv = new Ajv({ strict: false, validateFormats: false });
  for (const name of ['spdx', 'jsf-0.82']) ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
  assert.ok(ajv.validate(schema('bom-1.6'), bom), ajv.errorsText());
});

for (const [wasm, least] of /** @type {const} */ ([['samplan_bg.wasm', 6], ['samplan_foreign_bg.wasm', 3]])) {
  test(`every crate that ${wasm} names is on the bill`, () => {
    const inside = new Set(read(wasm).toString('latin1').match(/(?<=\/crates\/)[\w-]+-\d+\.\d+\.\d+(?=\/)/g));
    assert.ok(inside.size >= least, [...inside].join());
    const bill = new Set(bom.components.map(named));
    assert.deepEqual([...inside].filter((one) => !bill.has(one)), []);
    assert.ok(notices.slice(0, 200).includes(wasm));
  });
}

test('what builds and what tests is not on it', () => {
  const names = bom.components.map((/** @type {{ name: string }} */ { name }) => name);
  assert.deepEqual(['syn', 'stylist', 'anyhow', 'schemars', 'jsonschema', 'wasm-bindgen-macro'].filter((name) => names.includes(name)), []);
  assert.deepEqual(names.filter((/** @type {string} */ name) => name.startsWith('samplan')), [], 'ours is what it describes');
});

test('everybody on the bill has a notice, with a licence and a holder', () => {
  const [, ...parts] = notices.split(/\n-{80}\n/);
  for (const part of parts) {
    const [names, ...text] = part.split('\n\n');
    assert.match(names, /^(.+ \d\S* \(.+\)\n?)+$/, names);
    assert.match(text.join('\n\n'), /permission|licen[cs]e/i, names);
  }
  const thanked = parts.map((part) => part.split('\n\n')[0]).join('\n');
  for (const { name, version, licenses: [{ expression }] } of bom.components) {
    if (name === 'rust-std') continue;
    assert.ok(thanked.includes(`${name} ${version} (${expression})`), name);
  }
  assert.ok(thanked.includes('The Rust standard library'));
  for (const its of ['hashbrown ', 'cfg-if ', 'unicode-ident ']) assert.ok(thanked.includes(its), `${its}stands for std's too`);
  assert.match(notices, /UNICODE LICENSE V3/);
});
