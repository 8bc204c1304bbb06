const planning = document.querySelector('#planning');
const [timeline, list, plan] = planning.children;

// What is chosen in an overview opens in the plan.
document.addEventListener('samplan-select', ({ target, detail }) => {
  if (target === plan) return;
  plan.planId = detail.planId;
  plan.selected = detail.itemId;
  plan.section = detail.section;
  plan.scrollIntoView();
});

// The filter stands in the address, so that the page can be reloaded and shared.
timeline.filter = location.hash;
timeline.addEventListener('samplan-filter', ({ detail }) => {
  history.replaceState(null, '', `#${detail.text}`);
});

// Taken out of the page, the widgets are taken down; put back, they have what they had.
document.querySelector('#toggle').addEventListener('click', ({ target }) => {
  target.textContent = planning.isConnected ? 'Visa' : 'Dölj';
  planning.isConnected ? planning.remove() : document.querySelector('main').append(planning);
});

// Your back end has the data; here it is a sample.
const response = await fetch('selma.json');
const plans = await response.text();
for (const widget of [timeline, list, plan]) widget.plans = plans;
