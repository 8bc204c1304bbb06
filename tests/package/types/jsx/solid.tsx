/** @jsxImportSource solid-js */
import type {} from 'samplan/solid';

export const good = [
  <samplan-timeline plans={{ format: 'samplan/1' }} audience="staff" prop:headingLevel={3} class="wide">Hämtar …</samplan-timeline>,
  <samplan-plan plan-id="vp-1" on:samplan-select={(event) => event.detail.planId.length} />,
];
export const bad = [
  // @ts-expect-error: no such audience
  <samplan-timeline audience="nurse" />,
  // @ts-expect-error: data of another kind
  <samplan-plans prop:plans={{ format: 'other' }} />,
  // @ts-expect-error: no such field of the detail
  <samplan-plan on:samplan-select={(event) => event.detail.title} />,
];
