// @ts-check
/** The three widgets at work on the first page. */
import '../elements/define.js';
import { sampleText } from '../playground/people.js';

const list = document.querySelector('samplan-plans');
const plan = document.querySelector('samplan-plan');
if (list && plan) {
  list.plans = plan.plans = await sampleText('selma');
  list.addEventListener('samplan-select', ({ detail }) => {
    plan.planId = detail.planId;
    plan.selected = detail.itemId ?? null;
    plan.section = detail.section ?? null;
    plan.scrollIntoView({ behavior: 'smooth', block: 'start' });
  });
}
