// @ts-check
/** What the widgets rehearse: nobody's plans, with some of everything that most plans have. What is not in them is compiled while somebody waits. */

const ITEMS = 250;

/** As JSON text. */
export function invented() {
  const at = '2026-01-01T09:00';
  const id = 'a';
  const name = 'Någon';
  const text = 'Något';
  const title = text;
  const party = 'patient';
  const unit = { name };
  const author = { name, at };
  const contact = { name, telecom: [{ kind: 'phone', value: '0' }], hours: [{ days: ['mon'], from: '08:00', to: '16:00' }] };
  const repeat = { every: 1, unit: 'day' };
  const source = { id, system: name, organization: name };
  const plan = {
    id, kind: 'care-plan', title, status: 'active', period: { start: '2025-12', end: '2027' }, created: at, author, unit, party: 'care', contact, source: id,
    identifiers: [id], contacts: [contact], visibility: 'everyone', activities: Array.from({ length: ITEMS }, activity), story: { text },
    deviations: [{ id, severity: 'immediate', sign: text, action: text, contact, visibility: 'staff-only' }], goals: [{ id, text, status: 'active' }],
    commitments: [{ id, text, party, due: '2026-01-16' }, { id: 'b', text, party, repeat }], rights: [{ id, title }],
    measurements: [{ id, title, unit: name, repeat, low: '5', limits: [{ above: '9', action: text }], readings: [{ at, value: 7 }] }],
    medications: [{ id, name, dosage: text, status: 'active' }], aids: [{ id, name }], documents: [{ id, title, size: 1 }],
    changes: [{ at, kind: 'added', text }], versions: [{ label: id, from: at, author }], consents: [{ status: 'given', text }],
  };
  return JSON.stringify({
    format: 'samplan/1', subject: { name },
    sources: [{ ...source, state: 'unreachable', contact }, { ...source, id: 'b' }],
    // The same plan of two systems, and one that replaces another.
    plans: [plan, { ...plan, id: 'b', source: 'b', activities: plan.activities.slice(200) }, { ...plan, id: 'c', identifiers: [], replaces: ['d'], activities: [] }, { id: 'd', title: id }],
  });

  /** @param {unknown} _ @param {number} index */
  function activity(_, index) {
    const day = `2026-${String(1 + (index % 12)).padStart(2, '0')}-12`;
    const whens = [{ day, part: 'morning' }, { within: 14, from: day }, day, day.slice(0, 7), '2026-W20', { after: text }];
    return {
      id: id + index, title, status: index % 3 === 0 ? 'performed' : 'booked', mode: 'visit', when: whens[index % 9] ?? `${day}T09:30/10:15`,
      place: { name }, performers: [{ name, role: text }], needArea: 'treatment', goals: [id],
      ...index % 9 === 0 && { party, unit, contact, prepare: text, after: text, outcome: text, internalNote: text },
      ...index % 17 === 0 && { visibility: 'staff-only', movedFrom: day, join: 'https://example.org', coordination: text },
    };
  }
}
