import type { Fault } from '../../schemas/answers/problems/problem.ts';
import { quotable } from '../problem.ts';
import { type Parameter, faultOf } from '../question/parameters.ts';

/** Orders that put providers by how well they do. */
const BY_MERIT: ReadonlySet<string> = new Set([
  ...['value', 'low', 'high', 'rate', 'position', 'expected', 'difference', 'place', 'rank'],
]);

/** Where providers are compared. */
export const FUNNEL_PAGE = '/funnel';

/** The words with which an order by a measure is refused. */
export const noOrder = (what: string): string =>
  `${what} is not ranked: differences between providers are mostly chance. Compare them on the funnel.`;

/** Adds the fault of every order of providers but that of their names. */
export function refuseOrder(asked: Parameter | undefined, faults: Fault[]): void {
  if (!asked || asked.text === 'name') return;
  if (BY_MERIT.has(asked.text.replace(/^-/, ''))) {
    faults.push(
      faultOf(asked, asked.text, 'no-league-tables', noOrder('This measure'), { see: FUNNEL_PAGE }),
    );
    return;
  }
  const message = `Providers are not sorted by ${quotable(asked.text)}: they stand in the order of names.`;
  faults.push(faultOf(asked, asked.text, 'malformed-value', message, { allowed: ['name'] }));
}
