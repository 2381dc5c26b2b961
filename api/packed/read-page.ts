import { TABLE_KINDS } from '../question/tables/table-kinds.ts';
import type { Query } from '../question/query.ts';
import type { Facts } from '../question/warnings/warning.ts';
import type { Cell } from '../warehouse/results.ts';
import { chooseRows } from './choose-rows.ts';
import type { PackedRow } from './choose-rows.ts';
import type { PackedRelease } from './packed-release.ts';
import { findPrinter } from './print-rows.ts';

/** What a packed copy tells of a question. */
export interface PackedPage {
  readonly rows: number;
  /** Its rows as JSON. */
  readonly text: string;
  /** The sort values of the last row, where rows come after it. */
  readonly last: readonly Cell[] | null;
  readonly facts: Facts;
}

/** The place of the row at which the page before ended; undefined where a code of it is not known. */
function findAfter(after: readonly Cell[], { plan, tiles }: PackedRelease): number | undefined {
  const places = [plan.lead, 'period', ...plan.others].map(
    (column, i) => plan.places.get(column)?.get(String(after[i])) ?? -1,
  );
  if (places.includes(-1)) return undefined;
  const [lead = 0, period = 0, ...others] = places;
  const combination = others.reduce((sum, place, i) => sum + place * (tiles.steps[i] ?? 0), 0);
  return tiles.orderOf(lead, period, combination);
}

/**
 * One page of a question out of the packed copy of its release, with the facts of all pages: the codes
 * that occur in `doubted` columns. Undefined where the copy does not tell it: other columns or orders,
 * conditions on anything but codes of the key, questions for much. Throws `DamagedCopy` where a tile of
 * it is not what was written; all that is read of the file is read here, since it may be closed later.
 */
export function readPackedPage(
  query: Query,
  doubted: readonly string[],
  packed: PackedRelease,
): PackedPage | undefined {
  const { table, limit } = query;
  const { plan, tiles } = packed;
  if (!TABLE_KINDS[table.kind].isRelease || limit === null) return undefined;
  if (doubted.some((column) => !table.key.includes(column))) return undefined;
  const print = findPrinter(query, packed);
  const after = query.after ? findAfter(query.after, packed) : -1;
  if (after === undefined || !print) return undefined;
  const chosen = chooseRows(query, { after, limit, doubted }, packed);
  if (!chosen) return undefined;
  const { page, more, total } = chosen;
  const last = page.at(-1);
  const codeOf = (column: string, row: PackedRow): string | null =>
    plan.codes.get(column)?.[tiles.places.get(column)?.(row) ?? -1] ?? null;
  const found = [...chosen.found].map(([column, places]) => {
    const codes = plan.codes.get(column) ?? [];
    return [column, new Set([...places].map((place) => codes[place] ?? ''))] as const;
  });
  return {
    rows: page.length,
    text: print(page),
    last: more && last ? [...plan.codes.keys()].map((column) => codeOf(column, last)) : null,
    facts: { total, passedOver: 0, found: new Map(found) },
  };
}
