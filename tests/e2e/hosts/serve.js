// @ts-check
/**
 * Serves `www/hosts/<name>/dist` at `/<name>/`, each under the policy that it keeps. Rule: the policy is the strictest
 * one, and a host that cannot live under it says here which directive, and in its README why.
 */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const HOSTS = join(import.meta.dirname, '../../../www/hosts');

const TYPES = /** @type {Record<string, string>} */ ({
  '.css': 'text/css', '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.wasm': 'application/wasm',
});

/** What README.md says that a host must allow, with what a page of its own needs. */
const STRICTEST = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
};

/** What a host does not keep; `null` is a directive that it cannot have at all. @type {Record<string, Record<string, string | null>>} */
export const EXCEPTIONS = {
  iframe: { 'frame-src': "'self'" },
  portlet: {
    'base-uri': "'self'", // the page has a <base>
    'font-src': "'self'", // Bootstrap has one for its icons
    'script-src-attr': "'unsafe-inline'", // jQuery 1 tries whether it can write a handler into an attribute
    'require-trusted-types-for': null, // and makes markup of strings
  },
};

/** A frame without an origin of its own asks for its modules, its WASM as a stranger. */
const FOR_A_SANDBOX = { 'Access-Control-Allow-Origin': '*' };

/** @param {string} host */
export function policyOf(host) {
  const directives = Object.entries({ ...STRICTEST, ...EXCEPTIONS[host] }).filter(([, value]) => value !== null);
  return directives.map(([name, value]) => `${name} ${value}`).join('; ');
}

/** @param {string} address */
function fileOf(address) {
  const [host = '', ...rest] = normalize(address).split('/').filter((part) => part !== '');
  const path = join(HOSTS, host, 'dist', ...rest);
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
  return { host, file: existsSync(file) ? file : undefined };
}

if (process.argv[1] === import.meta.filename) {
  createServer((request, response) => {
    const { host, file } = fileOf(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (file === undefined) return void response.writeHead(404).end();
    response.writeHead(200, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Content-Security-Policy': policyOf(host),
      'X-Content-Type-Options': 'nosniff',
      ...(host === 'iframe' ? FOR_A_SANDBOX : {}),
    });
    createReadStream(file).pipe(response);
  }).listen(Number(process.argv[2]), '127.0.0.1');
}
