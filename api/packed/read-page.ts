import { TABLE_KINDS } from '../question/tables/table-kinds.ts';
import type { TableColumn } from '../question/tables/table.ts';
import type { Query } from '../question/query.ts';
import type { Facts } from '../question/warnings/warning.ts';
import type { Cell, Columns } from '../warehouse/results.ts';
import { chooseRows } from './choose-cells.ts';
import type { PackedRow } from './choose-cells.ts';
import type { PackedRelease } from './packed-release.ts';
import { findSaid, NUMBERS, WORDS } from './plan.ts';

/** What a packed copy tells of a question. */
export interface PackedPage {
  /** The columns of the question. */
  readonly result: Columns;
  /** The sort values of the last row, where rows come after it. */
  readonly last: readonly Cell[] | null;
  readonly facts: Facts;
}

type ReadCell = (row: PackedRow) => Cell;

/** How a row answers a column of the key, or one that says no more than a code beside it. */
function findTold(
  column: Pick<TableColumn, 'name' | 'role'>,
  { table, lang }: Pick<Query, 'table' | 'lang'>,
  { plan, tiles, release, told }: PackedRelease,
): ReadCell | undefined {
  const said = findSaid(column, plan);
  const coded = said?.coded ?? column.name;
  const codes = plan.codes.get(coded);
  const place = tiles.places.get(coded);
  if (!codes || !place) return undefined;
  if (!said) return (row) => codes[place(row)] ?? null;
  const welsh =
    lang === 'cy' && column.role === 'name' ? table.codes.get(coded)?.byCode : undefined;
  const key = `${column.name} ${lang}`;
  const kept = told.get(table) ?? new Map<string, (string | null)[]>();
  const texts = kept.get(key) ?? [];
  told.set(table, kept.set(key, texts));
  return (row) => {
    const at = place(row);
    const known = texts[at];
    if (known !== undefined) return known;
    const code = codes[at] ?? '';
    const entry = release.codes.get(coded)?.byCode.get(code);
    const text = welsh?.get(code)?.name_cy ?? (entry ? said.said(entry) : null);
    texts[at] = text;
    return text;
  };
}

/** How each row of a question answers a column; undefined for a column that the copy leaves out. */
function findReader(
  column: TableColumn,
  query: Query,
  packed: PackedRelease,
): ReadCell | undefined {
  const { name } = column;
  const numeric = NUMBERS.find((each) => each === name);
  if (numeric) {
    return ({ tile, row }) => {
      const value = tile.read(numeric, row);
      return Number.isNaN(value) ? null : value;
    };
  }
  const word = WORDS.find((each) => each === name);
  if (!word) return findTold(column, query, packed);
  const words = packed.file.head.words[word] ?? [];
  return ({ tile, row }) => words[tile.read(word, row)] ?? null;
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
 * conditions on anything but codes of the key, questions for much.
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
  const readers = query.columns.flatMap((column) => findReader(column, query, packed) ?? []);
  const after = query.after ? findAfter(query.after, packed) : -1;
  if (after === undefined || readers.length !== query.columns.length) return undefined;
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
    result: { rows: page.length, columns: readers.map((read) => page.map(read)) },
    last: more && last ? [...plan.codes.keys()].map((column) => codeOf(column, last)) : null,
    facts: { total, passedOver: 0, found: new Map(found) },
  };
}
