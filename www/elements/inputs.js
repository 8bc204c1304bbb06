// @ts-check
/**
 * What a host says to a widget, as attributes and properties: two spellings of one thing, kept in the attribute.
 * Rule: nothing here knows the WASM. A bad value gives way to the default and is named once in the console, never
 * quoted, since it may be content.
 */
import { filterFromText, filterToText } from './filter.js';
import { isLanguageTag, isMoment, languageAround, momentText, reflect, takeOver } from './values.js';
import { scriptText, watchScript } from './script.js';

/** @import { Answer, Audience, CareRecord, ColorScheme, DialogueTurn, Filter, HostLink, PlanSection, SamplanTexts, State } from './types.d.ts' */

/** The first of each is the default. */
const AUDIENCES = /** @type {readonly Audience[]} */ (['patient', 'relative', 'staff']);
const COLOR_SCHEMES = /** @type {readonly ColorScheme[]} */ (['auto', 'light', 'dark']);
/** Where a plan can be opened at; without one, it is opened at its top. */
const SECTIONS = /** @type {readonly PlanSection[]} */ (['act']);
const STATES = /** @type {readonly State[]} */ (['ready', 'loading', 'error']);
const DIALOGUE = /** @type {readonly DialogueTurn[]} */ (['question', 'done', 'value']);
const HEADING_LEVELS = [2, 3, 4, 5];
const LINK_SCHEMES = ['https:', 'http:', 'tel:', 'mailto:', 'sms:'];

const ATTRIBUTES =
  ['audience', 'color-scheme', 'dialogue', 'filter', 'heading-level', 'last-seen', 'locale', 'now', 'plan-id', 'section',
    'selected', 'state'];
const PROPERTIES = ['answers', 'audience', 'colorScheme', 'dialogue', 'earlier', 'filter', 'headingLevel', 'lastSeen', 'links',
  'locale', 'now', 'planId', 'plans', 'section', 'selected', 'state', 'texts'];

/** A host that renders on a server imports the classes where there is no page, and makes no element of them there. */
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

export class SamplanInputs extends Base {
  static observedAttributes = ATTRIBUTES;

  /** @type {CareRecord | string | null} */
  #plans = null;
  /** @type {string | undefined} */
  #text;
  /** @type {CareRecord | string | null} */
  #earlier = null;
  /** @type {string | undefined} */
  #earlierText;
  /** @type {readonly HostLink[] | null} */
  #links = null;
  /** How many times a section was asked for: who asks again is taken there again. */
  #sectionSaid = 0;
  /** @type {readonly Answer[] | null} */
  #answers = null;
  /** @type {SamplanTexts | null} */
  #texts = null;
  #requested = false;
  #warned = new Set();

  constructor() {
    super();
    watchScript(this, () => this.requestUpdate());
    for (const name of PROPERTIES) takeOver(this, name);
  }

  /** @param {string} name */
  attributeChangedCallback(name) {
    if (name === 'section') this.#sectionSaid = (this.#sectionSaid + 1) % 200;
    this.requestUpdate();
  }

