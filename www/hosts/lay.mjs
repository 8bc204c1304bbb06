// For the hosts without a bundler: lays the page, the files of the packages and a sample where they are served from.
//
//   node ../lay.mjs samplan              page, and the scripts, languages and WASM of node_modules/samplan -> dist
import { cpSync, readdirSync, rmSync } from 'node:fs';

rmSync('dist', { recursive: true, force: true });
cpSync('page', 'dist', { recursive: true });
cpSync('../../samples/selma.json', 'dist/selma.json');
for (const name of process.argv.slice(2)) {
  const all = readdirSync(`node_modules/${name}`, { recursive: true, encoding: 'utf8' });
  const files = all.filter((file) => /^(languages\/)?[\w-]+\.(js|wasm)$/.test(file));
  for (const file of files) cpSync(`node_modules/${name}/${file}`, `dist/${name}/${file}`);
}
