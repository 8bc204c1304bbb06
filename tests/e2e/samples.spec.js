// @ts-check
// The code in the documentation runs as it stands, in a page under the strictest policy. Rule: a block whose language nobody
// here knows how to try fails, so that no sample is left out.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/test.js';
import { fileName, ROOT, samplesOf } from './support/samples.js';

/** @import { Sample } from './support/samples.js' */
/** @typedef {import('@playwright/test').Page} Page */

const PACKAGE = join(ROOT, 'www/dist/npm');
const PLANS = readFileSync(join(ROOT, 'www/samples/selma.json'), 'utf8');
/** With the places that a sample itself gets the WASM from. @param {string[]} elsewhere */
const policy = (elsewhere) => "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; "
  + `connect-src ${["'self'", ...elsewhere].join(' ')}; require-trusted-types-for 'script'`;

const PAGES = ['README.md', 'SECURITY.md', 'CHANGELOG.md', ...readdirSync(join(ROOT, 'docs'))
  .filter((name) => name.endsWith('.md')).sort().map((name) => `docs/${name}`)];
const ELEMENTS = '<samplan-timeline></samplan-timeline><samplan-plans></samplan-plans><samplan-plan></samplan-plan>';
const TYPES = { html: 'text/html', js: 'text/javascript', css: 'text/css', json: 'application/json', wasm: 'application/wasm' };

/** How a sample of each language is tried. @type {Record<string, (page: Page, sample: Sample, all: Sample[]) => Promise<void>>} */
const TRIES = {
  html: triesMarkup,
  js: triesScript,
  css: triesStyles,
  json: triesData,
  sh: async (_, { code }) => knowsCommands(code),
  // Not code: policies, drawings, what a program prints.
  text: async () => {},
};
/** Held equal to the host projects of www/hosts, which are built and driven: all of this page, and what only frameworks read. */
const PAGE_OF_HOSTS = 'docs/frameworks.md';
const OF_HOSTS = ['ts', 'tsx', 'jsx', 'vue', 'svelte'];

