// @ts-check
/**
 * A widget that is drawn: the instance that runs it, the node that it draws into, and what it follows. Rule: it is made once and
 * ended once, whatever has become of the widget in between.
 */
import { everyMinute } from './clock.js';
import { enter, leave } from './instances.js';
import { nextMount } from './mounts.js';
import { onPaper } from './paper.js';
import { rehearse } from './rehearsal.js';
import { keepFromRecorders } from './replay.js';

/** @import { Break } from './instances.js' */
/** @import { WidgetClass } from './loader.js' */
/** @import { Words } from '../languages/words.js' */
/** @typedef {{ onbreak: (how: Break) => void, onminute: () => void, onmedium: () => void }} Ears */

export class Mount {
  /** A new div each time: Yew never takes its listeners off an old one. */
  node = document.createElement('div');
  /** Which of the page's it is. */
  count = nextMount();
  /** @type {'paper' | 'screen'} */
  medium = 'screen';
  /** @type {InstanceType<WidgetClass> | undefined} */
  widget;
  /** What it speaks in. @type {Words | undefined} */
  words;
  #user;
  #instance;
  #stopClock;
  #stopPaper;
  #stopRehearsal = () => {};

  /** @param {object} user @param {Ears} ears */
  constructor(user, { onbreak, onminute, onmedium }) {
    this.#user = user;
    this.#instance = enter(user, onbreak);
    this.node.part.add('root');
    keepFromRecorders(this.node);
    this.#stopClock = everyMinute(onminute);
    // Everything is drawn before the browser lays out its sheets: microtasks come in between.
    this.#stopPaper = onPaper((medium) => {
      this.medium = medium;
      onmedium();
    });
  }

  /** @param {string} kind @param {(...said: [string, any, string?, string?]) => void} onevent */
  begin(kind, onevent) {
    this.widget = new this.#instance.glue.Widget(kind, this.node, onevent);
    return this.widget;
  }

  /** In these words from the next drawing on. @param {Words} words */
  speak(words) {
    if (words === this.words) return;
    this.words = words;
    this.node.dir = words.dir;
    this.widget?.words(words.text);
  }

  /** While there is no data. @param {string} kind */
  rehearse(kind) {
    this.#stopRehearsal = rehearse(this.#instance.glue.Widget, kind);
  }

  stopRehearsal() {
    this.#stopRehearsal();
  }

  get isBroken() {
    return this.#instance.broken;
  }

  end() {
    this.#stopClock();
    this.#stopPaper();
    this.#stopRehearsal();
    try {
      this.widget?.destroy();
      this.widget?.free();
    } catch {
      // A widget that has stopped can't tidy up; its div goes anyway.
    }
    this.node.remove();
    leave(this.#instance, this.#user);
  }
}
