// @ts-check
/** The people of the samples, and their plans as text; and data as other systems give it. */

const SAMPLES = {
  selma: new URL('../samples/selma.json', import.meta.url),
  asta: new URL('../samples/asta.json', import.meta.url),
  allan: new URL('../samples/allan.json', import.meta.url),
  gunilla: new URL('../samples/gunilla.json', import.meta.url),
  rune: new URL('../samples/rune.json', import.meta.url),
  fhir: new URL('./examples/fhir.json', import.meta.url),
  contract: new URL('./examples/contract.json', import.meta.url),
  sources: new URL('./examples/sources.json', import.meta.url),
};

/** What somebody begins with who writes data of their own. */
export const OWN = JSON.stringify({
  format: 'samplan/1',
  subject: { name: 'Kim Exempel' },
  plans: [{
    id: 'plan-1',
    kind: 'care-plan',
    title: 'Min plan',
    status: 'active',
    activities: [{ id: 'besok-1', title: 'Besök', when: '2026-05-12T09:30', status: 'booked', mode: 'visit' }],
  }],
}, null, 2);

/** @param {string} name @returns {name is keyof typeof SAMPLES} */
export function isPerson(name) {
  return Object.hasOwn(SAMPLES, name);
}

/** @param {keyof typeof SAMPLES} person */
export async function sampleText(person) {
  const response = await fetch(SAMPLES[person]);
  if (!response.ok) throw new Error(`${person}: ${response.status}`);
  return response.text();
}
