// @ts-check
/**
 * What a widget has been given to read. Rule: what the host says is read once, whatever form it has; what is converted comes in a
 * moment later, unless there is other data by then.
 */
import { toNative } from './foreign.js';

/** @import { WidgetClass } from './loader.js' */
/** @typedef {{ text: string | undefined, earlierText: string | undefined, locale: string }} Said */
/**
 * @typedef {object} Host
 * @property {() => Said} said What is to be read now.
 * @property {(widget: InstanceType<WidgetClass>) => boolean} isShown Whether that widget is there, and has not broken.
 * @property {(read: () => void) => void} onconverted
 * @property {(error: unknown) => void} onfail
 */

/** A text that is longer is refused for its length: so no more of it is handed over than tells that. */
const MOST = 64 << 20;

export class Reading {
  /** How many times data was taken over. */
  count = 0;
  #host;
  /** @type {string | undefined} */
  #text;
  /** @type {string | undefined} */
  #earlier;
  /** The language in which data of another form was made into words. @type {string | undefined} */
  #worded;

  /** @param {Host} host */
  constructor(host) {
    this.#host = host;
  }

  /** Nothing has been read: for a new widget. */
  forget() {
    this.#text = this.#earlier = this.#worded = undefined;
  }

  /** Reads what is new. @param {InstanceType<WidgetClass>} widget @param {() => void} ontext When there is other data, before it is read. */
  take(widget, ontext) {
    const { text, earlierText, locale } = this.#host.said();
    // What was made into words here is made so again in another language.
    if (this.#worded !== undefined && this.#worded !== locale) this.forget();
    if (earlierText !== this.#earlier) {
      this.#earlier = earlierText;
      const utf8 = encoded(earlierText);
      if (widget.readEarlier(utf8)) this.#convert(widget, utf8, 'earlierText', (native) => widget.readEarlier(native));
    }
    if (text !== this.#text) {
      ontext();
      this.#text = text;
      const utf8 = encoded(text);
      if (widget.read(utf8)) this.#convert(widget, utf8, 'text', (native) => {
        widget.read(native);
        this.count += 1;
      });
      else this.count += 1;
    }
  }

  /**
   * @param {InstanceType<WidgetClass>} widget @param {Uint8Array | undefined} utf8 @param {'text' | 'earlierText'} which
   * @param {(native: Uint8Array) => void} read
   */
  async #convert(widget, utf8, which, read) {
    if (utf8 === undefined || !this.#host.isShown(widget)) return; // a door that is shut says nothing that means anything
    const { [which]: said, locale } = this.#host.said();
    this.#worded = locale;
    try {
      const native = await toNative(utf8, locale);
      const now = this.#host.said();
      const isCurrent = this.#host.isShown(widget) && said === now[which] && locale === now.locale;
      if (isCurrent) this.#host.onconverted(() => read(native));
    } catch (error) {
      if (this.#host.isShown(widget)) this.#host.onfail(error);
    }
  }
}

/**
 * As the WASM takes it. A code unit is three bytes at most, and of a room that stays empty nothing is ever touched: this takes half
 * the time of `encode`, which writes a long text twice.
 * @param {string | undefined} text
 */
function encoded(text) {
  if (text === undefined) return undefined;
  const read = text.length > MOST ? text.slice(0, MOST + 1) : text;
  const room = new Uint8Array(read.length * 3);
  return room.subarray(0, new TextEncoder().encodeInto(read, room).written);
}
