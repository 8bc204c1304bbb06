// @ts-check
// Pictures for people to look at, in test-results/screenshots. Nothing is compared: a picture that is not made fails.
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { open } from './support/host.js';
import { cases, openState, WIDGETS } from './support/states.js';
import { pictured } from './support/table.js';
import { expect, test } from './support/test.js';

/** @import { Page } from './support/host.js' */

const FOLDER = join(import.meta.dirname, '../../test-results/screenshots');

for (const width of [360, 1280]) {
  test(`at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const { name, asked } of pictured) {
      await open(page, asked);
      await picture(page, name, width);
    }
  });

  for (const widget of WIDGETS) {
    test(`the states of ${widget} at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      for (const one of cases.filter(({ after }) => after === undefined)) {
        await openState(page, one, widget, { scheme: 'light' });
        await picture(page, `state ${one.name} ${widget}`, width);
      }
    });
  }
}

/** @param {Page} page @param {string} name @param {number} width */
async function picture(page, name, width) {
  await mkdir(FOLDER, { recursive: true });
  const path = join(FOLDER, `${name.replaceAll(' ', '-')}-${width}.png`);
  await page.screenshot({ path, fullPage: true, animations: 'disabled' });
  expect((await stat(path)).size, name).toBeGreaterThan(5000);
}
