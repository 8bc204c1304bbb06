// @ts-check
// Pictures for people to look at, in test-results/screenshots. Nothing is compared: a picture that is not made fails.
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { open } from './support/host.js';
import { pictured } from './support/table.js';
import { expect, test } from './support/test.js';

const FOLDER = join(import.meta.dirname, '../../test-results/screenshots');

for (const width of [360, 1280]) {
  test(`at ${width} px`, async ({ page }) => {
    await mkdir(FOLDER, { recursive: true });
    await page.setViewportSize({ width, height: 800 });
    for (const { name, asked } of pictured) {
      await open(page, asked);
      const path = join(FOLDER, `${name.replaceAll(' ', '-')}-${width}.png`);
      await page.screenshot({ path, fullPage: true, animations: 'disabled' });
      expect((await stat(path)).size, name).toBeGreaterThan(5000);
    }
  });
}
