// @ts-check
import { SamplanElement } from './element.js';

/** The collected plans (nivå 2). */
export class SamplanPlans extends SamplanElement {
  static kind = 'plans';
}
