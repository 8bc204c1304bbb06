// @ts-check
/** Gives the classes their names in a page. Rule: nothing else registers an element, and a name that is taken stays as it is. */
import { SamplanPlan } from './plan.js';
import { SamplanPlans } from './plans.js';
import { SamplanTimeline } from './timeline.js';

const ELEMENTS = { 'samplan-timeline': SamplanTimeline, 'samplan-plans': SamplanPlans, 'samplan-plan': SamplanPlan };

/** The classes that have a name: a browser lets a class have one only. */
const named = new WeakSet();

/**
 * Defines the three elements, with `suffix` as `<samplan-timeline-next>` and so on, so that two versions can stand on one
 * page. What is defined already stays, and where there is no browser nothing is defined.
 * @param {{ suffix?: string }} [options]
 */
export function define({ suffix = '' } = {}) {
  if (typeof customElements === 'undefined') return;
  for (const [name, element] of Object.entries(ELEMENTS)) defineOne(suffix === '' ? name : `${name}-${suffix}`, element);
}

/** @param {string} name @param {typeof import('./element.js').SamplanElement} element */
function defineOne(name, element) {
  const known = /** @type {Partial<typeof element> | undefined} */ (customElements.get(name));
  if (known === undefined) {
    customElements.define(name, named.has(element) ? class extends element {} : element);
    named.add(element);
  } else if (known.version !== element.version) {
    console.warn(`samplan: <${name}> is there already, of version ${known.version}; ${element.version} is not used.`);
  }
}
