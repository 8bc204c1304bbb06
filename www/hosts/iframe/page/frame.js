import './samplan/samplan.js';

const [timeline, list, plan] = document.body.children;

addEventListener('message', ({ source, data, ports: [port] }) => {
  if (source !== parent || data !== 'samplan') return;
  const say = (name, value) => port.postMessage({ name, value });

  port.onmessage = ({ data: { plans, filter } }) => {
    timeline.filter = filter;
    for (const widget of [timeline, list, plan]) widget.plans = plans;
  };
  addEventListener('samplan-select', ({ target, detail }) => {
    if (target !== plan) plan.planId = detail.planId;
    say('select', detail.planId);
  });
  addEventListener('samplan-filter', ({ detail }) => say('filter', detail.text));
  new ResizeObserver(() => say('height', document.documentElement.offsetHeight)).observe(document.documentElement);
}, { once: true });