  get audience() { return this.#word('audience', AUDIENCES); }
  set audience(value) { reflect(this, 'audience', value); }

  get colorScheme() { return this.#word('color-scheme', COLOR_SCHEMES); }
  set colorScheme(value) { reflect(this, 'color-scheme', value); }

  get state() { return this.#word('state', STATES); }
  set state(value) { reflect(this, 'state', value); }

  /** @returns {string | null} */
  get now() { return this.#moment('now'); }
  /** @param {Date | string | null | undefined} value */
  set now(value) { reflect(this, 'now', momentText(value)); }

  /** @returns {string | null} */
  get lastSeen() { return this.#moment('last-seen'); }
  /** @param {Date | string | null | undefined} value */
  set lastSeen(value) { reflect(this, 'last-seen', momentText(value)); }

  get planId() { return this.getAttribute('plan-id'); }
  set planId(value) { reflect(this, 'plan-id', value); }

  get selected() { return this.getAttribute('selected'); }
  set selected(value) { reflect(this, 'selected', value); }

  /** @returns {PlanSection | null} */
  get section() {
    const text = this.getAttribute('section');
    const known = SECTIONS.find((word) => word === text) ?? null;
    return known === text ? known : this.#warn('section', `must be ${SECTIONS.join(', ')}`, null);
  }
  set section(value) { reflect(this, 'section', value); }

  get headingLevel() {
    const [fallback] = HEADING_LEVELS;
    const level = Number(this.getAttribute('heading-level') ?? fallback);
    return HEADING_LEVELS.includes(level) ? level : this.#warn('heading-level', 'must be 2, 3, 4 or 5', fallback);
  }
  set headingLevel(value) { reflect(this, 'heading-level', value); }

  get locale() {
    const locale = this.getAttribute('locale');
    if (locale === null || isLanguageTag(locale)) return locale ?? languageAround(this);
    return this.#warn('locale', 'must be a language tag such as sv or en', languageAround(this));
  }
  set locale(value) { reflect(this, 'locale', value); }

  /** @returns {Filter | null} */
  get filter() {
    const text = this.getAttribute('filter');
    return text === null ? null : filterFromText(text);
  }
  /** @param {Filter | string | null | undefined} value */
  set filter(value) {
    const filter = typeof value === 'string' ? filterFromText(value) : value;
    const isFilter = filter == null || typeof filter === 'object';
    const text = isFilter ? filterToText(filter) : this.#warn('filter', 'must be an object or a text', '');
    reflect(this, 'filter', text || null);
  }

  /** @returns {CareRecord | string | null} */
  get plans() { return this.#plans; }
  /** @param {CareRecord | string | null | undefined} value */
  set plans(value) {
    this.#plans = value ?? null;
    this.#text = undefined;
    this.requestUpdate();
  }

  /** @returns {CareRecord | string | null} */
  get earlier() { return this.#earlier; }
  /** @param {CareRecord | string | null | undefined} value */
  set earlier(value) {
    this.#earlier = value ?? null;
    this.#earlierText = undefined;
    this.requestUpdate();
  }

  /** What the user may say back; nothing, unless the host turns it on. @returns {readonly DialogueTurn[]} */
  get dialogue() {
    const words = (this.getAttribute('dialogue') ?? '').split(/[\s,]+/).filter((word) => word !== '');
    const isKnown = words.every((word) => DIALOGUE.some((known) => known === word));
    if (!isKnown) this.#warn('dialogue', `must be of ${DIALOGUE.join(', ')}`, null);
    return DIALOGUE.filter((known) => words.includes(known));
  }
  /** @param {readonly DialogueTurn[] | string | null | undefined} value */
  set dialogue(value) {
    const isList = value == null || typeof value === 'string' || Array.isArray(value);
    const words = isList ? [value ?? ''].flat() : this.#warn('dialogue', 'must be a list or a text', []);
    reflect(this, 'dialogue', words.join(' ') || null);
  }

  get answers() { return this.#answers; }
  set answers(value) {
    const isList = value == null || Array.isArray(value);
    this.#answers = isList ? value ?? null : this.#warn('answers', 'must be an array', null);
    this.requestUpdate();
  }

  get links() { return this.#links; }
  set links(value) {
    const isList = value == null || Array.isArray(value);
    this.#links = isList ? value ?? null : this.#warn('links', 'must be an array', null);
    this.requestUpdate();
  }

  get texts() { return this.#texts; }
  set texts(value) {
    const isObject = value == null || typeof value === 'object' && !Array.isArray(value);
    this.#texts = isObject ? value ?? null : this.#warn('texts', 'must be an object', null);
    this.requestUpdate();
  }

  /** The earlier data as JSON text. @protected @returns {string | undefined} */
  get earlierText() {
    return this.#earlier === null ? undefined : (this.#earlierText ??= this.#stringified('earlier', this.#earlier));
  }

  /** The plans as JSON text: of the property, else of a child script. @protected @returns {string | undefined} */
  get text() {
    return this.#plans === null ? scriptText(this) : (this.#text ??= this.#stringified('plans', this.#plans));
  }

  /** All but the plans and the words, as the WASM takes it. @protected */
  options() {
    const { audience, headingLevel, state } = this;
    return {
      audience, headingLevel, state,
      now: this.now ?? new Date().toISOString(),
      planId: this.planId ?? undefined,
      selected: this.selected ?? undefined,
      section: this.section ?? undefined,
      sectionSaid: this.#sectionSaid,
      filter: this.filter ?? undefined,
      lastSeen: this.lastSeen ?? undefined,
      dialogue: this.dialogue,
      answers: this.#answers ?? undefined,
      links: this.#links?.map(({ kind, label, href }) => ({ kind, label, href: this.#address(href) })),
    };
  }

  /** However much is set, there is one update, in the next microtask. @protected */
  requestUpdate() {
    if (this.#requested) return;
    this.#requested = true;
    queueMicrotask(() => {
      this.#requested = false;
      this.update();
    });
  }

  /** @protected @abstract */
  update() {}

  /** A host's own addresses begin where its page does. @param {string} href */
  #address(href) {
    const url = URL.canParse(href, document.baseURI) ? new URL(href, document.baseURI) : undefined;
    const isSafe = url !== undefined && LINK_SCHEMES.includes(url.protocol);
    return isSafe ? url.href : this.#warn('links', 'holds an address that is not followed', '');
  }

  /**
   * The empty text is no JSON either, so that the widget says what is wrong.
   * @param {string} name @param {CareRecord | string | null} data
   */
  #stringified(name, data) {
    if (typeof data === 'string') return data;
    try {
      return JSON.stringify(data) ?? '';
    } catch {
      return this.#warn(name, 'must be plain data, without cycles', '');
    }
  }

  /** @template {string} W @param {string} name @param {readonly W[]} words @returns {W} */
  #word(name, words) {
    const text = this.getAttribute(name);
    const known = text === null ? words[0] : words.find((word) => word === text);
    return known ?? this.#warn(name, `must be one of ${words.join(', ')}`, words[0]);
  }

  /** @param {string} name */
  #moment(name) {
    const text = this.getAttribute(name);
    const isGood = text === null || isMoment(text);
    return isGood ? text : this.#warn(name, 'must be a moment such as 2026-05-12T09:30', null);
  }

  /** @template T @param {string} name @param {string} fault @param {T} fallback */
  #warn(name, fault, fallback) {
    if (!this.#warned.has(name)) console.warn(`<${this.localName}>: "${name}" ${fault}; the default is used.`);
    this.#warned.add(name);
    return fallback;
  }
}
