// The pages. Rule: nothing here changes what the widgets do; it only decides which files there are. The package is made by
// pkg-config/package.
//
//   vite build                  index.html, www/pages/*.html, the documentation -> www/dist/site
//   vite build --mode provoke   the pages with www/wasm-provoke -> www/dist/provoke, for tests only
//   vite preview                serves www/dist/site as the strictest host would
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { linkedFiles, writePages } from './docs/site.js';

const root = join(import.meta.dirname, '..');

export default defineConfig(({ command, mode }) => ({
  root,
  base: './',
  publicDir: false,
  envDir: false,
  cacheDir: join(root, 'www/node_modules/.vite'),
  build: {
    target: 'es2022',
    emptyOutDir: true,
    assetsInlineLimit: 0, // a data: address is a file that the policy can't tell apart
    modulePreload: { polyfill: false }, // bytes for browsers that can't run the widgets anyway
    ...manyPages(command === 'build' ? writePages() : []),
    ...(mode === 'provoke' ? { outDir: join(root, 'www/dist/provoke') } : {}),
  },
  resolve: mode === 'provoke' ? { alias: [{ find: '../wasm/samplan.js', replacement: join(root, 'www/wasm-provoke/samplan.js') }] } : {},
  preview: { headers: strictestHost },
  plugins: [saysWhereItIs(), linkedFiles()],
}));

/** @param {string[]} documentation */
function manyPages(documentation) {
  const inFolder = (folder) =>
    existsSync(join(root, folder)) ? readdirSync(join(root, folder)).map((name) => `${folder}/${name}`) : [];
  const pages = ['index.html', ...inFolder('www/pages'), ...documentation]
    .filter((page) => page.endsWith('.html') && existsSync(join(root, page)));
  return {
    outDir: join(root, 'www/dist/site'),
    rolldownOptions: {
      input: Object.fromEntries(pages.map((page) => [page.replace(/\.html$/, ''), join(root, page)])),
    },
  };
}

const strictestHost = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
};

// The first port may be taken, so only the server itself knows its address.
function saysWhereItIs() {
  return {
    name: 'says-where-it-is',
    configurePreviewServer({ httpServer }) {
      httpServer.on('listening', () => {
        console.log(`samplan: open http://localhost:${httpServer.address().port}/ (Ctrl-C ends it)`);
      });
    },
  };
}
