import { findHeadline } from '../dataset/headlines-before.ts';
import { findWholeCode } from '../release/fix-codes.ts';
import type { Manifest } from '../release/manifest.ts';
import { inSentence } from '../words/list.ts';
import { ENTITIES } from '../words/entities.ts';
import { isOneOf } from '../words/vocabulary.ts';

/** What of a release names its figures. */
type Naming = Pick<Manifest, 'table' | 'measures'>;
type Row = Readonly<Record<string, unknown>>;

const wordOf = (row: Row | undefined, key: string): string => {
  const word = row?.[key];
  return typeof word === 'string' ? word : '';
};

/** Dimensions of which a headline of the release names a code: there the whole is told too. */
function toldDimensions({ measures }: Naming): Set<string> {
  return new Set(measures.flatMap((each) => Object.keys(findHeadline(each)?.codes ?? {})));
}

/**
 * What figures are of, as parts of a sentence: the name of the one code that all rows have of a
 * dimension, where it is a part of the whole, or where another page shows a part. Pure.
 */
export function namedCodes(release: Naming, rows: readonly Row[]): string[] {
  const told = toldDimensions(release);
  return (release.table?.dimensions ?? []).flatMap(({ id }) => {
    const codes = release.table?.codes[id] ?? [];
    const held = new Set(rows.map((row) => wordOf(row, id)));
    const [only] = held;
    const total = findWholeCode(release.table, id);
    if (held.size !== 1 || only === undefined || only === '') return [];
    const name = wordOf(rows[0], `${id}_name`) || codes.find(({ code }) => code === only)?.name;
    // A provider has a name of its own, and there is no whole of all providers.
    if (total === undefined && isOneOf(ENTITIES, id)) return [name ?? only];
    if (codes.length < 2 || (only === total && !told.has(id))) return [];
    return [inSentence(name ?? only)];
  });
}

/**
 * The name of figures, said the same in title, sentence, axis, picture and file name: the measure and
 * what all its rows are limited to, `Median gross weekly pay, full-time workers`. Pure.
 */
export function nameFigure(release: Naming, measure: string, rows: readonly Row[]): string {
  return [measure, ...namedCodes(release, rows)].join(', ');
}
