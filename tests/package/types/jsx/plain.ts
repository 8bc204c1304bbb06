// Without a framework: elements by their tags, properties, events by their names, data.
import { configure, define, filterFromText, SamplanElement, SamplanPlan, type Filter } from 'samplan';
import type { CarePlan, CareRecord } from 'samplan/format';
import wasm from 'samplan/samplan_bg.wasm';

configure({ wasm });
configure({ wasm: new URL('https://example.org/samplan_bg.wasm') });
configure({ foreign: '/assets/samplan_foreign_bg.wasm' });
// @ts-expect-error: there is no such option
configure({ wsam: wasm });
define();
define({ suffix: 'next' });
// @ts-expect-error: there is no such option
define({ prefix: 'next' });

const record: CareRecord = { format: 'samplan/1', plans: [{ id: 'p', title: 'Plan' } satisfies CarePlan] };
// @ts-expect-error: not our format
const other: CareRecord = { format: 'samplan/9' };

const plan = document.createElement('samplan-plan');
const known: SamplanPlan = plan;
plan.plans = record;
plan.plans = JSON.stringify(other);
plan.now = new Date();
plan.audience = 'staff';
// @ts-expect-error: no such audience
plan.audience = 'nurse';
// @ts-expect-error: a level is a number
plan.headingLevel = 'two';
plan.filter = filterFromText('who=care') satisfies Filter;

plan.addEventListener('samplan-select', function (event) {
  const id: string = event.detail.planId;
  const here: SamplanElement = this;
  // @ts-expect-error: a detail has ids, and no title
  console.assert(id === '' || here === known, event.detail.title);
});
const listener = (event: CustomEvent<{ code: string }>) => event.detail.code;
plan.addEventListener('samplan-error', listener, { once: true });
plan.removeEventListener('samplan-error', listener);
plan.addEventListener('click', (event) => event.clientX);
document.addEventListener('samplan-error', ({ detail }) => {
  // @ts-expect-error: no such code
  return detail.code === 'broken';
});
document.querySelector('samplan-timeline')?.restart();
// @ts-expect-error: a misspelt tag is any element
document.createElement('samplan-time').plans;
