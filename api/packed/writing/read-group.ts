import type { Block } from '../../warehouse/blocks.ts';
import { name, text } from '../../warehouse/sql.ts';
import type { Bound, Statement } from '../../warehouse/sql.ts';
import type { Cell } from '../../warehouse/results.ts';
import type { Warehouse } from '../../warehouse/warehouse.ts';
import type { Release } from '../../warehouse/release.ts';
import { numberTiles } from '../numbering.ts';
import { findSaid, NUMBERS, WORDS } from '../plan.ts';
import type { Plan } from '../plan.ts';

/** The release cannot be copied so that every answer stays the same. */
export class NotCopied extends Error {}

/** Some rows in the order of their tiles, as columns of numbers: NaN stands for none. */
export interface Piece {
  readonly rows: number;
  readonly combination: Float64Array;
  /** Places among the leads of the group. */
  readonly lead: Float64Array;
  readonly period: Float64Array;
  /** The columns of a tile, in their order. */
  readonly columns: readonly Float64Array[];
}

type Reader = Pick<Warehouse, 'summarise' | 'stream'>;
type Source = Pick<Release, 'data' | 'codes' | 'manifest'>;

/** Rows that are packed at a time: one piece of them is in memory. */
const PIECE_ROWS = 4096;
/** Between the texts of one code: in no text of a release. */
const BREAK = '\u001f';

/** The rows of leads from `codes[0]` to the last of `codes`: they lie together. */
function rowsOf({ data }: Source, lead: string, codes: readonly string[]): Statement {
  const [first = '', last = ''] = [codes[0], codes.at(-1)];
  const values: Bound[] = [first, last];
  return {
    sql: `SELECT * FROM ${name(data ?? '')} WHERE ${name(lead)} >= $1 AND ${name(lead)} <= $2`,
    values,
  };
}

function textsOf(cell: Cell | undefined): readonly string[] {
  return Array.isArray(cell) ? cell : [];
}

/**
 * Proves of some leads that names, types and days stand beside each code as its list has them, since a
 * copy takes them from there; adds the words that occur to `words`; answers how many rows there are.
 */
async function prove(
  source: Source,
  plan: Plan,
  rows: Statement,
  words: ReadonlyMap<string, Set<string>>,
  reader: Reader,
): Promise<number> {
  const columns = source.manifest.table?.columns ?? [];
  const said = [...plan.codes.keys()].map((coded) => ({
    coded,
    beside: columns.flatMap((column) => {
      const found = findSaid(column, plan);
      return found?.coded === coded ? [{ name: column.name, said: found.said }] : [];
    }),
  }));
  const texts = said.map(({ coded, beside }) =>
    [coded, ...beside.map((each) => each.name)]
      .map((column) => `coalesce(${name(column)}::VARCHAR, '')`)
      .join(` || ${text(BREAK)} || `),
  );
  const [count, strange, ...lists] = await reader.summarise(rows, [
    'count(*)::DOUBLE',
    `count(*) FILTER (WHERE ${NUMBERS.map((column) => `isnan(${name(column)})`).join(' OR ')})::DOUBLE`,
    ...texts.map((sql) => `list(DISTINCT ${sql})`),
    ...WORDS.map(
      (column) => `list(DISTINCT ${name(column)}) FILTER (WHERE ${name(column)} IS NOT NULL)`,
    ),
  ]);
  if (strange !== 0) throw new NotCopied('a figure is not a number');
  said.forEach(({ coded, beside }, i) => {
    const list = source.codes.get(coded)?.byCode;
    for (const found of textsOf(lists[i])) {
      const entry = list?.get(found.split(BREAK)[0] ?? '');
      const told = entry && [entry.code, ...beside.map((each) => each.said(entry) ?? '')];
      if (told?.join(BREAK) !== found)
        throw new NotCopied(`${coded}: a row says more than the list`);
    }
  });
  WORDS.forEach((column, i) => {
    for (const word of textsOf(lists[said.length + i])) words.get(column)?.add(word);
  });
  return Number(count);
}

/** SQL of the place of a column's text in a list: a number, or NULL. */
function placeSql(column: string, list: Iterable<string>): string {
  const items = [...list].map(text);
  if (items.length === 0) return 'NULL::DOUBLE';
  return `enum_code(${name(column)}::ENUM(${items.join(', ')}))::DOUBLE`;
}

/** A column of numbers, with NaN where there is none. */
function fillGaps(column: Block | readonly Cell[]): Float64Array {
  if (!('valid' in column)) throw new Error('a column of numbers was expected');
  const { values, valid, nulls } = column;
  if (!(values instanceof Float64Array)) throw new Error('doubles were expected');
  for (let i = 0; nulls > 0 && i < values.length; i += 1) {
    if ((((valid[i >> 3] ?? 0) >> (i & 7)) & 1) === 0) values[i] = Number.NaN;
  }
  return values;
}

/**
 * Reads the rows of neighbouring leads as numbers, proved to say no more of a code than its list, and
 * gives them to `take` piece by piece. Answers how many there were: all of them. Throws
 * {@link NotCopied}.
 */
export async function readGroup(
  source: Source,
  plan: Plan,
  codes: readonly string[],
  words: ReadonlyMap<string, Set<string>>,
  reader: Reader,
  { signal, take }: { signal: AbortSignal; take: (piece: Piece) => Promise<void> },
): Promise<number> {
  const rows = rowsOf(source, plan.lead, codes);
  const count = await prove(source, plan, rows, words, reader);
  const { steps } = numberTiles(plan);
  const place = (column: string): string => placeSql(column, plan.codes.get(column) ?? []);
  const combination = plan.others.map((column, i) => `${place(column)} * ${steps[i] ?? 0}`);
  const selected = [
    `${combination.join(' + ')} AS "#combination"`,
    `${placeSql(plan.lead, codes)} AS "#lead"`,
    `${place('period')} AS "#period"`,
    ...NUMBERS.map(name),
    ...WORDS.map((column) => placeSql(column, words.get(column) ?? [])),
  ];
  const sql = `SELECT ${selected.join(', ')} FROM (${rows.sql}) AS stored
    ORDER BY "#combination", floor("#period" / ${plan.periods}), "#lead", "#period"`;
  return reader.stream(
    { ...rows, sql },
    PIECE_ROWS,
    async (pieces) => {
      let held = 0;
      for await (const piece of pieces) {
        const [combination, lead, period, ...columns] = piece.columns.map(fillGaps);
        if (!combination || !lead || !period) break;
        await take({ rows: piece.rows, combination, lead, period, columns });
        held += piece.rows;
      }
      if (held !== count) throw new Error(`not every row came: ${held} of ${count}`);
      return held;
    },
    signal,
  );
}
