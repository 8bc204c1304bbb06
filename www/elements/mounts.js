// @ts-check
/**
 * How many widgets have been drawn on this page, by every copy of us: what is said in one of them has an id that no other has.
 * Rule: the only thing of ours that copies share.
 */

const COUNT = Symbol.for('samplan.mounts');
const page = /** @type {{ [COUNT]?: number }} */ (globalThis);

export function nextMount() {
  return (page[COUNT] = (page[COUNT] ?? 0) + 1);
}
