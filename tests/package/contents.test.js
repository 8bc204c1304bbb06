// @ts-check
// What is in the package, and that it can be had: the files, the doors, the hashes, no trace of who built it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { createPackageFromTarballData, checkPackage } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { filesIn, fresh, outcome, ROOT, TARBALL } from './support/installed.js';

const FILES = [
  'CHANGELOG.md',
  'LICENSE-APACHE',
  'LICENSE-MIT',
  'README.md',
  'THIRD-PARTY-NOTICES.txt',
  'custom-elements.json',
  'define.d.ts',
  'define.js',
  'format/samplan-1.d.ts',
  'format/samplan-1.schema.json',
  'index.d.ts',
  'index.js',
  'integrity.json',
  'languages/en.js',
  'languages/language.d.ts',
  'languages/sv.js',
  'languages/words.js',
  'package.json',
  'preact.d.ts',
  'props.d.ts',
  'react.d.ts',
  'samplan.d.ts',
  'samplan.js',
  'samplan_bg.wasm',
  'samplan_bg.wasm.d.ts',
  'samplan_foreign.js',
  'samplan_foreign_bg.wasm',
  'samplan_foreign_bg.wasm.d.ts',
  'sbom.cdx.json',
  'solid.d.ts',
  'static.css',
  'svelte.d.ts',
  'types-only.js',
  'vscode.css-custom-data.json',
  'vscode.html-custom-data.json',
  'vue.d.ts',
];

test('a stranger who installs it', async (t) => {
  const project = fresh(t);
  const home = join(project, 'node_modules/samplan');
  const read = (/** @type {string} */ name) => readFileSync(join(home, name));
  const json = (/** @type {string} */ name) => JSON.parse(String(read(name)));
  const run = (/** @type {string} */ code) => {
    writeFileSync(join(project, 'main.js'), code);
    return execFileSync('node', ['main.js'], { cwd: project, encoding: 'utf8' });
  };

  await t.test('gets these files and no others', () => assert.deepEqual(filesIn(home), FILES));

  await t.test('imports the classes where there is no page, as a server does', () => {
    const said = run(`import { define, SamplanPlan } from 'samplan';
      import { filterToText } from 'samplan/define.js';
      define();
      console.log(SamplanPlan.version, filterToText({ parties: ['care'] }), typeof HTMLElement);`);
    assert.equal(said.trim(), `${json('package.json').version} who=care undefined`);
  });

  await t.test('comes through every door', () => {
    const doors = Object.keys(json('package.json').exports).map((door) =>
      door.replace('./format/*', './format/samplan-1.schema.json').replace('./languages/*', './languages/en').replace('.', 'samplan'));
    const said = run(`for (const door of ${JSON.stringify(doors)}) console.log(import.meta.resolve(door));`);
    const found = said.trim().split('\n').map((address) => address.split('/node_modules/samplan/')[1]);
    assert.deepEqual(found.filter((name) => !FILES.includes(name)), []);
    for (const types of ['react', 'preact', 'solid', 'vue', 'svelte']) run(`import 'samplan/${types}';`);
  });

  await t.test('finds no inside', () => {
    const { ok, said } = outcome('node', ['-e', "import('samplan/props.d.ts')"], project);
    assert.ok(!ok && said.includes('ERR_PACKAGE_PATH_NOT_EXPORTED'), said);
  });

  await t.test('can leave out what it does not import', () => {
    assert.deepEqual(json('package.json').sideEffects, ['./define.js', './samplan.js']);
    assert.match(String(read('index.js')), /new URL\("samplan_bg\.wasm", import\.meta\.url\)/, 'what bundlers look for');
  });

  await t.test('installs nothing else, and needs no framework but its own types', () => {
    const { dependencies, peerDependencies, peerDependenciesMeta, scripts } = json('package.json');
    assert.deepEqual([dependencies, scripts], [undefined, undefined]);
    // Named, so that a package manager that keeps packages apart lets the types see the host's.
    const named = filesIn(home).filter((name) => name.endsWith('.d.ts')).flatMap((name) =>
      [...String(read(name)).matchAll(/^import type .* from '([^.'][^']*)';$/gm)].map(([, from]) => from.replace(/^react$/, '@types/react').split('/elements')[0]));
    assert.deepEqual(Object.keys(peerDependencies).sort(), [...new Set(named)].sort());
    assert.ok(Object.keys(peerDependencies).every((name) => peerDependenciesMeta[name].optional));
    assert.deepEqual(readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.')), ['samplan']);
  });

  await t.test('can hold the files to their hashes', () => {
    const hashes = Object.entries(json('integrity.json'));
    assert.deepEqual(hashes.map(([name]) => name), [
      'samplan.js', 'samplan_bg.wasm', 'index.js', 'define.js', 'static.css', 'samplan_foreign.js', 'samplan_foreign_bg.wasm',
      'languages/words.js', 'languages/en.js', 'languages/sv.js',
    ]);
    for (const [name, hash] of hashes) {
      assert.equal(hash, `sha384-${createHash('sha384').update(read(name)).digest('base64')}`, name);
    }
  });

  await t.test('finds every link of its pages leading somewhere', () => {
    for (const name of ['README.md', 'CHANGELOG.md']) {
      const links = [...String(read(name)).matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link);
      assert.ok(links.length > 5, name);
      assert.deepEqual(links.filter((link) => !/^(https:|#)/.test(link)), [], name);
    }
  });

  await t.test('does not learn where it was built', () => {
    const traces = [ROOT, homedir(), '/.cargo/', '/rustup/', '/node_modules/', 'file://'];
    for (const name of FILES) {
      const text = read(name).toString('latin1');
      const found = traces.filter((trace) => text.includes(trace));
      // The manifest's own schema is no place; what a host writes to a console is not either.
      assert.deepEqual(found, [], name);
    }
  });
});

test('its package.json is as bundlers and registries want it', async () => {
  const { messages, pkg } = await publint({ pkgDir: join(ROOT, 'www/dist/npm'), level: 'warning', strict: true });
  assert.deepEqual(messages.map((message) => formatMessage(message, pkg)), []);
});

test('its types are found by every way of resolving that knows modules', async () => {
  const found = await checkPackage(createPackageFromTarballData(readFileSync(TARBALL)), { excludeEntrypoints: ['./static.css'] });
  assert.ok(found.types, 'it has types');
  // TypeScript's old way (`node10`) knows no `exports`, and CommonJS gets modules by `import()`.
  const real = found.problems.filter((problem) =>
    !('resolutionKind' in problem && problem.resolutionKind === 'node10') && problem.kind !== 'CJSResolvesToESM');
  assert.deepEqual(real, []);
});
