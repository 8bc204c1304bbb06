// @ts-check
/** What is the same in every host: how it looks when all is well, and what it has used. */
import { expect } from '../support/test.js';

/** @typedef {import('@playwright/test').Page} Page */

/** The hosts that are one page with the three widgets, whatever made the page. */
export const PAGES = ['plain', 'react', 'vue', 'svelte', 'angular'];

/** Waits until the three widgets show Selma's plans. @param {Page | import('@playwright/test').FrameLocator} page @param {string} [suffix] */
export async function expectWidgets(page, suffix = '') {
  await expect(page.locator(`samplan-timeline${suffix}`).getByRole('heading', { name: 'Det här händer', level: 2 })).toBeVisible();
  await expect(page.locator(`samplan-timeline${suffix}`).getByText('Du ser Selmas planer').or(timelineItems(page, suffix).first()).first()).toBeVisible();
  await expect(page.locator(`samplan-plans${suffix}`).getByRole('heading', { name: 'Vårdplan diabetes' }).first()).toBeVisible();
  await expect(page.locator(`samplan-plan${suffix}`).getByRole('heading', { name: 'Min överenskommelse', level: 2 })).toBeVisible();
}

/** @param {Page | import('@playwright/test').FrameLocator} page @param {string} [suffix] */
export function timelineItems(page, suffix = '') {
  return page.locator(`samplan-timeline${suffix}`).getByRole('listitem');
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
