// @ts-check
// A deprecation is told to a developer, once, and to nobody else.
import assert from 'node:assert/strict';
import test from 'node:test';
import { deprecated } from '../../www/elements/deprecated.js';

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
