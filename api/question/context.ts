import type { Fault } from '../../schemas/answers/problems/problem.ts';
import { nearest } from '../../schemas/words/nearest.ts';
import type { AreaIndex } from '../registers/areas/area-index.ts';
import { faultOf } from './parameters.ts';
import type { Parameter } from './parameters.ts';
import type { Table } from './tables/table.ts';

/** What a query is checked against, and where its faults are gathered. */
export interface CheckContext {
  readonly table: Table;
  /** Every area there is; undefined in a store without the `areas` dataset. */
  readonly areas: AreaIndex | undefined;
  /** Today's date, ISO: which areas are in force when no date is asked for. */
  readonly today: string;
  readonly faults: Fault[];
  /** Where the codes of a column are listed. */
  see(column: string): string;
}

/** Spelling is compared with every known code, so only the first few faults get suggestions. */
export const MOST_SUGGESTIONS = 10;
const MOST_NEAREST = 5;
const MOST_ALLOWED = 50;

/** Adds the fault of an item, with the nearest and the allowed codes where they help. */
export function addFault(
  context: CheckContext,
  parameter: Parameter,
  item: string,
  fault: {
    readonly code: string;
    readonly message: string;
    readonly known?: readonly string[];
    /** Nearest ones that are not nearest by spelling. */
    readonly nearest?: readonly string[];
    /** What the word means elsewhere: named before those that are near by spelling. */
    readonly meant?: string | undefined;
    readonly see?: string;
    readonly replacedBy?: readonly string[];
  },
): void {
  const { known, see, replacedBy } = fault;
  const bySpelling = known && context.faults.length < MOST_SUGGESTIONS;
  const alike = fault.nearest ?? (bySpelling ? nearest(item.slice(0, 100), known) : []);
  const near = [...new Set([...(fault.meant === undefined ? [] : [fault.meant]), ...alike])];
  const guessed = fault.meant ?? (fault.nearest ? undefined : near[0]);
  const guess = guessed === undefined ? '' : ` Did you mean ${guessed}?`;
  context.faults.push(
    faultOf(parameter, item, fault.code, fault.message + guess, {
      ...(near.length === 0 ? {} : { nearest: near.slice(0, MOST_NEAREST) }),
      ...(known
        ? {
            allowed: known.length > MOST_ALLOWED ? null : [...known],
            allowed_total: known.length,
          }
        : {}),
      ...(replacedBy && replacedBy.length > 0 ? { replaced_by: [...replacedBy] } : {}),
      ...(see === undefined ? {} : { see }),
    }),
  );
}
