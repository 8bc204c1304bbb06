// Writes what describes the package into its folder: the manifest, what editors complete, the types of props, and the hashes
// of what a page loads. Its arguments are the folder and the loaded files.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cssData, htmlData, manifest } from './manifest.mjs';
import { props } from './props.mjs';

const [folder, ...loaded] = process.argv.slice(2);
const write = (name, text) => writeFileSync(join(folder, name), text);
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
const hash = (name) => `sha384-${createHash('sha384').update(readFileSync(join(folder, name))).digest('base64')}`;

write('props.d.ts', props());
write('custom-elements.json', json(manifest()));
write('vscode.html-custom-data.json', json(htmlData()));
write('vscode.css-custom-data.json', json(cssData()));
write('integrity.json', json(Object.fromEntries(loaded.map((name) => [name, hash(name)]))));
