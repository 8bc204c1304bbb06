// @ts-check
/**
 * The life of a widget's DOM node, and nothing else. Rule: the element keeps what the host said and what the user
 * filtered and selected, so that a fresh widget can take over where the last one ended.
 */
import { everyMinute } from './clock.js';
import { filterToText } from './filter.js';
import { toNative } from './foreign.js';
import { SamplanInputs } from './inputs.js';
import { enter, leave } from './instances.js';
import { start, StartFailure } from './loader.js';
import { nextMount } from './mounts.js';
import { copy, download } from './out.js';
import { onPaper } from './paper.js';
import { rehearse } from './rehearsal.js';
import { keepFromRecorders } from './replay.js';
import { later, MOST_LISTED } from './report.js';
import { rootOf, staticOf } from './static.js';
import { focusHeading, isWriting, showStopped, Stops } from './stopped.js';

/** @import { Break, Instance } from './instances.js' */
/** @import { Engine, WidgetClass } from './loader.js' */
/** @import { FailureCode, ReadReport } from './types.d.ts' */

/** A text that is longer is refused for its length: so no more of it is handed over than tells that. */
const MOST = 64 << 20;

/** What is done here unless the host prevents it. */
const CANCELABLE = ['close', 'calendar', 'copy', 'filter', 'select'];

/**
 * As the WASM takes it. A code unit is three bytes at most, and of a room that stays empty nothing is ever touched: this takes half
 * the time of `encode`, which writes a long text twice.
 * @param {string | undefined} text
 */
function utf8(text) {
  if (text === undefined) return undefined;
  const read = text.length > MOST ? text.slice(0, MOST + 1) : text;
  const room = new Uint8Array(read.length * 3);
  return room.subarray(0, new TextEncoder().encodeInto(read, room).written);
}

export class SamplanElement extends SamplanInputs {
  static version = '0.1.0';
  /** Which widget a subclass is. */
  static kind = '';
  /** Open, so that audits see inside. In a host that is itself a Yew app, `closed` keeps its handlers apart. */
  static shadowMode = /** @type {ShadowRootMode} */ ('open');

  #root = rootOf(this, this.#class.shadowMode);
  /** What a server has drawn there. */
  #static = staticOf(this.#root);
  /** The host's own content, shown while there is no widget. It is not `aria-busy`, as it is there to be read. */
  #fallback = this.#root.appendChild(document.createElement('slot'));
  /** @type {Instance | undefined} */
  #instance;
  /** @type {InstanceType<WidgetClass> | undefined} */
  #widget;
  /** @type {HTMLDivElement | undefined} */
  #mount;
  /** @type {string | undefined} */
  #read;
  /** @type {string | undefined} */
  #readEarlier;
  /** The language in which data of another form was made into words. @type {string | undefined} */
  #worded;
  /** What the last report was of: the data and the audience. @type {string | undefined} */
  #reported;
  /** How many times data was taken over. */
  #readings = 0;
  /** @type {'idle' | 'starting' | 'failed'} */
  #phase = 'idle';
  #stops = new Stops();
  /** What stands here while the widget has stopped. @type {Element | undefined} */
  #stopped;
  /** How the last copying went. @type {'done' | 'refused' | undefined} */
  #copied;
  /** Which of them this one is. */
  #count = 0;
  #stopClock = () => {};
  #stopPaper = () => {};
  #stopRehearsal = () => {};
  /** @type {'paper' | 'screen'} */
  #medium = 'screen';

