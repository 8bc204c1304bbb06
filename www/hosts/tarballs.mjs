// The two tarballs that the hosts install, out of what `cargo xtask package` has made: samplan.tgz, by a name without its
// version, and samplan-next.tgz, which is the same but says that it is another version.
//
//   node www/hosts/tarballs.mjs
import { execSync } from 'node:child_process';
import { copyFileSync, cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const dist = join(import.meta.dirname, '../dist');
const next = join(dist, 'next');
const { version } = JSON.parse(readFileSync(join(dist, 'npm/package.json'), 'utf8'));
const nextVersion = `${version}-next`;

copyFileSync(join(dist, `samplan-${version}.tgz`), join(dist, 'samplan.tgz'));

rmSync(next, { recursive: true, force: true });
cpSync(join(dist, 'npm'), next, { recursive: true });
const renumbered = readdirSync(next).filter((file) => /\.js$|^package\.json$/.test(file)).filter(renumber);
if (renumbered.length < 3) throw new Error(`the version ${version} was found in ${renumbered} only`);
execSync(`npm pack ${JSON.stringify(next)} --silent --ignore-scripts`, { cwd: dist });
renameSync(join(dist, `samplan-${nextVersion}.tgz`), join(dist, 'samplan-next.tgz'));

/** Whether the file said the version. @param {string} file */
function renumber(file) {
  const text = readFileSync(join(next, file), 'utf8');
  const said = text.replace(/("version": "|\bversion ?= ?["'`])([^"'`]+)/g, `$1${nextVersion}`);
  writeFileSync(join(next, file), said);
  return said !== text;
}
