// @ts-check
/**
 * In which words a widget speaks. Rule: Swedish is in the WASM; the words of any other language, and a host's own, are files that are
 * asked for when a widget needs them. Until they are there nothing is drawn in Swedish first; but words that do not come never keep a
 * plan from being read.
 */
import { languages, speakers, start } from './loader.js';

/** @import { Words } from '../languages/words.js' */
/** @import { LanguageSource } from './loader.js' */
/** @import { Issue, SamplanLanguage, SamplanTexts } from './types.d.ts' */

/** Ours. @type {Record<string, LanguageSource>} */
const OURS = { sv: () => import('../languages/sv.js'), en: () => import('../languages/en.js') };

/** So long a widget waits for its words. */
const PATIENCE_MILLIS = 4000;

/** @type {Words} */
const SWEDISH = { lang: 'sv', dir: 'ltr', issues: [] };

/** What was had of each source. @type {Map<LanguageSource, Promise<SamplanLanguage>>} */
const had = new Map();

export class Wording {
  #ears;
  #tag = '';
  /** @type {SamplanTexts | null} */
  #texts = null;
  /** @type {LanguageSource | undefined} */
  #source;
  /** @type {Words | undefined} */
  #words;
  /** What is wrong with the last ones. @type {Issue[]} */
  issues = [];

  /** @param {{ onwords: () => void, onissues: () => void }} ears Words have come; other things are wrong with them. */
  constructor(ears) {
    this.#ears = ears;
  }

  /** The words, or none while they are on their way. @param {string} locale @param {SamplanTexts | null} texts */
  now(locale, texts) {
    speakers.add(this.#ears.onwords);
    const tag = tagOf(locale);
    const source = languages[tag];
    if (tag !== this.#tag || texts !== this.#texts || source !== this.#source) {
      [this.#tag, this.#texts, this.#source] = [tag, texts, source];
      this.#words = undefined;
      if (tag === 'sv' && texts === null && source === undefined) this.#take(SWEDISH);
      else this.#get();
    }
    return this.#words;
  }

  /** The next time they are got anew. */
  forget() {
    this.#tag = '';
    speakers.delete(this.#ears.onwords);
  }

  async #get() {
    const [tag, texts, source] = [this.#tag, this.#texts, this.#source];
    const take = (/** @type {Words} */ words) => {
      if (tag !== this.#tag || texts !== this.#texts || source !== this.#source) return;
      this.#take(words);
      this.#ears.onwords();
    };
    const asked = made(tag, texts).catch(() => swedishFor(tag, 'could not be had'));
    if (!await start().catch(() => undefined)) return;
    const late = setTimeout(() => this.#words === undefined && take(swedishFor(tag, 'is not there yet')), PATIENCE_MILLIS);
    const words = await asked;
    clearTimeout(late);
    take(words);
  }

  /** @param {Words} words */
  #take(words) {
    const isOdd = this.issues.length + words.issues.length > 0;
    this.#words = words;
    this.issues = words.issues;
    if (isOdd) this.#ears.onissues();
  }
}

/** The language that there is for a tag; Swedish where there is none. @param {string} locale */
function tagOf(locale) {
  return closest(locale, languages, OURS) ?? 'sv';
}

/** The longest beginning of a tag that is known: `en-GB` has nothing of its own and is `en`. @param {string} locale @param {object[]} known */
function closest(locale, ...known) {
  for (let tag = locale.toLowerCase(); tag !== ''; tag = tag.slice(0, Math.max(tag.lastIndexOf('-'), 0))) {
    if (known.some((table) => Object.hasOwn(table, tag))) return tag;
  }
  return undefined;
}

/** @param {string} tag @param {SamplanTexts | null} texts */
async function made(tag, texts) {
  const [{ wordsOf }, { textsKey }, own, hosts] = await Promise.all([
    import('../languages/words.js'), start(), got(OURS[closest(tag, OURS) ?? '']), got(languages[tag]),
  ]);
  // A file of another version has other keys, or the same in another order: it is taken by its keys, as a host's own is.
  const whole = own?.key === textsKey ? own : await got(OURS.sv);
  if (whole?.key !== textsKey) throw new Error('no file is of this version');
  const at = `languages.${tag}`;
  const layers = [{ at: 'texts', language: texts ? { texts } : undefined }, { at, language: hosts }, { at, language: own }];
  return wordsOf(layers.flatMap(({ at, language }) => (language && language !== whole ? [{ at, language }] : [])), whole, tag);
}

/** @param {LanguageSource | undefined} source @returns {Promise<SamplanLanguage | undefined>} */
async function got(source) {
  if (source === undefined) return undefined;
  if (!had.has(source)) had.set(source, read(source));
  try {
    return await had.get(source);
  } catch (error) {
    had.delete(source); // so that it is asked for again
    throw error;
  }
}

/** @param {LanguageSource} source */
async function read(source) {
  const said = typeof source === 'function' ? await source() : source;
  return 'default' in said ? said.default : said;
}

/** @param {string} tag @param {string} fault @returns {Words} */
function swedishFor(tag, fault) {
  const message = `The language ${fault}: the words are Swedish.`;
  return { ...SWEDISH, issues: [{ path: `languages.${tag}`, code: 'not-loaded', message, lost: 'nothing' }] };
}
