// @ts-check
/**
 * The life of a widget's DOM node, and nothing else. Rule: the element keeps what the host said and what the user
 * filtered and selected, so that a fresh widget can take over where the last one ended.
 */
import { filterToText } from './filter.js';
import { SamplanInputs } from './inputs.js';
import { start, StartFailure } from './loader.js';
import { Mount } from './mount.js';
import { copy, download } from './out.js';
import { Reading } from './reading.js';
import { MOST_LISTED, Telling } from './report.js';
import { rootOf, staticOf } from './static.js';
import { focusHeading, isWriting, showStopped, Stops } from './stopped.js';
import { Wording } from './wording.js';

/** @import { Break } from './instances.js' */
/** @import { Engine, WidgetClass } from './loader.js' */
/** @import { FailureCode, Issue, ReadReport } from './types.d.ts' */

/** What is done here unless the host prevents it. */
const CANCELABLE = ['close', 'calendar', 'copy', 'filter', 'select'];

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
  /** @type {Mount | undefined} */
  #mount;
  #reading = new Reading({
    said: () => ({ text: this.text, earlierText: this.earlierText, locale: this.locale }),
    isShown: (widget) => widget === this.#mount?.widget && !this.#mount.isBroken,
    onconverted: (read) => {
      this.#guarded(read);
      this.requestUpdate();
    },
    onfail: (error) => {
      if (error instanceof StartFailure) this.#fail(error.code, error.message);
      else this.#fail('stopped', 'The data could not be converted. restart() tries again.');
    },
  });
  #wording = new Wording({
    onwords: () => this.requestUpdate(),
    onissues: () => this.#dispatch('issues', { issues: this.#withWording(this.#issues) }),
  });
  /** What was wrong with the data. @type {Issue[]} */
  #issues = [];
  #telling = new Telling();
  /** @type {'idle' | 'starting' | 'failed'} */
  #phase = 'idle';
  #stops = new Stops();
  /** What stands here while the widget has stopped. @type {Element | undefined} */
  #stopped;
  /** How the last copying went. @type {'done' | 'refused' | undefined} */
  #copied;

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
    return this.#mount?.widget?.report(MOST_LISTED);
  }

  /** @protected */
  update() {
    if (!this.isConnected) this.#unmount();
    else if (this.#mount?.widget) this.#show(this.#mount, this.#mount.widget);
    else if (this.#phase === 'idle') this.#start();
  }

  async #start() {
    this.#phase = 'starting';
    this.#wording.now(this.locale, this.texts); // on their way while the WASM is
    try {
      const engine = await start();
      this.#phase = 'idle';
      if (this.isConnected) this.#mountWidget(engine);
    } catch (error) {
      const failure = error instanceof StartFailure ? error : new StartFailure(error);
      this.#fail(failure.code, failure.message);
    }
  }

  /** @param {Engine} engine */
  #mountWidget({ sheet }) {
    const mount = (this.#mount = new Mount(this, {
      onbreak: (how) => this.#broke(how),
      onminute: () => {
        if (this.now === null) this.requestUpdate();
      },
      onmedium: () => this.requestUpdate(),
    }));
    this.#root.adoptedStyleSheets = [sheet];
    this.#stopped?.remove();
    if (this.#static?.isHere) this.#static.keep(mount.node);
    else this.#root.prepend(mount.node);
    this.#guarded(() => {
      this.#show(mount, mount.begin(this.#class.kind, (...said) => this.#hear(...said)));
      if (this.text === undefined) mount.rehearse(this.#class.kind);
    });
  }

  /** @param {Mount} mount @param {InstanceType<WidgetClass>} widget */
  #show(mount, widget) {
    this.#guarded(() => {
      const words = this.#wording.now(this.locale, this.texts) ?? mount.words;
      if (words === undefined) return; // nothing is drawn in words that are not those
      mount.speak(words);
      this.#reading.take(widget, () => {
        mount.stopRehearsal();
        this.#copied = undefined;
        this.#issues = [];
      });
      const { medium, count } = mount;
      widget.show({ ...this.options(), copied: this.#copied, medium, mount: String(count) });
      // What is being converted is not drawn yet.
      if (this.#reading.count > 0) this.#static?.giveWay(mount.node, () => mount === this.#mount);
      this.#telling.later(this.#reading.count, this.audience, () => this.#tell(widget));
    });
  }

  /** @param {InstanceType<WidgetClass>} widget */
  #tell(widget) {
    if (widget !== this.#mount?.widget) return;
    this.#guarded(() => {
      const report = widget.report(0);
      if (report === undefined) return;
      const { entries, ...counts } = report;
      this.#dispatch('read', counts);
    });
  }

  #unmount() {
    this.#mount?.end();
    this.#stopped?.remove();
    this.#stopped = this.#mount = undefined;
    this.#reading.forget();
    this.#wording.forget();
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
    if (name === 'issues') detail.issues = this.#withWording(this.#issues = detail.issues);
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

  /** @param {Issue[]} issues */
  #withWording(issues) {
    return [...this.#wording.issues, ...issues];
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
    const what = { words: this.#mount?.words, wasWriting: isWriting(this.#mount?.node), hadFocus: this.#root.activeElement !== null };
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