  get #class() {
    return /** @type {typeof SamplanElement} */ (this.constructor);
  }

  connectedCallback() {
    this.restart();
  }

  /** A move is a disconnect and a connect: whoever is connected again a microtask later was only moved. */
  disconnectedCallback() {
    this.requestUpdate();
  }

  /** Being here tells the browser that `moveBefore` needs neither of the two. */
  connectedMoveCallback() {}

  /** Whoever calls this whenever the widget breaks does not call it for ever. */
  restart() {
    if (this.#phase === 'failed' && !this.#stops.isTooMany()) this.#phase = 'idle';
    this.requestUpdate();
  }

  /**
   * What became of each thing in the data, for the audience of now: the counts of `samplan-read`, and what is not shown.
   * Nothing before there is data.
   * @returns {ReadReport | undefined}
   */
  report() {
    return this.#widget?.report(MOST_LISTED);
  }

  /** @protected */
  update() {
    if (!this.isConnected) this.#unmount();
    else if (this.#widget) this.#show(this.#widget);
    else if (this.#phase === 'idle') this.#start();
  }

  async #start() {
    this.#phase = 'starting';
    try {
      const engine = await start();
      this.#phase = 'idle';
      if (this.isConnected) this.#mountWidget(engine);
    } catch (error) {
      const failure = error instanceof StartFailure ? error : new StartFailure(error);
      this.#fail(failure.code, failure.message);
    }
  }

  /** A new div each time: Yew never takes its listeners off an old one. @param {Engine} engine */
  #mountWidget({ sheet }) {
    this.#instance = enter(this, (how) => this.#broke(how));
    const { Widget } = this.#instance.glue;
    this.#root.adoptedStyleSheets = [sheet];
    this.#stopped?.remove();
    const mount = document.createElement('div');
    mount.part.add('root');
    keepFromRecorders(mount);
    this.#mount = mount;
    this.#count = nextMount();
    if (this.#static?.isHere) this.#static.keep(mount);
    else this.#root.prepend(mount);
    this.#stopClock = everyMinute(() => {
      if (this.now === null) this.requestUpdate();
    });
    // Everything is drawn before the browser lays out its sheets: microtasks come in between.
    this.#stopPaper = onPaper((medium) => {
      this.#medium = medium;
      this.requestUpdate();
    });
    this.#guarded(() => {
      this.#widget = new Widget(this.#class.kind, mount, (/** @type {[string, any, string?, string?]} */ ...said) =>
        this.#hear(...said));
      this.#show(this.#widget);
      if (this.text === undefined) this.#stopRehearsal = rehearse(Widget, this.#class.kind);
    });
  }

  /** @param {InstanceType<WidgetClass>} widget */
  #show(widget) {
    this.#guarded(() => {
      // What was made into words here is made so again in another language.
      if (this.#worded !== undefined && this.#worded !== this.locale) {
        this.#worded = this.#read = this.#readEarlier = undefined;
      }
      const { locale } = this;
      if (this.earlierText !== this.#readEarlier) {
        const said = (this.#readEarlier = this.earlierText);
        const text = utf8(said);
        const isCurrent = () => said === this.earlierText && locale === this.locale;
        if (widget.readEarlier(text)) this.#convert(widget, text, isCurrent, (native) => widget.readEarlier(native));
      }
      if (this.text !== this.#read) {
        this.#stopRehearsal();
        this.#copied = undefined;
        const said = (this.#read = this.text);
        const text = utf8(said);
        const isCurrent = () => said === this.text && locale === this.locale;
        if (widget.read(text)) this.#convert(widget, text, isCurrent, (native) => this.#take(() => widget.read(native)));
        else this.#take(() => {});
      }
      widget.show({ ...this.options(), copied: this.#copied, medium: this.#medium, mount: String(this.#count) });
      const mount = this.#mount;
      // What is being converted is not drawn yet.
      if (mount && this.#readings > 0) this.#static?.giveWay(mount, () => mount === this.#mount);
      this.#reportLater(widget);
    });
  }

  /**
   * Data in another form comes in a moment later, unless there is other data by then.
   * @param {InstanceType<WidgetClass>} widget @param {Uint8Array | undefined} text
   * @param {() => boolean} isCurrent @param {(native: Uint8Array) => void} read
   */
  async #convert(widget, text, isCurrent, read) {
    if (text === undefined || this.#instance?.broken) return; // a door that is shut says nothing that means anything
    this.#worded = this.locale;
    try {
      const native = await toNative(text, this.locale);
      if (widget !== this.#widget || !isCurrent()) return;
      this.#guarded(() => read(native));
      this.requestUpdate();
    } catch (error) {
      if (widget !== this.#widget) return;
      if (error instanceof StartFailure) this.#fail(error.code, error.message);
      else this.#fail('stopped', 'The data could not be converted. restart() tries again.');
    }
  }

  /** @param {() => void} read */
  #take(read) {
    read();
    this.#readings += 1;
  }

  /** Once for each reading and audience. @param {InstanceType<WidgetClass>} widget */
  #reportLater(widget) {
    const about = `${this.#readings} ${this.audience}`;
    if (this.#readings === 0 || about === this.#reported) return;
    this.#reported = about;
    later(() => {
      if (widget !== this.#widget || about !== this.#reported) return;
      this.#guarded(() => {
        const report = widget.report(0);
        if (report === undefined) return;
        const { entries, ...counts } = report;
        this.#dispatch('read', counts);
      });
    });
  }

  #unmount() {
    this.#stopClock();
    this.#stopPaper();
    this.#stopRehearsal();
    try {
      this.#widget?.destroy();
      this.#widget?.free();
    } catch {
      // A widget that has stopped can't tidy up; its div goes anyway.
    }
    this.#mount?.remove();
    this.#stopped?.remove();
    if (this.#instance) leave(this.#instance, this);
    this.#instance = this.#stopped = this.#widget = this.#mount = undefined;
    this.#read = this.#readEarlier = this.#worded = undefined;
    this.#fallback.hidden = this.#static?.isHere ?? false;
  }

  /**
   * What the user did is kept or done here unless the host prevents it; then the widget goes back to what is kept. A file
   * and a text come beside the detail, which carries no content.
   * @param {string} name @param {any} detail @param {string} [file] @param {string} [text]
   */
  #hear(name, detail, file = '', text = '') {
    if (name === 'ready') this.#fallback.hidden = true;
    else this.#copied = undefined;
    if (name === 'filter') detail.text = filterToText(detail.filter);
    const isAllowed = this.#dispatch(name, detail);
    if (!isAllowed) {
      this.requestUpdate();
    } else if (name === 'filter') {
      this.filter = detail.filter;
    } else if (name === 'select') {
      this.planId = detail.planId;
      this.selected = detail.itemId;
      this.section = detail.section;
    } else if (name === 'calendar') {
      download(file, text);
    } else if (name === 'copy') {
      this.#copy(text);
    } else if (name === 'close') {
      this.selected = null;
    }
  }

  /** That nothing is copied yet is shown first, so that the same outcome is announced again. @param {string} text */
  async #copy(text) {
    this.requestUpdate();
    this.#copied = await copy(text);
    this.requestUpdate();
  }

  /** @param {string} name @param {object} detail */
  #dispatch(name, detail) {
    const cancelable = CANCELABLE.includes(name);
    const event = new CustomEvent(`samplan-${name}`, { bubbles: true, composed: true, cancelable, detail });
    return this.dispatchEvent(event);
  }

  /** @param {() => void} work */
  #guarded(work) {
    try {
      work();
    } catch {
      this.#broke({ place: '', isAlone: true });
    }
  }

  /**
   * A widget that has an instance of its own broke it. Of those that share one, nobody knows which it was: each is drawn again,
   * once.
   * @param {Break} how
   */
  #broke({ place, isAlone }) {
    this.#stops.add();
    if (!isAlone && this.#stops.isFirst()) {
      this.#unmount();
      this.requestUpdate();
      return;
    }
    const what = { locale: this.locale, wasWriting: isWriting(this.#mount), hadFocus: this.#root.activeElement !== null };
    this.#fail('stopped', `The widget broke${place && ` at ${place}`}. restart() tries again.`, () => {
      this.#stopped = showStopped(this.#root, { ...what, onretry: () => this.#retry() });
    });
  }

  /** The user may, as often as she likes. */
  #retry() {
    this.#stops.forget();
    this.addEventListener('samplan-ready', () => focusHeading(this.#root), { once: true });
    this.restart();
  }

  /** @param {FailureCode} code @param {string} message */
  #fail(code, message, instead = () => {}) {
    this.#phase = 'failed';
    this.#unmount();
    this.#static?.stay();
    if (this.isConnected) instead();
    this.#dispatch('error', { code, message });
  }
}
