// @ts-check
import { SamplanElement } from './element.js';

/** One plan whole (nivå 3): the one that `planId` names. */
export class SamplanPlan extends SamplanElement {
  static kind = 'plan';
}
