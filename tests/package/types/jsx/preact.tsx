/** @jsxImportSource preact */
import type {} from 'samplan/preact';

export const good = [
  <samplan-timeline plans={{ format: 'samplan/1' }} audience="staff" headingLevel={3} class="wide">Hämtar …</samplan-timeline>,
  <samplan-plan plan-id="vp-1" onsamplan-select={(event) => event.detail.planId.length} />,
];
export const bad = [
  // @ts-expect-error: no such audience
  <samplan-timeline audience="nurse" />,
  // @ts-expect-error: data of another kind
  <samplan-plans plans={{ format: 'other' }} />,
  // @ts-expect-error: no such field of the detail
  <samplan-plan onsamplan-select={(event) => event.detail.title} />,
];
