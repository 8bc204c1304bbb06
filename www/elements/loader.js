// @ts-check
/**
 * Starts the WASM, once for the page, when the first element needs it. Rule: nothing is requested before that, and a
 * start that failed can be tried again.
 */

import init, { styles, Widget } from '../wasm/samplan.js';

/** @import { FailureCode } from './types.d.ts' */
/** @typedef {{ Widget: typeof Widget, sheet: CSSStyleSheet }} Engine */

/**
 * Where the two WASMs are, where not beside the script.
 * @type {{ wasm?: string | URL | BufferSource | WebAssembly.Module, foreign?: string | URL | BufferSource | WebAssembly.Module }}
 */
export const sources = {};
/** @type {Promise<Engine> | undefined} */
let started;

/**
 * Says where the WASM is: its address, its bytes, or compiled. Without it, it is looked for beside the script. `foreign` is the one for data
 * in another form than ours.
 * @param {typeof sources} options
 */
export function configure(options) {
  if (started) console.warn('samplan: configure() comes too late, the WASM has been asked for already.');
  Object.assign(sources, options);
}

/** The WASM, started; or a `StartFailure`. */
export function start() {
  started ??= load().catch((error) => {
    started = undefined;
    throw new StartFailure(error);
  });
  return started;
}

/** Why the WASM did not start, as a code to act on and a sentence to a developer. */
export class StartFailure extends Error {
  /** @param {unknown} cause */
  constructor(cause) {
    const code = failureCode(cause);
    super(`${ADVICE[code]} (${cause})`, { cause });
    this.code = code;
  }
}

/** @type {Record<Exclude<FailureCode, 'stopped'>, string>} */
const ADVICE = {
  'wasm-blocked': "The page's policy forbids WebAssembly: add 'wasm-unsafe-eval' to script-src.",
  'wasm-missing': 'The WASM was not delivered: serve samplan_bg.wasm beside the script, or call configure({ wasm }).',
  'start-failed': 'The WASM could not be started: serve the script and samplan_bg.wasm of one and the same version.',
};

/** @returns {Promise<Engine>} */
async function load() {
  await init(sources.wasm === undefined ? undefined : { module_or_path: sources.wasm });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles());
  return { Widget, sheet };
}

/**
 * Browsers have no code for a policy that forbids, but all of them name it.
 * @param {unknown} cause @returns {keyof typeof ADVICE}
 */
function failureCode(cause) {
  if (typeof WebAssembly === 'undefined') return 'wasm-blocked';
  if (/unsafe-eval|content security policy|\bCSP\b/i.test(String(cause))) return 'wasm-blocked';
  return cause instanceof TypeError ? 'wasm-missing' : 'start-failed';
}
