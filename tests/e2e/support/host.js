// @ts-check
/** The host page, opened as its address says, and the few things that a host does. */
import { expect } from './test.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {Record<string, string>} Asked What stands in the address of host.html. */

/** The moment of all sample people: a Monday morning. */
export const NOW = '2026-05-11T10:45';

/** Opens the host page and waits until its widgets have read what they were given. @param {Page} page @param {Asked} [asked] */
export async function open(page, asked = {}) {
  const address = new URLSearchParams({ person: 'selma', now: NOW, ...asked });
  await page.goto(`/www/pages/host.html?${address}`);
  await expectHeard(page, 'samplan-ready');
  if (address.get('person') !== 'nobody') await expectHeard(page, 'samplan-issues');
  await expectDrawn(page);
}

/** Of the first data, what fits on a screen is drawn first; the rest comes a frame later (kit/glance.rs). @param {Page} page */
export async function expectDrawn(page) {
  await page.evaluate(() => /** @type {any} */ (window).samplanDrawn());
}

/** Waits until every widget of the page has said something. @param {Page} page @param {string} name */
export async function expectHeard(page, name) {
  await expect.poll(() => page.evaluate((name) => {
    const said = heard().filter((event) => event.name === name).map(({ from }) => from);
    const widgets = [...document.querySelectorAll('samplan-timeline, samplan-plans, samplan-plan')];
    return widgets.length > 0 && widgets.every(({ localName }) => said.includes(localName));

    /** @returns {{ name: string, from: string }[]} */
    function heard() {
      return /** @type {any} */ (window).samplanEvents ?? [];
    }
  }, name), `${name} from every widget`).toBe(true);
}

/** The details of all events of a name, as the host page has kept them. @param {Page} page @param {string} name */
export function details(page, name) {
  return page.evaluate((name) => {
    const kept = /** @type {{ name: string, detail: any }[]} */ (/** @type {any} */ (window).samplanEvents);
    return kept.filter((event) => event.name === name).map(({ detail }) => detail);
  }, name);
}

/** Hands data to every widget of the page. @param {Page} page @param {unknown} plans */
export async function give(page, plans) {
  await page.evaluate((plans) => {
    /** @type {any} */ (window).samplanEvents.length = 0;
    for (const widget of document.querySelectorAll('samplan-timeline, samplan-plans, samplan-plan')) {
      Object.assign(widget, { plans });
    }
  }, plans);
  await expectHeard(page, 'samplan-issues');
  await expectDrawn(page);
}

/** From now on, numbers that are called are written down, as no browser here can call. @param {Page} page */
export async function catchCalls(page) {
  await page.addInitScript(() => {
    const calls = /** @type {string[]} */ ([]);
    Object.assign(window, { calls });
    addEventListener('click', (event) => {
      const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement && node.protocol === 'tel:');
      if (!(link instanceof HTMLAnchorElement)) return;
      calls.push(link.href);
      event.preventDefault();
    });
  });
}

/** @param {Page} page @returns {Promise<string[]>} */
export function calls(page) {
  return page.evaluate(() => /** @type {any} */ (window).calls);
}

/** Folds out everything that can be folded out. @param {Page} page */
export async function unfold(page) {
  await page.evaluate(() => {
    for (const widget of document.querySelectorAll('samplan-timeline, samplan-plans, samplan-plan')) {
      for (const fold of widget.shadowRoot?.querySelectorAll('details') ?? []) fold.open = true;
    }
  });
}

/** The text that is seen in the widgets, and the text that is there for screen readers. @param {Page} page */
export function wholeText(page) {
  return page.evaluate(() => {
    const widgets = [...document.querySelectorAll('samplan-timeline, samplan-plans, samplan-plan')];
    return widgets.map((widget) => widget.shadowRoot?.textContent ?? '').join('\n');
  });
}
