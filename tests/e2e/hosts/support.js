// @ts-check
/** What is the same in every host: how it looks when all is well, and what it has used. */
import { expect } from '../support/test.js';

/** @typedef {import('@playwright/test').Page} Page */

/** The hosts that are one page with the three widgets, whatever made the page. */
export const PAGES = ['plain', 'react', 'vue', 'svelte', 'angular'];

/** @typedef {Page | import('@playwright/test').FrameLocator | import('@playwright/test').Locator} Where */

/** Waits until the three widgets show Selma's plans. @param {Where} where @param {string} [suffix] */
export async function expectWidgets(where, suffix = '') {
  await expect(where.locator(`samplan-timeline${suffix}`).getByRole('heading', { name: 'Det här händer' })).toBeVisible();
  await expect(timelineItems(where, suffix).first()).toBeVisible();
  await expect(where.locator(`samplan-plans${suffix}`).getByRole('heading', { name: 'Vårdplan diabetes' }).first()).toBeVisible();
  await expect(where.locator(`samplan-plan${suffix}`).getByRole('heading', { name: 'Min överenskommelse' }).first()).toBeVisible();
  await where.locator('body').evaluate(() => /** @type {any} */ (window).samplanDrawn()); // what comes a frame later, too
}

/** @param {Where} where @param {string} [suffix] */
export function timelineItems(where, suffix = '') {
  return where.locator(`samplan-timeline${suffix}`).getByRole('listitem');
}

/** Chooses the diabetes plan in the list. @param {Where} where @param {string} [suffix] */
export async function choosePlan(where, suffix = '') {
  await where.locator(`samplan-plans${suffix}`).getByRole('button', { name: 'Vårdplan diabetes' }).first().click();
}

/** The diabetes plan is the one that the plan widget shows. @param {Where} where @param {string} [suffix] */
export async function expectOpen(where, suffix = '') {
  await expect(where.locator(`samplan-plan${suffix}`).getByRole('heading', { name: 'Vårdplan diabetes' }).first()).toBeVisible();
}

/** The nodes and listeners that are alive once what is unreachable has been thrown away. @param {Page} page */
export async function alive(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return { nodes, listeners: jsEventListeners };
}
