// @ts-check
/** The only side effect: defines the three elements, unless another copy on the page has done it. */
import { SamplanPlan } from './plan.js';
import { SamplanPlans } from './plans.js';
import { SamplanTimeline } from './timeline.js';

export * from './index.js';

define('samplan-timeline', SamplanTimeline);
define('samplan-plans', SamplanPlans);
define('samplan-plan', SamplanPlan);

/** @param {string} name @param {typeof import('./element.js').SamplanElement} element */
function define(name, element) {
  const known = /** @type {Partial<typeof element> | undefined} */ (customElements.get(name));
  if (known === undefined) customElements.define(name, element);
  else if (known.version !== element.version) {
    console.warn(`samplan: <${name}> is there already, of version ${known.version}; ${element.version} is not used.`);
  }
}
