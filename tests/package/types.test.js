// @ts-check
// The types, tried with each framework's own. In types/, what is right compiles, and what is wrong does not: where a template
// can't say that it expects an error, it is a file of its own.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { besideFrameworks, outcome } from './support/installed.js';

const HERE = import.meta.dirname;
const tool = (/** @type {string} */ name) => join(HERE, 'node_modules/.bin', name);

/** What is wrong in each file of that name, a line a thing. */
const WRONG = [/"nurse\\?"' is not assignable to type 'Audience/, /"other\\?"' is not assignable to type '\\?"samplan\/1/, /'title' does not exist/];

test('the types', async (t) => {
  besideFrameworks(t);

  await t.test('plain, React, Preact and Solid', () => {
    const { ok, said } = outcome(tool('tsc'), ['--project', 'types'], HERE);
    assert.ok(ok, said);
  });

  await t.test('Vue', () => check(outcome(tool('vue-tsc'), ['--project', 'types/vue'], HERE).said, 'Bad.vue'));

  await t.test('Svelte', () => {
    const args = ['--workspace', 'types/svelte', '--tsconfig', './tsconfig.json', '--output', 'machine'];
    check(outcome(tool('svelte-check'), args, HERE).said, 'Bad.svelte');
  });
});

/** Each wrong thing is found, and nothing else. @param {string} said @param {string} bad */
function check(said, bad) {
  const errors = said.split('\n').filter((line) => /error TS| ERROR /.test(line));
  assert.equal(errors.length, WRONG.length, said);
  for (const [place, wrong] of WRONG.entries()) {
    assert.match(errors[place], wrong);
    assert.ok(errors[place].includes(bad), said);
  }
}
