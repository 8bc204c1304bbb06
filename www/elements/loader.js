// @ts-check
/**
 * Starts the WASM, once for the page, when the first element needs it. Rule: nothing is requested before that, and a
 * start that failed can be tried again.
 */

import { prepare } from './instances.js';

/** @import { FailureCode, SamplanLanguage } from './types.d.ts' */
/** @import { Glue } from './instances.js' */
/** @typedef {{ sheet: CSSStyleSheet, textsKey: number }} Engine */
/** @typedef {Glue['Widget']} WidgetClass */

/** @typedef {string | URL | BufferSource | WebAssembly.Module} WasmSource */
/** Where the two WASMs are, where not beside the script. @type {{ wasm?: WasmSource, foreign?: WasmSource }} */
export const sources = {};
/** @typedef {SamplanLanguage | { default: SamplanLanguage }} LanguageModule */
/** @typedef {LanguageModule | (() => LanguageModule | Promise<LanguageModule>)} LanguageSource */
/** The host's languages, and its words in place of ours in a language, by tag in lower case. @type {Record<string, LanguageSource>} */
export const languages = {};
/** Who hears that there are other languages. @type {Set<() => void>} */
export const speakers = new Set();
/** @type {Promise<Engine> | undefined} */
let started;

/**
 * Says where the WASM is: its address, its bytes, or compiled. Without it, it is looked for beside the script. `foreign` is the
 * one for data in another form than ours. `languages` are the host's own.
 * @param {typeof sources & { languages?: typeof languages }} options
 */
export function configure({ languages: more = {}, ...files }) {
  for (const [tag, source] of Object.entries(more)) languages[tag.toLowerCase()] = source;
  for (const tell of speakers) tell();
  if (started && Object.keys(files).length > 0) console.warn('samplan: configure() comes too late, the WASM has been asked for already.');
  Object.assign(sources, files);
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
  /** @param {unknown} cause @param {string} file Which of the two did not. */
  constructor(cause, file = 'samplan_bg.wasm') {
    const code = failureCode(cause);
    super(`${ADVICE[code].replace('samplan_bg.wasm', file)} (${cause})`, { cause });
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
  const { styles, textsKey } = await prepare(sources.wasm);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles());
  return { sheet, textsKey: textsKey() };
}

/**
 * Browsers have no code for a policy that forbids, but all of them name it.
 * @param {unknown} cause @returns {keyof typeof ADVICE}
 */
function failureCode(cause) {
  if (typeof WebAssembly === 'undefined') return 'wasm-blocked';
  if (/unsafe-eval|content security policy|\bCSP\b/i.test(String(cause))) return 'wasm-blocked';
  // Not there, or a page in its place: the glue says the one, and each browser the other in its own words.
  const isMissing = cause instanceof TypeError || /failed to fetch|magic|\\0asm/i.test(String(cause));
  return isMissing ? 'wasm-missing' : 'start-failed';
}
