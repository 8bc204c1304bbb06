// @ts-check
// Names for the classes: by importing, by hand, twice, with a suffix, beside another version.
import assert from 'node:assert/strict';
import test from 'node:test';
import { defined } from './support/page.js';

const { define, SamplanPlan } = await import('../../www/dist/npm/index.js');

test('importing the classes defines nothing', () => assert.equal(defined.size, 0));

test('importing define.js defines them, and doing it again is harmless', async (t) => {
  const warn = t.mock.method(console, 'warn', () => {});
  await import('../../www/dist/npm/define.js');
  define();
  assert.deepEqual([...defined.keys()], ['samplan-timeline', 'samplan-plans', 'samplan-plan']);
  assert.equal(defined.get('samplan-plan'), SamplanPlan);
  assert.equal(warn.mock.callCount(), 0);
});

test('a suffix defines them once more under other names', () => {
  define({ suffix: 'next' });
  define({ suffix: 'next' });
  assert.equal(defined.size, 6);
  const next = defined.get('samplan-plan-next');
  assert.ok(next !== SamplanPlan && Object.getPrototypeOf(next) === SamplanPlan);
});

test('a suffix alone gives the class itself the name, so that it can be made by new', async () => {
  defined.clear();
  const other = await import('../../www/dist/npm/index.js?other');
  other.define({ suffix: 'next' });
  assert.equal(defined.get('samplan-plan-next'), other.SamplanPlan);
});

test('another version keeps its names, and that is said', async (t) => {
  const warn = t.mock.method(console, 'warn', () => {});
  defined.clear();
  defined.set('samplan-plan', class { static version = '0.0.1'; });
  const other = await import('../../www/dist/npm/index.js?third');
  other.define();
  assert.equal(warn.mock.callCount(), 1);
  assert.match(String(warn.mock.calls[0].arguments[0]), /<samplan-plan> is there already, of version 0\.0\.1/);
  assert.equal(defined.get('samplan-plans'), other.SamplanPlans);
});
