import { createRef } from 'react';
import type { SamplanPlan } from 'samplan';
import type { SamplanIntrinsicElements } from 'samplan/react';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends SamplanIntrinsicElements<'next'> {}
  }
}

const ref = createRef<SamplanPlan>();
export const good = [
  <samplan-timeline plans={{ format: 'samplan/1' }} audience="staff" headingLevel={3} className="wide" key="t">Hämtar …</samplan-timeline>,
  <samplan-plan plan-id="vp-1" ref={ref} onsamplan-select={(event) => event.detail.planId.length} key="p" />,
  <samplan-plans-next filter="who=care" lastSeen={new Date()} key="n" />,
  <samplan-plans texts={{ plans_heading: 'Mina planer', plans_count: { other: '{n} planer' } }} key="w" />,
];
export const bad = [
  // @ts-expect-error: no such audience
  <samplan-timeline audience="nurse" key="a" />,
  // @ts-expect-error: data of another kind
  <samplan-plans plans={{ format: 'other' }} key="b" />,
  // @ts-expect-error: no such text
  <samplan-plans texts={{ plans_title: 'Mina planer' }} key="w" />,
  // @ts-expect-error: no such field of the detail
  <samplan-plan onsamplan-select={(event) => event.detail.title} key="c" />,
  // @ts-expect-error: no such element
  <samplan-time key="e" />,
];
