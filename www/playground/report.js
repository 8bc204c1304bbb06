// @ts-check
/** The panel of what became of the data: the counts, and where that stands which is not shown. */
import { byId, make } from './dom.js';

/** @import { ReadReport } from '../elements/types.d.ts' */

const REASONS = {
  staffOnly: 'bara för personal',
  inError: 'felaktigt inlagd',
  noUnit: 'utan enhet och vårdgivare',
  notConsented: 'utan samtycke',
  otherSubject: 'om någon annan',
  unused: 'ingen visad post nämner den',
  notUnderstood: 'av ett slag som inte läses',
  broken: 'saknar det som behövs',
};
const OUTCOMES = { hidden: 'dold', folded: 'sammanförd', refused: 'avvisad' };

/** All three widgets read the same data, so that the last report is the report of each. @param {ReadReport | undefined} report */
export function showReport(report) {
  if (report === undefined) return;
  const { read, shown, hidden, folded, refused, entries } = report;
  byId('report-sum').textContent =
    `${read} lästa = ${shown} visade + ${sum(hidden)} dolda + ${folded} sammanförda + ${sum(refused)} avvisade`;
  byId('report-count').textContent = String(read - shown);
  byId('report').replaceChildren(...entries.map(entryItem));
}

/** @param {Record<string, number>} counts */
function sum(counts) {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

/** @param {ReadReport['entries'][number]} entry */
function entryItem({ path, kind, outcome, reason, into }) {
  const words = [OUTCOMES[outcome], ...(reason === undefined ? [] : [REASONS[reason]])].join(', ');
  const item = make('li', make('p', make('code', path), ' ', make('b', kind ?? ''), ` ${words}`));
  if (into !== undefined) item.append(make('p', 'Visas som ', make('code', into)));
  return item;
}
