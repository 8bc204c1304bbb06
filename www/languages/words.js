// @ts-check
/**
 * Makes of a language and a host's own words what the WASM takes: one text after the other, in the order of the keys. Rule: what is
 * wrong with a text costs that text only, and is told with its place; and a text is never anything but text.
 */

/** @import { Issue, SamplanLanguage, SamplanPlural } from '../elements/types.d.ts' */
/** @typedef {Record<string, string | SamplanPlural | readonly string[]>} Texts */
/** @typedef {{ at: string, language: Partial<SamplanLanguage> }} Layer Words, and where they stand for whoever wrote them. */
/** @typedef {{ text?: string, lang: string, dir: string, stopped?: string[], issues: Issue[] }} Words */

const SEPARATOR = '\u001f';
/** So many forms of a plural are handed over. */
const FORMS = 6;
/** For so many numbers it is said which form they take: beyond, a number is as that a hundred less. */
const NUMBERS = 200;

/**
 * @param {Layer[]} layers Of each key, the first that has a text gives it.
 * @param {SamplanLanguage} ours Has them all, in the order of the WASM.
 * @param {string} tag The language's, where it does not say so itself.
 * @returns {Words}
 */
export function wordsOf(layers, ours, tag) {
  const own = /** @type {Texts} */ (ours.texts);
  const checked = layers.map(({ at, language }) => check(at, language, own));
  const spoken = layers.map(({ language }) => language).find(({ lang }) => isTag(lang)) ?? { lang: tag };
  const [lang] = Intl.getCanonicalLocales(spoken.lang ?? tag);
  const rules = new Intl.PluralRules(lang);
  const categories = rules.resolvedOptions().pluralCategories;
  const rule = Array.from({ length: NUMBERS }, (_, number) => categories.indexOf(rules.select(number))).join('');
  const found = (/** @type {string} */ key) => checked.find(({ good }) => key in good)?.good[key] ?? own[key];
  const texts = Object.keys(own).flatMap((key) => {
    const text = found(key);
    return typeof text === 'object' && 'other' in text ? formsOf(text, categories) : text;
  });
  return {
    text: [rule, lang, ...texts].map((text) => text.replaceAll(SEPARATOR, ' ')).join(SEPARATOR),
    lang,
    dir: spoken.dir ?? directionOf(lang),
    stopped: ['stopped', 'stopped_writing', 'error_retry'].map((key) => String(found(key))),
    issues: checked.flatMap(({ issues }) => issues),
  };
}

/** @param {SamplanPlural} plural @param {Intl.LDMLPluralRule[]} categories */
function formsOf(plural, categories) {
  return Array.from({ length: FORMS }, (_, form) => plural[categories[form]] ?? plural.other);
}

/** @param {unknown} tag */
function isTag(tag) {
  try {
    return typeof tag === 'string' && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** @param {string} lang */
function directionOf(lang) {
  const locale = /** @type {any} */ (new Intl.Locale(lang));
  return (locale.getTextInfo?.() ?? locale.textInfo)?.direction ?? 'ltr';
}

/** The texts that can be taken, and what is wrong with the others. @param {string} at @param {Partial<SamplanLanguage>} language @param {Texts} own */
function check(at, language, own) {
  /** @type {Issue[]} */
  const issues = [];
  /** @type {Texts} */
  const good = {};
  /** @param {string} path @param {Issue['code']} code @param {string} message @param {Issue['lost']} lost */
  const tell = (path, code, message, lost) => issues.push({ path, code, message, lost });
  const { lang, texts } = language;
  const isPlain = typeof texts === 'object' && texts !== null && !Array.isArray(texts);
  if (lang !== undefined && !isTag(lang)) tell(`${at}.lang`, 'invalid', 'is no language tag', 'field');
  if (!isPlain) tell(at, 'wrong-type', 'must be an object with texts by key', 'everything');
  for (const [key, text] of Object.entries(isPlain ? texts : {})) {
    const path = `${at}.${key}`;
    if (text === undefined) continue;
    if (!Object.hasOwn(own, key)) {
      tell(path, 'unknown-field', 'is no key of a text: see docs/texts.md', 'field');
      continue;
    }
    const fault = faultOf(text, own[key]);
    if (fault !== undefined) {
      tell(path, 'wrong-type', fault, 'field');
      continue;
    }
    good[key] = text;
    const [said, known] = [placesOf(text), placesOf(own[key])];
    for (const place of without(known, said)) tell(path, 'missing', `has no place for {${place}}`, 'nothing');
    for (const place of without(said, known)) tell(path, 'unknown-reference', `has a place {${place}}, for which there is no value`, 'nothing');
  }
  return { good, issues };
}

/** Why it can't stand where ours stands. @param {unknown} text @param {Texts[string]} own */
function faultOf(text, own) {
  const isText = (/** @type {unknown} */ text) => typeof text === 'string' && text.trim() !== '';
  if (typeof own === 'string') return isText(text) ? undefined : 'must be a text that is not empty';
  if (Array.isArray(own)) {
    const isGood = Array.isArray(text) && text.length === own.length && text.every(isText);
    return isGood ? undefined : `must be a list of ${own.length} texts`;
  }
  const isGood = typeof text === 'object' && text !== null && 'other' in text && Object.values(text).every(isText);
  return isGood ? undefined : 'must be an object with a text for `other`, and where it differs for `one` and the like';
}

/** The values that a text has a place for; of a plural, that for several. @param {Texts[string]} text */
function placesOf(text) {
  const said = typeof text === 'string' ? text : 'other' in text ? text.other : '';
  return [...said.matchAll(/\{(\w*)\}/g)].map(([, place]) => place);
}

/** @param {string[]} places @param {string[]} others */
function without(places, others) {
  return [...new Set(places)].filter((place) => !others.includes(place));
}
