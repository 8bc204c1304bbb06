// @ts-check
/**
 * Data in another form than ours: FHIR, the Swedish service contracts, several sources at once. Rule: what reads it is a WASM of
 * its own, which is requested when such data comes and not before, once for the page.
 */
import { sources, StartFailure } from './loader.js';

/** @typedef {typeof import('../wasm/samplan_foreign.js').glue} MakeGlue */

/** @type {Promise<{ glue: MakeGlue, module: WebAssembly.Module }> | undefined} */
let compiled;

/**
 * The same data in our form. Each is read by an instance of its own: the room that it took goes with it, and one that breaks takes
 * nothing along.
 * @param {Uint8Array} text UTF-8 of JSON @param {string} language @returns {Promise<Uint8Array>}
 */
export async function toNative(text, language) {
  compiled ??= compile();
  let made;
  try {
    made = await compiled;
  } catch (error) {
    compiled = undefined;
    throw new StartFailure(error, 'samplan_foreign_bg.wasm');
  }
  const instance = made.glue((doors) => doors, () => {});
  instance.initSync({ module: made.module });
  return instance.convert(text, language);
}

/** Gets its script and the WASM, and compiles it. */
async function compile() {
  const { glue } = await import('../wasm/samplan_foreign.js');
  const module = await new Promise((/** @type {(module: WebAssembly.Module) => void} */ resolve, reject) => {
    const first = glue((doors, module) => {
      resolve(module);
      return doors;
    }, () => {});
    first.default(sources.foreign === undefined ? undefined : { module_or_path: sources.foreign }).catch(reject);
  });
  return { glue, module };
}
