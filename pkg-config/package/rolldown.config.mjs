// The package's modules. Rule: nothing here changes what the widgets do; it only decides which files there are. What a
// bundler sees stays readable, and `new URL('…_bg.wasm', import.meta.url)` stays as it is, since bundlers look for it.
//
//   index.js     the classes and the glue, with no side effects
//   define.js    imports index.js, and defines the elements
//   samplan.js   all in one, for a script tag
//   languages/   words.js, which makes words of a language, and the languages
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const elements = join(root, 'www/elements');

/** What is a file of its own in the package, and is not taken into another: the file in the sources, and in the package. */
const BESIDE = [
  ['./index.js', './index.js'],
  // Asked for by a widget that needs its words; the languages are copied as they are, so that a translator can read them.
  ...['words', 'sv', 'en'].map((name) => [`../languages/${name}.js`, `./languages/${name}.js`]),
  ...(process.env.SAMPLAN_LAZY ?? '').split(',').filter(Boolean).map((name) => [`../wasm/${name}.js`, `./${name}.js`]),
];

/** @param {string} name @param {string} source @param {{ minify: boolean, beside: string[][] }} options */
function one(name, source, { minify, beside }) {
  return {
    input: { [name]: join(elements, source) },
    platform: 'browser',
    plugins: [{
      name: 'beside',
      resolveId(id) {
        const found = beside.find(([known]) => known === id);
        return found && { id: found[1], external: true };
      },
      // Where the types are in the package.
      renderChunk: (code) => code.replaceAll("'./types.d.ts'", "'./index.js'").replaceAll("'../languages/", "'./languages/"),
    }],
    output: { dir: join(root, 'www/dist/npm'), format: 'es', entryFileNames: '[name].js', codeSplitting: false, minify },
  };
}

const [index, ...lazy] = BESIDE;
const COPIED = ['./languages/sv.js', './languages/en.js'];

export default [
  one('index', 'index.js', { minify: false, beside: lazy }),
  one('define', 'define.js', { minify: false, beside: [index] }),
  one('samplan', 'define.js', { minify: true, beside: lazy }),
  ...lazy.filter(([, file]) => !COPIED.includes(file)).map(([source, file]) => one(file.slice(2, -3), source, { minify: true, beside: [] })),
];
