import type { Store } from '../warehouse/warehouse.ts';

/** Of which moment of the store an answer is: the edition asked for or the newest, and if it is invented. */
export function tellMoment({ catalogue }: Store, edition?: string | null) {
  return { edition: edition ?? catalogue.edition, invented: catalogue.stamp === 'sample' };
}
