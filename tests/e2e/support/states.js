// @ts-check
/** Every state of every widget, from the table that the markup tests read too. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectDrawn, expectHeard, open } from './host.js';

/** @typedef {import('@playwright/test').Page} Page */
/**
 * @typedef {{ name: string, record?: object | null, many?: number, state?: string, audience?: string, said?: string[],
 *   saidIn?: Record<string, string[]>, unsaid?: string[], issues?: string[], after?: number, saidAfter?: string[] }} StateCase
 */

const FILE = join(import.meta.dirname, '../../fixtures/states.json');
const TABLE = JSON.parse(readFileSync(FILE, 'utf8'));

export const cases = /** @type {StateCase[]} */ (TABLE.cases);
export const WIDGETS = ['timeline', 'plans', 'plan'];

/** @param {string} name */
export function caseOf(name) {
  const found = cases.find((one) => one.name === name);
  if (found === undefined) throw new Error(`there is no state "${name}"`);
  return found;
}

/** The record of a case; nothing where there is none. @param {StateCase} one */
export function recordOf({ record, many: count }) {
  if (count !== undefined) return many(count);
  return record === null ? undefined : merged(TABLE.base, record);
}

/** Opens one widget in a state. @param {Page} page @param {StateCase} one @param {string} widget @param {Record<string, string>} [asked] */
export async function openState(page, one, widget, asked = {}) {
  const record = recordOf(one);
  await open(page, {
    person: 'nobody', widget, plan: TABLE.plan, now: TABLE.now,
    ...(one.state ? { state: one.state } : {}), ...(one.audience ? { audience: one.audience } : {}), ...asked,
  });
  if (record === undefined) return;
  await say(page, { plans: record });
  await expectHeard(page, 'samplan-issues');
  await expectDrawn(page);
}

/** Says something to every widget of the page, as its host. @param {Page} page @param {Record<string, unknown>} properties */
export async function say(page, properties) {
  await page.evaluate((properties) => {
    for (const widget of document.querySelectorAll('samplan-timeline, samplan-plans, samplan-plan')) {
      Object.assign(widget, properties);
    }
  }, properties);
  await page.evaluate(() => {}); // what was set is drawn in a microtask
}

/** A JSON merge patch (RFC 7396). @param {any} target @param {any} patch @returns {any} */
function merged(target, patch) {
  if (patch === null || typeof patch !== 'object' || Array.isArray(patch)) return patch;
  const fields = { ...(typeof target === 'object' && !Array.isArray(target) ? target : {}) };
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete fields[name];
    else fields[name] = merged(fields[name], value);
  }
  return fields;
}

/** So many activities over three hundred plans. @param {number} count */
function many(count) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  const plans = Array.from({ length: 300 }, (_, plan) => ({
    id: plan === 0 ? TABLE.plan : `p${plan}`,
    title: `Plan ${plan}`,
    source: 'region',
    unit: { name: 'EDC' },
    activities: Array.from({ length: Math.ceil((count - plan) / 300) }, (_, turn) => plan + turn * 300).map((item, turn) => ({
      id: String(item),
      title: `Besök ${item}`,
      when: `2026-${two(turn % 12 + 1)}-${two(item % 28 + 1)}T09:30`,
      status: 'booked',
    })),
  }));
  return { ...TABLE.base, plans };
}
