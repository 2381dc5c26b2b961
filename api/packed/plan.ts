import type { Column } from '../../schemas/release/manifest.ts';
import { TABLE_KINDS } from '../question/tables/table-kinds.ts';
import type { CodeEntry } from '../warehouse/codes.ts';
import type { Release } from '../warehouse/release.ts';

/** Columns of figures that a packed copy holds as numbers, and as texts that repeat. */
export const NUMBERS = ['value', 'low', 'high', 'n'] as const;
export const WORDS = ['interval', 'unit', 'status', 'flags'] as const;

/** Periods of a tile, and the most leads of one. */
const TILE_PERIODS = 32;
const TILE_LEADS = 32;
/** Rows that are laid out in memory at a time. */
const ROWS_AT_ONCE = 150_000;

/** How the figures of a release are laid out: see {@link planCopy}. */
export interface Plan {
  /** The first column of the key: the area or the provider whose series a row is of. */
  readonly lead: string;
  /** The columns of the key beside the lead and the period, in their order. */
  readonly others: readonly string[];
  /** Codes that have rows by column of the key, in the order in which DuckDB sorts them. */
  readonly codes: ReadonlyMap<string, readonly string[]>;
  /** The place of each code in its list. */
  readonly places: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** How many leads and periods a tile has at most. */
  readonly leads: number;
  readonly periods: number;
}

/** Only from here on is the order of JavaScript, by units of 16 bits, another one than that of bytes. */
const SURROGATES = /[\uD800-\uFFFF]/;

/** Texts in the order in which DuckDB sorts them: that of their bytes. */
function sortByBytes(texts: readonly string[]): string[] {
  if (!texts.some((each) => SURROGATES.test(each))) return [...texts].sort();
  return texts
    .map((text) => ({ text, bytes: Buffer.from(text) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
    .map(({ text }) => text);
}

/**
 * Plans the packed copy of a release: its figures cut into tiles, each of one combination of codes for
 * neighbouring leads and neighbouring periods, so that a series of one lead touches a row of tiles and
 * a page of one period a column of them. Undefined for rows that are not figures, or whose key does not
 * begin with one lead and the period.
 */
export function planCopy({
  manifest,
  codes,
}: Pick<Release, 'manifest' | 'codes'>): Plan | undefined {
  const { table, coverage } = manifest;
  const [lead, period, ...others] = table?.order ?? [];
  if (!table || !TABLE_KINDS[table.kind].hasFigures || lead === undefined) return undefined;
  if (period !== 'period' || table.order.join() !== table.key.join()) return undefined;
  const held = new Set(table.columns.map(({ name }) => name));
  if (![...NUMBERS, ...WORDS].every((column) => held.has(column))) return undefined;
  const lists = table.order.map((column) => {
    const entries = codes.get(column)?.entries ?? [];
    const used = entries.filter(({ rows }) => rows > 0).map(({ code }) => code);
    return [column, sortByBytes(used)] as const;
  });
  if (lists.some(([, list]) => list.length === 0)) return undefined;
  const leads = lists[0]?.[1].length ?? 1;
  const most = Math.floor(ROWS_AT_ONCE / ((coverage?.rows ?? 0) / leads));
  return {
    lead,
    others,
    codes: new Map(lists),
    places: new Map(
      lists.map(([column, list]) => [column, new Map(list.map((code, i) => [code, i]))]),
    ),
    leads: Math.max(1, Math.min(TILE_LEADS, most)),
    periods: TILE_PERIODS,
  };
}

/** What the list of a code says of it, in the words of the columns that a copy leaves out. */
const SAID: Readonly<Partial<Record<string, (entry: CodeEntry) => string | null>>> = {
  area_type: ({ parent }) => parent,
  period_start: ({ period_start }) => period_start,
  period_end: ({ period_end }) => period_end,
};

/** A column that says no more than the code beside it: whose code it is, and what the list says. */
export interface SaidColumn {
  readonly coded: string;
  readonly said: (entry: CodeEntry) => string | null;
}

/** How a column is told from the list of a code in the key; undefined where it is not. */
export function findSaid(
  { name, role }: Pick<Column, 'name' | 'role'>,
  { codes }: Pick<Plan, 'codes'>,
): SaidColumn | undefined {
  const coded =
    role === 'name' ? name.replace(/_name$/, '') : name.replace(/_(type|start|end)$/, '');
  const said = role === 'name' ? (entry: CodeEntry) => entry.name : SAID[name];
  return said && codes.has(coded) ? { coded, said } : undefined;
}
