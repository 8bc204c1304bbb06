// @ts-check
/**
 * What the common recorders of sessions look for, so that what is drawn stays out of their recordings. Rule: leaving out goes before
 * blotting out, since names for screen readers and addresses of links hold what the text holds; and it stands on what we
 * draw, not on the host's element, whose attributes are the host's. See ADR 13, and SECURITY.md for where each comes from.
 */

const CLASSES = [
  'rr-block', // rrweb, and what is built on it
  'amp-block', // Amplitude
  'fs-exclude', // Fullstory
  'highlight-block', // Highlight
  'lo-sensitive', // Lucky Orange
  'mf-excluded', // Mouseflow
  'mp-block', // Mixpanel
  'nr-block', // New Relic
  'ph-no-capture', // PostHog
  'sentry-block', // Sentry
];

/** @type {Record<string, string>} */
const ATTRIBUTES = {
  'data-clarity-mask': 'true', // Microsoft Clarity
  'data-cs-mask': '', // Contentsquare
  'data-dd-privacy': 'hidden', // Datadog
  'data-dtrum-mask': '', // Dynatrace
  'data-heap-redact-text': 'true', // Heap
  'data-hj-suppress': '', // Hotjar
  'data-matomo-mask': '', // Matomo
  'data-openreplay-hidden': '', // OpenReplay
  'data-private': '', // LogRocket
  'data-sl': 'exclude', // Smartlook
};

/** @param {Element} node */
export function keepFromRecorders(node) {
  node.classList.add(...CLASSES);
  for (const [name, value] of Object.entries(ATTRIBUTES)) node.setAttribute(name, value);
}
