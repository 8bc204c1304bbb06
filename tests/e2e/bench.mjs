// @ts-check
/**
 * Measures in a real browser; `cargo xtask bench` calls it and makes the table.
 *
 *     node bench.mjs <address of the pages> <rounds> <items>=<file with JSON> …
 *
 * prints `subject items measure value` a line, of all rounds but the first, which is a warm-up. Rule: a subject is measured
 * in a page of its own, after it has come to rest, and the plain page in the same round as the widgets, so that a busy
 * machine is busy for all of them.
 */
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { busyMillis, fresh, measureRoom } from './bench/page.mjs';
import { measurePlain } from './bench/plain.mjs';
import { measureWidget } from './bench/widget.mjs';
import config from './playwright.config.js';

/** Frames come as soon as they are ready: else, waiting for the screen would be most of what is short. */
const NO_WAITING = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

const SUBJECTS = /** @type {const} */ ([
  ['timeline', measureWidget],
  ['plans', measureWidget],
  ['plain', measurePlain],
]);

const [address, rounds, ...given] = process.argv.slice(2);
const sizes = given.map((pair) => {
  const [items, ...file] = pair.split('=');
  return { items, json: readFileSync(file.join('='), 'utf8') };
});

const { launchOptions, locale, timezoneId } = config.use ?? {};
const browser = await chromium.launch({ ...launchOptions, args: [...launchOptions?.args ?? [], ...NO_WAITING] });
const context = await browser.newContext({ baseURL: address, locale, timezoneId });
try {
  for (let round = 0; round < Number(rounds); round += 1) {
    for (const { items, json } of sizes) {
      const ofWhat = `${items} items, round ${round + 1} of ${rounds}${round === 0 ? ', a warm-up' : ''}`;
      await measureAll(items, json, (name) => console.error(`samplan: ${name}, ${ofWhat} …`), round > 0);
    }
  }
} finally {
  await browser.close();
}

/**
 * What comes next is said each time: 100,000 items take the plain page more than a minute.
 * @param {string} items @param {string} json @param {(name: string) => void} say @param {boolean} counts
 */
async function measureAll(items, json, say, counts) {
  for (const [name, measure] of SUBJECTS) {
    say(name);
    const page = await fresh(context, json);
    await browser.startTracing(page, { categories: ['blink.user_timing'] });
    const times = await measure(page, name);
    const busy = busyMillis(await browser.stopTracing());
    const room = await measureRoom(page);
    await page.close();
    if (!counts) continue;
    for (const [what, value] of Object.entries({ ...times, busy, ...room })) console.log(name, items, what, value);
  }
}
