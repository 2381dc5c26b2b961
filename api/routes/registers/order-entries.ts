import type { RegisterEntity } from '../../../schemas/words/entities.ts';
import { problemOfFaults, quotable } from '../../problem.ts';
import { faultOf } from '../../question/parameters.ts';
import type { Parameter } from '../../question/parameters.ts';
import type { NearByCode } from '../../registers/near/measure-near.ts';
import type { CodeEntry } from '../../warehouse/codes.ts';

/** By what a list of entries that have no order of their own may be ordered; the first is usual. */
export const ORDERS = ['name', 'code', 'distance'] as const;

/** Registers whose codes are no order that a reader could use. */
const BY_NAME: ReadonlySet<RegisterEntity> = new Set(['provider']);

/** Whether a list of this register may be asked for in an order. */
export const isOrdered = (entity: RegisterEntity): boolean => BY_NAME.has(entity);

const byName = (a: CodeEntry, b: CodeEntry): number =>
  a.name.localeCompare(b.name, 'en') || (a.code < b.code ? -1 : 1);

/**
 * Entries in the order that is asked for; by distance where a place is, those without one last, by
 * name. Throws the problem of an order by anything else: providers are not ranked by what is measured
 * of them.
 */
export function orderEntries(
  entity: RegisterEntity,
  entries: readonly CodeEntry[],
  sort: Parameter | undefined,
  near: NearByCode | undefined,
): readonly CodeEntry[] {
  if (!isOrdered(entity)) return entries;
  const asked = sort?.text ?? (near ? 'distance' : 'name');
  const known = ORDERS.find((each) => each === asked);
  if (sort && known === undefined) {
    const message = `Providers are listed by ${ORDERS.join(' or ')}, and not by ${quotable(asked)}: differences between them are mostly chance. Compare them on the funnel.`;
    const see = '/v1/performance/funnel';
    throw problemOfFaults([
      faultOf(sort, asked, 'no-league-tables', message, { allowed: [...ORDERS], see }),
    ]);
  }
  if (known === 'code') return entries;
  const named = entries.toSorted(byName);
  if (known === 'name') return named;
  if (sort && !near) {
    const message = 'Sorting by distance needs near: from where it is.';
    throw problemOfFaults([faultOf(sort, asked, 'malformed-value', message)]);
  }
  const away = ({ code }: CodeEntry): number => near?.get(code)?.km ?? Infinity;
  return named.toSorted((a, b) => away(a) - away(b) || 0);
}
