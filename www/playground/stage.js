// @ts-check
/** The widgets on the stage. Rule: they are spoken to as by any host, with attributes, properties and events. */
import { byId } from './dom.js';

/** @typedef {HTMLElementTagNameMap['samplan-plan']} Widget */
/** @typedef {Record<string, string>} Settings What the controls say, by name. */

/** @param {'samplan-timeline' | 'samplan-plans' | 'samplan-plan'} tag */
const widget = (tag) => /** @type {Widget} */ (document.querySelector(tag));

export const WIDGETS = {
  timeline: widget('samplan-timeline'),
  plans: widget('samplan-plans'),
  plan: widget('samplan-plan'),
};

/** What the user may say back. */
const DIALOGUE = /** @type {const} */ (['question', 'done', 'value']);

const FAILURES = {
  'wasm-blocked': 'Widgetarna kunde inte starta: sidans säkerhetspolicy tillåter inte WebAssembly.',
  'wasm-missing': 'Widgetarna kunde inte starta: WASM-filen kom inte fram. Bygg den med ”cargo xtask build”.',
  'start-failed': 'Widgetarna kunde inte starta. Bygg om dem med ”cargo xtask build”.',
  'stopped': 'En widget gick sönder medan den ritades. Ändra något, så försöker den igen.',
};

/** Ways to other places, as a host has them. Here they lead nowhere. */
export const LINKS = /** @type {const} */ ([
  { kind: 'bookings', href: '#bokade-tider' },
  { kind: 'record', href: '#journalen' },
  { kind: 'treatment', href: '#stod-och-behandling' },
  { kind: 'contact-details', href: '#kontaktuppgifter' },
  { kind: 'proxy', href: '#ombud' },
  { kind: 'consent', href: '#samtycke' },
]);

/** @param {Settings} settings @param {{ text: string, earlier: string }} data @param {string[] | undefined} planIds */
export function arrange(settings, { text, earlier }, planIds) {
  const { dataset, style } = document.documentElement;
  dataset.scheme = settings.colors;
  style.setProperty('--text', String(Number(settings.text) / 100));
  const frame = byId('frame');
  frame.dataset.width = settings.width;
  frame.style.setProperty('--width', settings.width === 'full' ? '100%' : `${settings.width}px`);
  for (const [kind, widget] of Object.entries(WIDGETS)) {
    pieceOf(widget).hidden = settings.show !== 'all' && settings.show !== kind;
    Object.assign(widget, {
      audience: settings.role,
      locale: settings.lang,
      colorScheme: settings.colors,
      state: settings.state,
      dialogue: DIALOGUE.filter((turn) => settings[`dialogue-${turn}`] === 'on'),
      now: settings.now || null,
      lastSeen: settings.lastSeen || null,
      earlier: settings.earlier === 'sample' ? earlier : null,
      links: settings.links === 'all' ? LINKS : null,
      plans: settings.state === 'ready' ? text : null,
    });
    widget.restart();
  }
  if (planIds !== undefined && !planIds.includes(WIDGETS.plan.planId ?? '')) WIDGETS.plan.planId = planIds[0];
}

/** Nothing is selected or filtered any more, and nothing is answered. */
export function clearStage() {
  for (const widget of Object.values(WIDGETS)) Object.assign(widget, { planId: null, selected: null, filter: null, answers: null });
}

/** Moves eyes and focus to the plan. */
export function revealPlan() {
  const piece = pieceOf(WIDGETS.plan);
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  piece.focus({ preventScroll: true });
  piece.scrollIntoView({ behavior: isCalm ? 'auto' : 'smooth', block: 'start' });
}

/** Says in plain words when the widgets do not run. */
export function listenToFailures() {
  const failure = byId('failure');
  document.addEventListener('samplan-ready', () => (failure.hidden = true));
  document.addEventListener('samplan-error', ({ detail }) => {
    failure.textContent = FAILURES[detail.code];
    failure.hidden = false;
  });
}

/** @param {Widget} widget */
function pieceOf(widget) {
  return /** @type {HTMLElement} */ (widget.closest('.piece'));
}
