// @ts-check
// The package's modules as they are, without a bundler, under the strictest policy: every way to the WASM, and two versions on a
// page. Its files are served from where `cargo xtask package` put them.
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { expect, test } from './support/test.js';

const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; require-trusted-types-for 'script'";
const TYPES = /** @type {Record<string, string>} */ ({ '.js': 'text/javascript', '.wasm': 'application/wasm' });
const RECORD = readFileSync(new URL('../../www/samples/selma.json', import.meta.url), 'utf8');

/**
 * A host page of these elements with this script, and the package in `/npm`. Returns which WASMs were asked for.
 * @param {import('@playwright/test').Page} page @param {string} elements @param {string} script
 */
async function open(page, elements, script) {
  const asked = /** @type {string[]} */ ([]);
  await page.route('**/host/*', (route) => {
    const headers = { 'Content-Security-Policy': POLICY };
    const isScript = route.request().url().endsWith('.js');
    const give = `for (const widget of document.body.children) {
      widget.now = '2026-05-11T10:45';
      widget.plans = ${JSON.stringify(RECORD)};
    }`;
    return isScript
      ? route.fulfill({ headers, contentType: 'text/javascript', body: `${script}\n${give}` })
      : route.fulfill({ headers, contentType: 'text/html', body: `<!doctype html><html lang="sv"><title>Host</title>
          <script type="module" src="page.js"></script><body>${elements}</body></html>` });
  });
  await page.route('**/npm/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (extname(pathname) === '.wasm') asked.push(pathname);
    const body = readFileSync(new URL(`../../www/dist/npm/${basename(pathname)}`, import.meta.url));
    return route.fulfill({ contentType: TYPES[extname(pathname)], body });
  });
  await page.goto('/host/');
  return asked;
}

/** @type {[string, string, string[]][]} */
const WAYS = [
  ['define.js finds it beside itself', "import '/npm/define.js';", ['/npm/samplan_bg.wasm']],
  ['samplan.js finds it beside itself', "import '/npm/samplan.js';", ['/npm/samplan_bg.wasm']],
  ['its address', `import { configure, define } from '/npm/index.js';
    configure({ wasm: new URL('/other/npm/samplan_bg.wasm', location.href) });
    define();`, ['/other/npm/samplan_bg.wasm']],
  ['its bytes', `import { configure, define } from '/npm/index.js';
    configure({ wasm: await (await fetch('/npm/samplan_bg.wasm')).arrayBuffer() });
    define();`, ['/npm/samplan_bg.wasm']],
  ['the compiled module', `import { configure, define } from '/npm/index.js';
    configure({ wasm: await WebAssembly.compileStreaming(fetch('/npm/samplan_bg.wasm')) });
    define();`, ['/npm/samplan_bg.wasm']],
];

for (const [way, script, expected] of WAYS) {
  test(`un-bundled, the WASM by ${way}`, async ({ page }) => {
    const asked = await open(page, '<samplan-timeline></samplan-timeline>', script);
    await expect(page.getByRole('heading', { level: 2, name: 'Det här händer' })).toBeVisible();
    expect(asked).toEqual(expected);
  });
}

test('bytes that are held to their hash', async ({ page }) => {
  const hashes = JSON.parse(readFileSync(new URL('../../www/dist/npm/integrity.json', import.meta.url), 'utf8'));
  await open(page, '<samplan-plans></samplan-plans>', `import { configure, define } from '/npm/index.js';
    const answer = await fetch('/npm/samplan_bg.wasm', { integrity: '${hashes['samplan_bg.wasm']}' });
    configure({ wasm: await answer.arrayBuffer() });
    define();`);
  await expect(page.getByRole('heading', { level: 2, name: 'Planer' })).toBeVisible();
});

test('two copies stand side by side, each with a WASM of its own', async ({ page }) => {
  const asked = await open(page, '<samplan-plans></samplan-plans><samplan-plans-next></samplan-plans-next>', `
    import '/npm/samplan.js';
    import { define } from '/next/npm/index.js';
    define({ suffix: 'next' });
    define({ suffix: 'next' });`);
  await expect(page.getByRole('heading', { level: 2, name: 'Planer' })).toHaveCount(2);
  expect(asked.sort()).toEqual(['/next/npm/samplan_bg.wasm', '/npm/samplan_bg.wasm']);
  await page.locator('samplan-plans-next').evaluate((widget) => widget.remove());
  await expect(page.getByRole('heading', { level: 2, name: 'Planer' }), 'the other one stays').toHaveCount(1);
});
