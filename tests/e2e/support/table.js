// @ts-check
/** What is looked at: one table for the audit and for the pictures. */

/** @typedef {{ name: string, asked: Record<string, string> }} Case */

const WIDGETS = ['timeline', 'plans', 'plan'];
const SCHEMES = ['light', 'dark'];
const AUDIENCES = ['patient', 'relative', 'staff'];

/** The people, each with the plan that is looked at. */
const PEOPLE = /** @type {Record<string, string>} */ ({
  selma: 'vp-diabetes-2026',
  asta: 'ok-asta',
  allan: 'egenvard-hjarta',
  gunilla: 'mvp-brostcancer',
});

/** What a widget shows besides a person's plans. */
const STATES = /** @type {Case[]} */ ([
  { name: 'loading', asked: { state: 'loading' } },
  { name: 'error', asked: { state: 'error' } },
  { name: 'nothing', asked: { widget: 'plan', plan: 'unknown' } },
  { name: 'replaced', asked: { widget: 'plan', plan: 'vp-diabetes-2025' } },
  { name: 'filtered', asked: { widget: 'timeline', filter: '{"text":"fotvård"}' } },
  { name: 'english', asked: { locale: 'en', plan: PEOPLE.selma } },
]);

/** Every widget × person × audience × colour scheme. */
export const everything = WIDGETS.flatMap((widget) =>
  Object.entries(PEOPLE).flatMap(([person, plan]) =>
    AUDIENCES.flatMap((audience) =>
      SCHEMES.map((scheme) => ({
        name: [widget, person, audience, scheme].join(' '),
        asked: { widget, person, audience, scheme, ...(widget === 'plan' ? { plan } : {}) },
      })))));

/** The same in few: for what does not differ by person. */
export const states = SCHEMES.flatMap((scheme) =>
  STATES.map(({ name, asked }) => ({ name: `${name} ${scheme}`, asked: { ...asked, scheme } })));

/** What is worth a picture. */
export const pictured = [
  ...everything.filter(({ asked: { person, audience } }) => person === 'selma' && audience !== 'relative'),
  ...everything.filter(({ asked: { person, audience, scheme } }) =>
    scheme === 'light' && `${person} ${audience}` in { 'asta relative': 1, 'allan patient': 1, 'gunilla patient': 1 }),
  ...states.filter(({ asked }) => asked.scheme === 'light'),
];
