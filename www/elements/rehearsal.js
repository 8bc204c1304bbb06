// @ts-check
/**
 * What a browser does when WASM runs for the first time, done while the page waits for its data: until then it compiles
 * each function as it is called, and runs it slowly. A widget reads and draws an invented record out of sight, in the
 * browser's idle moments, and ends as soon as there is something real to do.
 */

/** @import { WidgetClass } from './loader.js' */

/** Long enough for the browser to find what it should compile well. */
const READINGS = 16;
const DRAWINGS = 4;
const ITEMS = 300;
/** So long a slice leaves room for what the user does. */
const SLICE_MILLIS = 8;

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
  let readings = 0;
  let drawings = 0;
  let isOver = false;
  let waiting = requestIdleCallback(act);
  return end;

  /** @param {IdleDeadline} deadline */
  function act(deadline) {
    const until = performance.now() + Math.min(SLICE_MILLIS, deadline.timeRemaining());
    try {
      while (readings < READINGS && performance.now() < until) {
        widget.read(text);
        readings += 1;
      }
      if (readings < READINGS) {
        waiting = requestIdleCallback(act);
        return;
      }
      // Another day is another arrangement.
      const now = `2026-01-0${(drawings += 1)}T10:00`;
      widget.show({ audience: 'patient', locale: 'sv', headingLevel: 2, state: 'ready', now });
      waiting = requestIdleCallback(drawings < DRAWINGS ? act : end);
    } catch {
      end(); // What is wrong will show where there is something to show.
    }
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

/** Nobody's plan, with some of everything that most plans have. */
function invented() {
  const unit = { name: 'Enheten', careGiver: 'Regionen' };
  const contact = { id: 'k', name: 'Enheten', telecom: [{ kind: 'phone', value: '0' }] };
  const activities = Array.from({ length: ITEMS }, (_, index) => ({
    id: `a${index}`, title: 'Besök hos någon', description: 'Vi går igenom hur det går.', status: 'booked', mode: 'visit',
    when: `2026-${String(1 + (index % 12)).padStart(2, '0')}-12T09:30/10:15`, party: 'care', unit,
    place: { name: 'Enheten', address: ['Gatan 1'] }, performers: [{ name: 'Någon', role: 'sjuksköterska' }],
  }));
  const plan = {
    kind: 'care-plan', title: 'Vårdplan', status: 'active', period: { start: '2026-01-01' }, updated: '2026-01-01', unit, contact, activities,
    goals: [{ id: 'm', text: 'Må bra', status: 'active' }], commitments: [{ id: 'u', text: 'Gör något', party: 'patient', due: '2026-01-06' }],
  };
  return JSON.stringify({ format: 'samplan/1', subject: { name: 'Ingen' }, plans: [{ ...plan, id: 'p' }, { ...plan, id: 'q', kind: 'rehabilitation' }] });
}
