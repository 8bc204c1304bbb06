// @ts-check
/** The classes. Rule: importing this does nothing; define.js defines the elements. */
export { configure } from './loader.js';
export { define } from './registry.js';
export { filterFromText, filterToText } from './filter.js';
export { SamplanElement } from './element.js';
export { SamplanTimeline } from './timeline.js';
export { SamplanPlans } from './plans.js';
export { SamplanPlan } from './plan.js';
