// @ts-check
import { SamplanElement } from './element.js';

/** The start page's overview (nivå 1): what happens, and when. */
export class SamplanTimeline extends SamplanElement {
  static kind = 'timeline';
}
