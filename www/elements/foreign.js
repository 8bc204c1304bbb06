// @ts-check
/**
 * Data in another form than ours: FHIR, the Swedish service contracts, several sources at once. Rule: what reads it is a WASM of
 * its own, which is requested when such data comes and not before, once for the page.
 */
import { glue } from '../wasm/samplan_foreign.js';
import { sources, StartFailure } from './loader.js';

/** @type {Promise<WebAssembly.Module> | undefined} */
let compiled;

/**
 * The same data in our form. Each is read by an instance of its own: the room that it took goes with it, and one that breaks takes
 * nothing along.
 * @param {Uint8Array} text UTF-8 of JSON @param {string} language @returns {Promise<Uint8Array>}
 */
export async function toNative(text, language) {
  compiled ??= compile();
  let module;
  try {
    module = await compiled;
  } catch (error) {
    compiled = undefined;
    throw new StartFailure(error);
  }
  const instance = glue((doors) => doors, () => {});
  instance.initSync({ module });
  return instance.convert(text, language);
}

/** Gets and compiles the WASM. @returns {Promise<WebAssembly.Module>} */
function compile() {
  return new Promise((resolve, reject) => {
    const first = glue((doors, module) => {
      resolve(module);
      return doors;
    }, () => {});
    first.default(sources.foreign === undefined ? undefined : { module_or_path: sources.foreign }).catch(reject);
  });
}
