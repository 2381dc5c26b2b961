import { TABLE_KINDS } from '../question/tables/table-kinds.ts';
import type { TableColumn } from '../question/tables/table.ts';
import type { Query } from '../question/query.ts';
import type { Facts } from '../question/warnings/warning.ts';
import type { Cell, Columns } from '../warehouse/results.ts';
import { chooseCells, placeIn } from './choose-cells.ts';
import type { PackedRow } from './choose-cells.ts';
import type { PackedRelease } from './packed-release.ts';
import { findSaid, NUMBERS, WORDS } from './plan.ts';

/** What a packed copy tells of a question. */
export interface PackedPage {
  /** The columns of the question, then its sort columns: as `compileRows` selects them. */
  readonly result: Columns;
  /** Whether rows come after the page. */
  readonly more: boolean;
  readonly facts: Facts;
}

type ReadCell = (row: PackedRow) => Cell;

/** The place of a row's code in each column of the key. */
function findPlaces({
  plan,
  tiles,
}: PackedRelease): ReadonlyMap<string, (row: PackedRow) => number> {
  return new Map([
    [plan.lead, ({ lead }: PackedRow) => lead],
    ['period', ({ period }: PackedRow) => period],
    ...plan.others.map(
      (column, i) =>
        [column, (row: PackedRow) => placeIn(row.combination, column, i, plan, tiles)] as const,
    ),
  ]);
}

/** How each row of a question answers a column; undefined for a column that the copy leaves out. */
function findReader(
  column: TableColumn,
  query: Query,
  packed: PackedRelease,
): ReadCell | undefined {
  const { plan, file, release } = packed;
  const { name } = column;
  const place = findPlaces(packed);
  const numeric = NUMBERS.find((each) => each === name);
  if (numeric) {
    return ({ tile, row }) => {
      const value = tile.read(numeric, row);
      return Number.isNaN(value) ? null : value;
    };
  }
  const word = WORDS.find((each) => each === name);
  if (word) {
    const words = file.head.words[word] ?? [];
    return ({ tile, row }) => words[tile.read(word, row)] ?? null;
  }
  const said = findSaid(column, plan);
  const coded = said?.coded ?? name;
  const codes = plan.codes.get(coded);
  const find = place.get(coded);
  if (!codes || !find) return undefined;
  const texts: (string | null)[] = [];
  return (row) => {
    const at = find(row);
    return (texts[at] ??= tell(codes[at] ?? ''));
  };

  function tell(code: string): string | null {
    if (!said) return code;
    const welsh =
      query.lang === 'cy' && column.role === 'name'
        ? query.table.codes.get(coded)?.byCode.get(code)?.name_cy
        : undefined;
    const entry = release.codes.get(coded)?.byCode.get(code);
    return welsh ?? (entry ? said.said(entry) : null);
  }
}

/** The place of the row at which the page before ended; undefined where a code of it is not known. */
function findAfter(after: readonly Cell[], { plan, tiles }: PackedRelease): number | undefined {
  const columns = [plan.lead, 'period', ...plan.others];
  const places = columns.map(
    (column, i) => plan.codes.get(column)?.indexOf(String(after[i])) ?? -1,
  );
  if (places.includes(-1)) return undefined;
  const [lead = 0, period = 0, ...others] = places;
  const combination = others.reduce((sum, place, i) => sum + place * (tiles.steps[i] ?? 0), 0);
  return (
    (lead * (plan.codes.get('period')?.length ?? 0) + period) * tiles.combinations + combination
  );
}

/** The codes of some columns of the key that occur in rows. */
function findCodes(rows: readonly PackedRow[], columns: readonly string[], packed: PackedRelease) {
  const places = findPlaces(packed);
  return new Map(
    columns.map((column) => {
      const find = places.get(column);
      const found = new Set(find ? rows.map(find) : []);
      const codes = packed.plan.codes.get(column) ?? [];
      return [column, new Set([...found].map((place) => codes[place] ?? ''))] as const;
    }),
  );
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
  const { kind, key } = query.table;
  if (!TABLE_KINDS[kind].isRelease || doubted.some((column) => !key.includes(column))) {
    return undefined;
  }
  const readers = query.columns.map((column) => findReader(column, query, packed));
  const after = query.after ? findAfter(query.after, packed) : -1;
  if (after === undefined || readers.includes(undefined) || query.limit === null) return undefined;
  const all = chooseCells(query, packed);
  if (!all) return undefined;
  const from = all.findIndex(({ place }) => place > after);
  const rest = from < 0 ? [] : all.slice(from);
  const page = rest.slice(0, query.limit);
  const keys = [...findPlaces(packed)].map(([column, find]): ReadCell => {
    const codes = packed.plan.codes.get(column) ?? [];
    return (row) => codes[find(row)] ?? null;
  });
  const written = [...readers, ...keys].flatMap((read) => (read ? [page.map(read)] : []));
  return {
    result: { rows: page.length, columns: written },
    more: rest.length > page.length,
    facts: { total: all.length, passedOver: 0, found: findCodes(all, doubted, packed) },
  };
}
