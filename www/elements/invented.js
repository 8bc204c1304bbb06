// @ts-check
/** What the widgets rehearse: nobody's plans, with some of everything that most plans have. What is not in them is compiled while somebody waits. */

const ITEMS = 250;

/** As JSON text. */
export function invented() {
  const at = '2026-01-01T09:00';
  const unit = { name: 'Enheten', careGiver: 'Regionen' };
  const performer = { name: 'Någon', role: 'sjuksköterska' };
  const author = { ...performer, at };
  const contact = {
    name: 'Enheten', fixed: 'coordinator', telecom: [{ kind: 'phone', value: '0' }], hours: [{ days: ['mon'], from: '08:00', to: '16:00' }],
  };
  const repeat = { every: 1, unit: 'day', times: ['08:00'] };
  const party = 'patient';
  const plan = (/** @type {string} */ id, /** @type {object} */ own, items = ITEMS) => ({
    id, kind: 'care-plan', title: 'Vårdplan', description: 'Om något.', status: 'active', period: { start: '2025-12', end: '2027' }, created: at,
    updated: at, author, signed: author, unit, party: 'care', contact, needAreas: ['treatment'], activities: Array.from({ length: items }, activity),
    story: { text: 'Vara hemma', updated: at }, goals: [{ id: 'm', text: 'Må bra', status: 'active' }], contacts: [contact], visibility: 'everyone',
    deviations: [{ id: 'a', severity: 'immediate', sign: 'Något', action: 'Gör något.', contact, visibility: 'staff-only' }],
    commitments: [{ id: 'u', text: 'Gör något', party, due: '2026-01-06' }, { id: 'v', text: 'Tar något', party, repeat }],
    measurements: [{ id: 'b', title: 'Puls', unit: 'slag/min', repeat, low: '5', limits: [{ above: '9', action: 'Vila.' }], readings: [{ at, value: 7 }] }],
    medications: [{ id: 'l', name: 'Något', dosage: '1 tablett', status: 'active' }], aids: [{ id: 'h', name: 'Något' }],
    advice: [{ id: 'r', title: 'Vila', text: 'Ofta.' }], rights: [{ id: 's', title: 'Fråga' }], documents: [{ id: 'd', title: 'Brev', size: 1, created: at }],
    changes: [{ at, kind: 'added', text: 'Något' }], versions: [{ label: '1', from: at, author }], consents: [{ status: 'given', text: 'Något' }],
    ...own,
  });
  return JSON.stringify({
    format: 'samplan/1', subject: { name: 'Ingen' },
    sources: [{ ...source('e'), state: 'unreachable', contact }, source('f')],
    plans: [
      plan('p', { source: 'e', identifiers: ['o'] }), plan('q', { source: 'f', identifiers: ['o'] }, 40),
      plan('g', { kind: 'rehabilitation', replaces: ['i'] }, 9), plan('i', { title: 'En annan' }, 1),
    ],
  });

  /** @param {string} id */
  function source(id) {
    return { id, system: 'Systemet', organization: 'Regionen', party: 'care', fetched: at };
  }

  /** @param {unknown} _ @param {number} index */
  function activity(_, index) {
    const day = `2026-${String(1 + (index % 12)).padStart(2, '0')}-12`;
    const whens = [`${day}T09:30/10:15`, day, { day, part: 'morning' }, { within: 14, from: day }, day.slice(0, 7), '2026-W20', { after: 'det' }];
    const kept = (/** @type {number} */ every, /** @type {object} */ some) => (index % every === 0 ? some : {});
    return {
      id: `a${index}`, title: 'Besök hos någon', status: index % 3 === 0 ? 'performed' : 'booked', mode: 'visit', when: whens[index % 9] ?? whens[0],
      place: { name: 'Enheten', address: ['Gatan 1'] }, performers: [performer], needArea: 'treatment', goals: ['m'],
      ...kept(9, { party, unit, contact, prepare: 'Vila.', after: 'Vila.', outcome: 'Bra.', internalNote: 'Bra.', code: 'A', description: 'Om något.' }),
      ...kept(17, { visibility: 'staff-only', movedFrom: day, join: 'https://example.org', coordination: 'Samma dag' }),
    };
  }
}
