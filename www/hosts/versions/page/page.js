// Each version brings its own scripts and its own WASM. One of them has the plain names, the other names of its own.
import './samplan/define.js';
import { define } from './samplan-next/index.js';

define({ suffix: 'next' });

const response = await fetch('selma.json');
const plans = await response.text();
for (const version of document.querySelectorAll('.version')) {
  const [timeline, list, plan] = [...version.children].slice(1);
  for (const widget of [timeline, list, plan]) widget.plans = plans;
  // The events of both versions have the same names: listen where your own widgets are.
  version.addEventListener('samplan-select', ({ target, detail }) => {
    if (target !== plan) plan.planId = detail.planId;
  });
}
