import { text } from '../../../../duckdb.ts';
import type { SqlCheck } from '../../../checks/check.ts';
import type { Order } from './find-relations.ts';
import type { RelationWriter } from './write-relation.ts';

/**
 * An order is lost where so many cells break it, and this share of those that showed it before, further
 * apart than rounding; where measures were exchanged, about as many break it as showed it.
 */
const LEAST_LOST = 3;
const SHARE_LOST = 0.2;
const SHARE_EXCHANGED = 0.5;
/** So many cells of the past show an order that is no chance of two figures. */
const LEAST_ORDERED = 20;

/**
 * Orders between measures that no cell of the periods before broke and cells of the newest break. Run over
 * `measures_wide`.
 */
export function orderChecks(orders: readonly Order[], writer: RelationWriter): SqlCheck[] {
  if (orders.length === 0) return [];
  const judged = orders.map((order) => {
    const { words, difference, allowed } = writer.order(order);
    const count = (where: string): string =>
      `count(*) FILTER (${where} AND ${difference} IS NOT NULL)`;
    const lost = `${difference} > ${allowed} + 1e-6`;
    return `{'relation': ${text(words)}, 'before': ${count('back > 0')}, 'broken_before': ${count(`back > 0 AND ${lost}`)},
      'apart_before': ${count(`back > 0 AND -(${difference}) > ${allowed} + 1e-6`)},
      'cells': ${count('back = 0')}, 'broken': ${count(`back = 0 AND ${lost}`)}}`;
  });
  const expected = 'cells * apart_before / before';
  const isLost = `broken_before = 0 AND broken >= ${LEAST_LOST} AND broken >= ${SHARE_LOST} * ${expected}`;
  const isExchanged = `${isLost} AND apart_before >= ${LEAST_ORDERED} AND broken >= ${SHARE_EXCHANGED} * ${expected}`;
  const common = {
    unit: 'orders',
    from: `(SELECT unnest([${judged.join(', ')}], recursive := true) FROM measures_wide)`,
    shown: '*',
  } as const;
  return [
    {
      ...common,
      id: 'orders_as_before',
      level: 'error',
      what: 'No measure that was never less than another in any cell is less than it throughout the newest period',
      fault: isExchanged,
      canTell: `apart_before >= ${LEAST_ORDERED}`,
    },
    {
      ...common,
      id: 'orders_usual',
      level: 'warning',
      what: 'No measure that was never less than another in any cell is less than it in several cells of the newest period',
      fault: `${isLost} AND NOT (${isExchanged})`,
      canTell: 'broken_before = 0',
    },
  ];
}
