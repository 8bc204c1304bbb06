// @ts-check
/** Everything that the widgets say. */

/** @import { SamplanEventMap } from '../elements/types.d.ts' */

export const EVENTS = /** @type {readonly (keyof SamplanEventMap)[]} */ ([
  'samplan-ready',
  'samplan-select',
  'samplan-close',
  'samplan-filter',
  'samplan-issues',
  'samplan-read',
  'samplan-open',
  'samplan-retry',
  'samplan-calendar',
  'samplan-copy',
  'samplan-question',
  'samplan-done',
  'samplan-value',
  'samplan-error',
]);
