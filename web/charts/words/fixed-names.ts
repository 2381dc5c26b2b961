import type { Manifest } from '../../../schemas/release/manifest.ts';

type Row = Readonly<Record<string, unknown>>;

const wordOf = (row: Row | undefined, key: string): string => {
  const word = row?.[key];
  return typeof word === 'string' ? word : '';
};

/** `Full-time workers` → `full-time workers`; `NVQ level 4` and `UK born` keep their capitals. */
const inSentence = (name: string): string =>
  /^.\p{Lu}/u.test(name) ? name : `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

/**
 * What all rows of a chart are limited to, as part of a sentence: the name of the one code that they
 * have of a dimension, where it is not the dimension's total and there are others. Pure.
 */
export function fixedNames({ table }: Pick<Manifest, 'table'>, rows: readonly Row[]): string[] {
  return (table?.dimensions ?? []).flatMap(({ id }) => {
    const codes = table?.codes[id] ?? [];
    const held = new Set(rows.map((row) => wordOf(row, id)));
    const [only] = held;
    const total = codes.find(({ level }) => level === 0)?.code;
    if (held.size !== 1 || only === '' || only === total || codes.length < 2) return [];
    const name = wordOf(rows[0], `${id}_name`) || codes.find(({ code }) => code === only)?.name;
    return [inSentence(name ?? only ?? '')];
  });
}

/** The measure with what its rows are limited to, `Vacancies, manufacturing`. Pure. */
export const measureWords = (name: string, fixed: readonly string[]): string =>
  [name, ...fixed].join(', ');
