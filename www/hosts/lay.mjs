// For the hosts without a bundler: lays the page, the package's two files and a sample where they are served from.
//
//   node ../lay.mjs samplan              page + node_modules/samplan -> dist
import { cpSync, rmSync } from 'node:fs';

rmSync('dist', { recursive: true, force: true });
cpSync('page', 'dist', { recursive: true });
cpSync('../../samples/selma.json', 'dist/selma.json');
for (const name of process.argv.slice(2)) {
  for (const file of ['samplan.js', 'samplan_bg.wasm']) cpSync(`node_modules/${name}/${file}`, `dist/${name}/${file}`);
}
