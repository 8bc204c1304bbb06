// @ts-check
/** The only side effect: defines the three elements, unless another copy on the page has done it. */
import { define } from './index.js';

export * from './index.js';

define();
