// @ts-check
// The package as a stranger gets it. Rule: what is tested is what is packed, installed from the file into a project that has
// nothing else.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

export const ROOT = join(import.meta.dirname, '../../..');
const DIST = join(ROOT, 'www/dist');
const { version } = JSON.parse(readFileSync(join(DIST, 'npm/package.json'), 'utf8'));

/** The packed file, which `cargo xtask package` made. */
export const TARBALL = join(DIST, `samplan-${version}.tgz`);

/** Installs it into a fresh project, whose folder it returns. @param {import('node:test').TestContext} t */
export function fresh(t) {
  const project = mkdtempSync(join(tmpdir(), 'samplan-package-'));
  t.after(() => rmSync(project, { recursive: true, force: true }));
  writeFileSync(join(project, 'package.json'), '{ "name": "stranger", "private": true, "type": "module" }\n');
  execFileSync('npm', ['install', TARBALL, '--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: project, stdio: 'inherit' });
  return project;
}

/** Puts it beside the frameworks that its types are tried with. @param {import('node:test').TestContext} t */
export function besideFrameworks(t) {
  const home = join(ROOT, 'tests/package/node_modules/samplan');
  rmSync(home, { recursive: true, force: true });
  cpSync(join(fresh(t), 'node_modules/samplan'), home, { recursive: true });
}

/** All files under a folder, with `/` between. @param {string} folder */
export function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** What a program says, and whether it ended well. @param {string} program @param {string[]} args @param {string} cwd */
export function outcome(program, args, cwd) {
  try {
    return { ok: true, said: execFileSync(program, args, { cwd, encoding: 'utf8', stdio: 'pipe' }) };
  } catch (error) {
    const { stdout, stderr } = /** @type {{ stdout: string, stderr: string }} */ (error);
    return { ok: false, said: stdout + stderr };
  }
}
