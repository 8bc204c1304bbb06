// @ts-check
/** The host page with widgets that break where the data asks for it: `cargo xtask build --provoked` has made them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {import('@playwright/test').Page} Page */

const DIST = join(import.meta.dirname, '../../../www/dist');

/** From now on, the page gets these; the policy is the one of the real ones. @param {Page} page */
export async function provokable(page) {
  await page.route('**', async (route) => {
    const path = join(DIST, 'provoke', decodeURIComponent(new URL(route.request().url()).pathname));
    if (!existsSync(path)) return route.continue();
    if (!path.endsWith('.html')) return route.fulfill({ path });
    return route.fulfill({ response: await route.fetch(), body: readFileSync(path) });
  });
}

/** The WASM of a build, as Latin 1, so that words in it can be found. @param {'site' | 'provoke'} build */
export function wasmOf(build) {
  const folder = join(DIST, build, 'assets');
  const names = readdirSync(folder).filter((name) => name.endsWith('.wasm'));
  return names.map((name) => readFileSync(join(folder, name), 'latin1')).join('');
}
