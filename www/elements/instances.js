// @ts-check
/**
 * Each widget runs in a WASM instance of its own, made of the one module that the page has compiled. Rule: whatever breaks in an
 * instance ends here, silences that instance for good, and is told to those who use it, without what broke: a message may hold
 * content. See ADR 13.
 */
import { glue } from '../wasm/samplan.js';

/** @typedef {ReturnType<typeof glue>} Glue */
/** @typedef {{ place: string, isAlone: boolean }} Break Where in our sources, if that is known; whether it was the user's own. */
/** @typedef {{ glue: Glue, users: Map<object, (how: Break) => void>, broken: boolean }} Instance */

/** A browser has room for about a hundred: it sets a wide space aside for each. What comes beyond these is shared. */
const MOST = 24;

/** Those that somebody uses. @type {Set<Instance>} */
const used = new Set();

/** What the first instance was made of. @type {WebAssembly.Module | undefined} */
let compiled;

/** The first one, for whoever comes first. @type {Instance | undefined} */
let spare;

/**
 * Gets and compiles the WASM; the rest of the page's life, instances are made of it without another request.
 * @param {import('./loader.js').WasmSource | undefined} source
 */
export async function prepare(source) {
  const first = made();
  await first.glue.default(source === undefined ? undefined : { module_or_path: source });
  spare = first;
  return first.glue;
}

/**
 * An instance for a user, who hears if it breaks. Until `leave`, it is the user's own, as long as there is room.
 * @param {object} user @param {(how: Break) => void} onbreak
 */
export function enter(user, onbreak) {
  const instance = spare ?? (used.size < MOST ? fresh() : undefined) ?? emptiest();
  spare = undefined;
  used.add(instance);
  instance.users.set(user, onbreak);
  return instance;
}

/** @param {Instance} instance @param {object} user */
export function leave(instance, user) {
  instance.users.delete(user);
  if (instance.users.size === 0) used.delete(instance);
}

/** An instance for one call, which belongs to nobody. */
export function borrowed() {
  return (fresh() ?? emptiest()).glue;
}

/** Nothing, where the browser has no room for another. */
function fresh() {
  const instance = made();
  try {
    if (compiled) instance.glue.initSync({ module: compiled });
    return instance;
  } catch (error) {
    if (used.size === 0) throw error;
    return undefined;
  }
}

function emptiest() {
  return [...used].reduce((one, other) => (other.users.size < one.users.size ? other : one));
}

/** @returns {Instance} */
function made() {
  let place = '';
  /** @type {Instance} */
  const instance = {
    glue: glue((doors, module) => {
      compiled = module;
      return Object.fromEntries(Object.entries(doors).map(([name, door]) => [name, guarded(name, door)]));
    }, (/** @type {string} */ said) => (place = said)),
    users: new Map(),
    broken: false,
  };
  return instance;

  /**
   * What is called from outside and may draw: the rest is called within those. After a break, none of it runs again.
   * @param {string} name @param {any} door
   */
  function guarded(name, door) {
    if (typeof door !== 'function' || /malloc|realloc|wbindgen_free|externref|exn_store|_start$/.test(name)) return door;
    return (/** @type {unknown[]} */ ...given) => {
      if (instance.broken) return [];
      try {
        return door(...given);
      } catch {
        instance.broken = true;
        used.delete(instance);
        // After what is under way, as it runs in the middle of a drawing.
        queueMicrotask(() => {
          const told = [...instance.users.values()];
          for (const tell of told) tell({ place, isAlone: told.length === 1 });
        });
        return [];
      }
    };
  }
}
