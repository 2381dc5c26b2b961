import fc from 'fast-check';
import type { PlainRow } from './plain-row.ts';
import { textOf } from './plain-row.ts';

/** A question as data: lists of codes, and one range of numbers. */
export interface Question {
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly value: readonly [number, number] | null;
  readonly sort: string | null;
}

/** The question as parameters of an address. */
export function writeQuestion({ lists, value, sort }: Question): string[] {
  return [
    ...Object.entries(lists).map(([column, codes]) => `${column}=${codes.join(',')}`),
    ...(value ? [`value=${value[0]}..${value[1]}`] : []),
    ...(sort === null ? [] : [`sort=${sort}`]),
  ];
}

/** The rows that a question means, by a reader that knows nothing of SQL. */
export function askNaively(rows: readonly PlainRow[], { lists, value }: Question): PlainRow[] {
  return rows.filter((row) => {
    const chosen = Object.entries(lists).every(([column, codes]) =>
      codes.includes(textOf(row[column])),
    );
    if (!chosen || value === null) return chosen;
    const number = textOf(row.value) === '' ? Number.NaN : Number(textOf(row.value));
    return number >= value[0] && number <= value[1];
  });
}

/** Questions about a table that may have rows: its own codes, and numbers that it has. */
export function questionsOf(
  rows: readonly PlainRow[],
  columns: readonly string[],
): fc.Arbitrary<Question> {
  const lists = columns.map((column) => {
    const codes = [...new Set(rows.map((row) => textOf(row[column])))].sort();
    const some = fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 40 });
    return fc.option(some, { nil: null, freq: 2 }).map((chosen) => [column, chosen] as const);
  });
  const numbers = rows.map((row) => textOf(row.value)).filter((text) => text !== '');
  const number = fc.constantFrom(...numbers).map(Number);
  const range = fc.tuple(number, number).map(([a, b]) => {
    return [Math.min(a, b), Math.max(a, b)] as const;
  });
  const sorts = [
    'value',
    '-value',
    '-period,value',
    '-n',
    'status,-low',
    `-${columns.at(-1) ?? ''}`,
  ];
  return fc.record({
    lists: fc.tuple(...lists).map((pairs) => {
      const given = pairs.flatMap(([column, codes]) => (codes ? [[column, codes] as const] : []));
      return Object.fromEntries(given);
    }),
    value: fc.option(range, { nil: null, freq: 2 }),
    sort: fc.option(fc.constantFrom(...sorts), { nil: null }),
  });
}
