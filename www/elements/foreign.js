// @ts-check
/**
 * Data in another form than ours: FHIR, the Swedish service contracts, several sources at once. Rule: what reads it is a WASM of
 * its own, which is requested when such data comes and not before.
 */
import init, { convert } from '../wasm/samplan_foreign.js';
import { sources, StartFailure } from './loader.js';

/** @type {Promise<unknown> | undefined} */
let started;

/**
 * The same data in our form.
 * @param {Uint8Array} text UTF-8 of JSON @param {string} language @returns {Promise<Uint8Array>}
 */
export async function toNative(text, language) {
  started ??= init(sources.foreign === undefined ? undefined : { module_or_path: sources.foreign });
  try {
    await started;
  } catch (error) {
    started = undefined;
    throw new StartFailure(error, 'samplan_foreign_bg.wasm');
  }
  return convert(text, language);
}
