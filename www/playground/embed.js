// @ts-check
/** The code that shows on another page what the stage shows here. */
import { byId, copy } from './dom.js';

/** @typedef {import('./stage.js').Widget} Widget */

/** What needs no saying. */
const DEFAULTS = ['audience="patient"', 'color-scheme="auto"', 'locale="sv"', 'state="ready"'];

export function listenToCopying() {
  for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll('[data-copy]'))) {
    const { copy: id = '' } = button.dataset;
    button.addEventListener('click', () => copy(byId(id).textContent ?? '', byId('embed-status')));
  }
}

/** @param {Widget[]} widgets Those that are seen. */
export function showCode(widgets) {
  byId('embed-page').textContent = pageCode(widgets);
  byId('embed-script').textContent = scriptCode(widgets);
}

/** @param {Widget[]} widgets */
function pageCode(widgets) {
  return [
    '<script type="module" src="samplan/samplan.js"></script>',
    '<script type="module" src="page.js"></script>',
    '',
    ...widgets.map(tagCode),
  ].join('\n');
}

/** @param {Widget} widget */
function tagCode(widget) {
  const attributes = [...widget.attributes]
    .map(({ name, value }) => `${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`)
    .filter((attribute) => !DEFAULTS.includes(attribute));
  return `<${[widget.localName, ...attributes].join(' ')}></${widget.localName}>`;
}

/** @param {Widget[]} widgets */
function scriptCode(widgets) {
  const names = widgets.map(({ localName }) => localName);
  return [
    '// plans.json är texten under Data.',
    "const response = await fetch('plans.json');",
    'const plans = await response.text();',
    `for (const widget of document.querySelectorAll('${names.join(', ')}')) widget.plans = plans;`,
    ...propertyCode(widgets),
    ...(names.length > 1 ? SELECT_CODE : []),
  ].join('\n');
}

/** What no attribute can say. @param {Widget[]} widgets */
function propertyCode(widgets) {
  const [{ earlier, links }] = widgets;
  const each = (/** @type {string} */ line) => `for (const widget of document.querySelectorAll('${widgets.map(({ localName }) => localName).join(', ')}')) ${line}`;
  return [
    ...(earlier === null ? [] : ['', '// earlier.json är uppgifterna som de var.', "const earlier = await (await fetch('earlier.json')).text();", each('widget.earlier = earlier;')]),
    ...(links === null ? [] : ['', each(`widget.links = ${JSON.stringify(links)};`)]),
  ];
}

const SELECT_CODE = [
  '',
  '// Det som väljs i översikterna öppnas i planen.',
  "const plan = document.querySelector('samplan-plan');",
  "document.addEventListener('samplan-select', ({ detail }) => {",
  '  plan.planId = detail.planId;',
  '  plan.selected = detail.itemId;',
  '  plan.section = detail.section;',
  '});',
];
