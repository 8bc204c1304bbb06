// @ts-check
/**
 * What a browser does when WASM runs for the first time, done while the page waits for its data: until then it compiles
 * each function as it is called, and runs it slowly. A widget reads and draws an invented record out of sight, in the
 * browser's idle moments, and ends as soon as there is something real to do.
 */

import { invented } from './invented.js';

/** @import { WidgetClass } from './loader.js' */

/**
 * Everything once comes first, since time may be short; then again and again, long enough for the browser to find what it
 * should compile well.
 */
const ACTS = ['read', 'draw', ...Array(15).fill('read'), 'draw', 'draw', 'draw'];
/** So long a slice leaves room for what the user does: half of what a browser calls idle at most. */
const SLICE_MILLIS = 24;

/** The kinds that have been rehearsed on this page. @type {Set<string>} */
const rehearsed = new Set();

/**
 * Rehearses a kind of widget, once for the page. The function that it returns ends it.
 * @param {WidgetClass} Widget @param {string} kind
 */
export function rehearse(Widget, kind) {
  if (rehearsed.has(kind) || typeof requestIdleCallback === 'undefined') return () => {};
  rehearsed.add(kind);
  const widget = new Widget(kind, document.createElement('div'), () => {});
  const text = new TextEncoder().encode(invented());
  let acts = 0;
  let isOver = false;
  let waiting = requestIdleCallback(act);
  return end;

  /** @param {IdleDeadline} deadline */
  function act(deadline) {
    const until = performance.now() + Math.min(SLICE_MILLIS, deadline.timeRemaining());
    try {
      while (ACTS[acts] === 'read' && performance.now() < until) read();
      if (ACTS[acts] === 'draw') draw();
      waiting = requestIdleCallback(acts < ACTS.length ? act : end);
    } catch {
      end(); // What is wrong will show where there is something to show.
    }
  }

  function read() {
    acts += 1;
    widget.destroy(); // What is drawn would be drawn anew.
    widget.read(text);
  }

  /** It is drawn when the slice is over. Another day is another arrangement. */
  function draw() {
    acts += 1;
    widget.show({ audience: 'patient', headingLevel: 2, state: 'ready', planId: 'p', now: `2026-01-${9 + acts}T10:00` });
  }

  /** Once: what is freed twice breaks the instance, which is the real widget's too. */
  function end() {
    if (isOver) return;
    isOver = true;
    cancelIdleCallback(waiting);
    widget.destroy();
    widget.free();
  }
}
