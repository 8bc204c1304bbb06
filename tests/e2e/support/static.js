// @ts-check
/** Static HTML of the native tool, in the host page and under its policy. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { NOW } from './host.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ person?: string, widget: string, audience: string, plan?: string, locale?: string, filter?: string, now?: string }} Asked */

const ROOT = join(import.meta.dirname, '../../..');
const TOOL = join(ROOT, 'target/debug/samplan');

/** Compiled once for all workers: cargo lets one at a time do it, and the others find it done. */
export function buildTool() {
  execFileSync('cargo', ['build', '--quiet', '--package', 'samplan-tool'], { cwd: ROOT, stdio: 'inherit' });
}

/** @param {string[]} args @param {string} [input] */
export function samplan(args, input) {
  return execFileSync(TOOL, args, { cwd: ROOT, encoding: 'utf8', input, maxBuffer: 2 ** 26 });
}

/** @param {Asked} asked */
export function rendered({ person = 'selma', now = NOW, ...asked }) {
  const options = Object.entries(asked).flatMap(([name, value]) => [`--${name}`, value]);
  return samplan(['render', '--now', now, ...options, `www/samples/${person}.json`]);
}

/**
 * Puts the HTML into the host page, which asks for it by its address as always.
 * @param {Page} page @param {Asked} asked @param {{ script?: 'none', html?: string, stylesAfter?: number }} [how]
 */
export async function openStatic(page, asked, { script, html = rendered(asked), stylesAfter = 0 } = {}) {
  const styles = samplan(['styles']);
  await page.route('**/static.css', async (route) => {
    await new Promise((resolve) => { setTimeout(resolve, stylesAfter); });
    await route.fulfill({ contentType: 'text/css', body: styles });
  });
  await page.route('**/host.html?*', async (route) => {
    const response = await route.fetch();
    const whole = await response.text();
    const [before, after] = [whole.slice(0, whole.indexOf('<samplan-')), whole.slice(whole.indexOf('</main>'))];
    const body = `${before}${html}${after}`;
    await route.fulfill({ response, body: script === 'none' ? body.replace(/<script[^>]*><\/script>/, '') : body });
  });
  const { person = 'selma', widget, audience, plan, locale, filter, now = NOW } = asked;
  const said = Object.entries({ person, widget, audience, plan, locale, filter, now }).filter(([, value]) => value !== undefined);
  await page.goto(`/www/pages/host.html?${new URLSearchParams(/** @type {any} */ (said))}`);
}

/** Watches what is painted, frame by frame, and what moves. Before the page is opened. @param {Page} page */
export async function watchFrames(page) {
  await page.addInitScript(() => {
    const frames = /** @type {string[]} */ ([]);
    const shifts = /** @type {{ value: number, what: string[] }[]} */ ([]);
    Object.assign(window, { frames, shifts });
    const look = () => {
      const widget = document.querySelector('samplan-timeline, samplan-plans, samplan-plan');
      const shown = [...widget?.shadowRoot?.querySelectorAll('.widget') ?? []].filter((one) => one.checkVisibility());
      const words = shown.map((one) => (one.querySelector('.skeleton') ? 'waiting' : one.parentElement?.part.contains('root') ? 'live' : 'static'));
      frames.push(words.join('+') || 'blank');
      requestAnimationFrame(look);
    };
    document.addEventListener('DOMContentLoaded', () => requestAnimationFrame(look));
    new PerformanceObserver((list) => {
      for (const entry of /** @type {any[]} */ (list.getEntries())) {
        const what = entry.sources.map((/** @type {any} */ { node, previousRect, currentRect }) =>
          `${node?.nodeName} ${node?.className} ${node?.textContent?.slice(0, 30)} ${previousRect.y}→${currentRect.y}`);
        shifts.push({ value: entry.value, what });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** What has been painted, each once in a row. @param {Page} page @returns {Promise<string[]>} */
export async function frames(page) {
  const all = await page.evaluate(() => /** @type {any} */ (window).frames);
  return all.filter((/** @type {string} */ frame, /** @type {number} */ place) => frame !== all[place - 1]);
}