for (const path of PAGES.filter((path) => path !== PAGE_OF_HOSTS)) {
  const samples = samplesOf(path).filter(({ language }) => !OF_HOSTS.includes(language));
  if (samples.length > 0) {
    test(`the samples of ${path} run`, async ({ page, witness }) => {
      witness.forgive(/^(request: to somebody else|leak: fetch:) https:\/\/cdn\.example\//);
      witness.forgive(/leak: fetch: \/(fhir|bookings)/); // the host's own data
      witness.forgive(/was preloaded using link preload/); // what would use it is left out of the sample: “…”
      test.setTimeout(120_000);
      for (const sample of samples) {
        await test.step(`${path}:${sample.line}`, async () => {
          const tries = TRIES[sample.language];
          expect(tries, `${path}:${sample.line}: say in samples.spec.js how “${sample.language}” is tried`).toBeDefined();
          await tries(page, sample, samples);
        });
      }
    });
  }
}

test('a sample that fails is found', async ({ page, witness }) => {
  witness.forgive(/uncaught/);
  /** @type {Sample} */
  const sample = { page: 'a.md', line: 1, language: 'js', code: 'document.querySelector("samplan-plan").nothing.here = 1;' };
  await triesScript(page, sample, [sample]);
  expect(witness.seen.join()).toMatch(/uncaught/);
});

/** What a page's script does at least, where the sample does not show it. */
const SHORTEST = `import './samplan/samplan.js';
const text = await (await fetch('/my-plans.json')).text();
for (const widget of document.querySelectorAll('samplan-timeline, samplan-plans, samplan-plan')) widget.plans = text;`;

/** @param {Page} page @param {Sample} sample @param {Sample[]} all */
async function triesMarkup(page, sample, all) {
  const script = all.find((other) => other.language === 'js' && fileName(other) === 'page.js');
  const hasScript = sample.code.includes('src="page.js"');
  await serve(page, { 'page.html': document(sample.code, hasScript ? [] : ['define.js']), 'page.js': script?.code ?? SHORTEST });
  await expectWidgets(page);
}

/**
 * What a bundler would find for a name: the package, and the address of a file that is imported.
 * @param {string} code
 */
function bundled(code) {
  const hashes = JSON.parse(readFileSync(join(PACKAGE, 'integrity.json'), 'utf8'));
  return code
    .replaceAll('sha384-…', hashes['samplan_bg.wasm'])
    .replaceAll(/from '(?:next-)?samplan'/g, "from './samplan/index.js'")
    .replaceAll(/import (\w+) from 'samplan\/([\w.]+\.wasm)'/g, "const $1 = new URL('./samplan/$2', import.meta.url)")
    .replaceAll(/(from|import) 'samplan\//g, "$1 './samplan/");
}

/** @param {Page} page @param {Sample} sample @param {Sample[]} all */
async function triesScript(page, sample, all) {
  // A server's own: the tool that it calls has tests of its own.
  if (sample.code.includes("'node:")) return void execFileSync('node', ['--input-type=module', '--check'], { input: sample.code });
  const markup = all.find((other) => other.language === 'html' && fileName(other) === 'page.html');
  const body = fileName(sample) === 'page.js' && markup ? markup.code : ELEMENTS;
  // A sample that imports the package decides itself when the elements are defined.
  const isWhole = /(from|import) '[^']*samplan/.test(sample.code);
  const code = bundled(sample.code);
  await serve(page, { 'page.html': document(body, [...(isWhole ? [] : ['define.js']), 'page.js']), 'page.js': code });
  await expectWidgets(page);
}

/** @param {Page} page @param {Sample} sample */
async function triesStyles(page, sample) {
  await serve(page, { 'page.html': document(ELEMENTS, ['define.js'], ['page.css']), 'page.css': sample.code });
  await expectWidgets(page);
  const declared = [...sample.code.matchAll(/(--samplan-[\w-]+):/g)].map(([, name]) => name);
  const unset = await page.evaluate((names) => {
    const style = getComputedStyle(/** @type {Element} */ (document.querySelector('samplan-plan')));
    return names.filter((name) => style.getPropertyValue(name) === '' && !document.styleSheets[0].cssRules[0].cssText.includes('var(--my-'));
  }, declared);
  expect(unset).toEqual([]);
  expect(await page.evaluate(() => document.styleSheets[0].cssRules.length)).toBeGreaterThan(0);
}

/** @param {Page} page @param {Sample} sample */
async function triesData(page, sample) {
  const data = JSON.parse(sample.code);
  if (data.format === undefined) return;
  await serve(page, { 'page.html': document('<samplan-plans></samplan-plans>', ['define.js']) });
  const issues = await page.evaluate(async (text) => {
    const widget = /** @type {HTMLElementTagNameMap['samplan-plans']} */ (document.querySelector('samplan-plans'));
    return new Promise((resolve) => {
      widget.addEventListener('samplan-issues', ({ detail }) => resolve(detail.issues));
      widget.plans = text;
    });
  }, sample.code);
  expect(issues).toEqual([]);
}

/** Every command is one of ours that is there, or of a package manager. @param {string} code */
function knowsCommands(code) {
  const commands = readFileSync(join(ROOT, 'pkg-config/xtask/src/main.rs'), 'utf8').toLowerCase();
  for (const [, command] of code.matchAll(/cargo xtask (\w+)/g)) expect(commands).toContain(`task::${command}`);
}

/** A whole page of a fragment. @param {string} body @param {string[]} scripts @param {string[]} [styles] */
function document(body, scripts, styles = []) {
  const head = [
    ...styles.map((href) => `<link rel="stylesheet" href="${href}">`),
    ...scripts.map((src) => `<script type="module" src="${src}"></script>`),
  ];
  return `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Prov</title>${head.join('')}</head>`
    + `<body data-server-time="2026-05-11T10:45:00Z">${body.replaceAll(/<script type="module" src="page.js"><\/script>/g, (tag) => (scripts.includes('page.js') ? '' : tag))}</body></html>`;
}

/** Serves the files under the policy, the package beside them, and a back end that answers. @param {Page} page @param {Record<string, string>} files */
async function serve(page, files) {
  const known = { 'define.js': "import './samplan/samplan.js';", ...files };
  const elsewhere = [...(files['page.js'] ?? '').matchAll(/(https:\/\/[\w.]+)\/\S+\.wasm/g)].map(([, origin]) => origin);
  // Over the route of the page before, not in its place: that page may still be getting its WASM, and must not miss it.
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    const name = pathname.replace(/^\/sample\//, '');
    const type = TYPES[/** @type {keyof typeof TYPES} */ (/\.(\w+)$/.exec(name)?.[1] ?? 'json')];
    const headers = {
      'Content-Security-Policy': policy(elsewhere),
      'Content-Type': type ?? 'text/plain',
      'Access-Control-Allow-Origin': '*',
    };
    if (name in known) return route.fulfill({ headers, body: known[/** @type {keyof typeof known} */ (name)] });
    const [, packed] = /(?:^|\/)samplan\/([\w./-]+)$/.exec(name) ?? [];
    if (packed) return route.fulfill({ headers, path: join(PACKAGE, packed) });
    // The WASM somewhere else.
    if (name.endsWith('.wasm')) return route.fulfill({ headers, path: join(PACKAGE, 'samplan_bg.wasm') });
    if (name.endsWith('my-plans.json')) return route.fulfill({ headers, body: PLANS });
    return route.fulfill({ headers, body: '{}' });
  });
  await page.goto('/sample/page.html');
}

/** Every element of the page is drawn. @param {Page} page */
async function expectWidgets(page) {
  await expect.poll(() => page.evaluate(() => {
    const names = ['', '-next'].flatMap((end) => ['timeline', 'plans', 'plan'].map((name) => `samplan-${name}${end}`));
    const defined = names.filter((name) => customElements.get(name) !== undefined);
    if (defined.length < 3) return false;
    const widgets = [...document.querySelectorAll(defined.join())];
    // A closed root shows nothing of itself, but takes the place of the fallback.
    return widgets.every((widget) => widget.matches(':defined') && (widget.shadowRoot === null || widget.shadowRoot.querySelector('h2, h3, h4') !== null));
  })).toBe(true);
}
