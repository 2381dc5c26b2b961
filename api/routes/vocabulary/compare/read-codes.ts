import type { Fault } from '../../../../schemas/answers/problems/problem.ts';
import { findHeadline } from '../../../../schemas/dataset/headlines-before.ts';
import type { MeasureRecord } from '../../../../schemas/dataset/measure.ts';
import type { TableSchema } from '../../../../schemas/release/manifest.ts';
import { fixCodes } from '../../../../schemas/release/fix-codes.ts';
import { nearest } from '../../../../schemas/words/nearest.ts';
import { type Parameter, faultOf } from '../../../question/parameters.ts';

/** More series than this are a file, not a comparison. */
export const MOST_SERIES = 500;

/** One code of each dimension. */
type Codes = Readonly<Record<string, string>>;

type Told = readonly [known: readonly string[], message: string];

/** Why `dimension:code` stands for no code of a table, with the words that it could be. */
function tellUnknown(table: TableSchema, dimension: string, code: string): Told | undefined {
  const dimensions = table.dimensions.map(({ id }) => id);
  if (!dimensions.includes(dimension)) {
    return [dimensions, `codes are written dimension:code, and no dimension is ${dimension}.`];
  }
  const known = (table.codes[dimension] ?? []).map((each) => each.code);
  return known.includes(code) ? undefined : [known, `${dimension} has no code ${code}.`];
}

/**
 * The codes of every series asked for: each combination of those that `codes=` names, at the codes of
 * the headline of the measure in every other dimension, otherwise at the whole of it. Adds a fault for
 * what is no code, and where so many areas have too many series.
 */
export function readSeriesCodes(
  asked: Parameter | undefined,
  { measure, table }: { readonly measure: MeasureRecord; readonly table: TableSchema | null },
  areas: number,
  faults: Fault[],
): readonly Codes[] {
  const usual = fixCodes(table, findHeadline(measure)?.codes);
  if (!asked || !table) return [usual];
  const chosen = new Map<string, Set<string>>();
  for (const item of asked.items) {
    const [dimension = '', ...rest] = item.split(':');
    const code = rest.join(':');
    const unknown = tellUnknown(table, dimension, code);
    if (unknown) {
      const [known, message] = unknown;
      const word = table.dimensions.some(({ id }) => id === dimension) ? code : dimension;
      const near = nearest(word.slice(0, 100), known);
      faults.push(faultOf(asked, item, 'unknown-code', message, { nearest: near }));
    } else chosen.set(dimension, (chosen.get(dimension) ?? new Set()).add(code));
  }
  const series = [...chosen].reduce<Codes[]>(
    (all, [dimension, codes]) =>
      all.length * codes.size * areas > MOST_SERIES
        ? []
        : all.flatMap((each) => [...codes].map((code) => ({ ...each, [dimension]: code }))),
    [usual],
  );
  if (series.length === 0) {
    const message = `codes and area ask for more than ${MOST_SERIES} series, the most that are compared. Whole datasets are at /v1/datasets.`;
    faults.push(faultOf(asked, asked.text, 'malformed-value', message));
  }
  return series;
}
