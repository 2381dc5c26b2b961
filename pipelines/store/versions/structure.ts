import type { MeasureRecord } from '../../../schemas/dataset/measure.ts';
import type { Manifest, StructureChanges } from '../../../schemas/release/manifest.ts';

/** What of a release a client's code can lean on: columns, codes and measures. */
export interface Structure {
  readonly columns: readonly string[];
  readonly codes: Readonly<Record<string, readonly string[]>>;
  readonly measures: readonly MeasureRecord[];
  readonly key: readonly string[];
  readonly periodType: string | null;
}

const without = (list: readonly string[], other: readonly string[]): string[] => {
  const known = new Set(other);
  return list.filter((item) => !known.has(item));
};

/** What makes a measure another measure though its id stayed: unit, nature, population, base. */
function definition(measure: MeasureRecord): string {
  const { unit, nature, population, numerator, denominator, base, clock, scale } = {
    scale: measure.rounding?.to ?? null,
    ...measure,
  };
  return JSON.stringify([unit, nature, population, numerator, denominator, base, clock, scale]);
}

/** Columns, codes and measures that came, went or changed meaning between two releases. */
export function compareStructures(before: Structure, after: Structure): StructureChanges {
  const codes = (from: Structure, to: Structure): Record<string, string[]> =>
    Object.fromEntries(
      Object.entries(from.codes).flatMap(([column, list]) => {
        const gone = without(list, to.codes[column] ?? []);
        return gone.length === 0 ? [] : [[column, gone]];
      }),
    );
  const ids = ({ measures }: Structure): string[] => measures.map(({ id }) => id);
  const redefined = after.measures.flatMap((measure) => {
    const old = before.measures.find(({ id }) => id === measure.id);
    return old && definition(old) !== definition(measure) ? [measure.id] : [];
  });
  return {
    columns: {
      added: without(after.columns, before.columns),
      removed: without(before.columns, after.columns),
    },
    codes: { added: codes(after, before), removed: codes(before, after) },
    measures: {
      added: without(ids(after), ids(before)),
      removed: without(ids(before), ids(after)),
      redefined,
    },
  };
}

/** Structure of a stored release; `codes` is read from its codes file. */
export function structureOf(
  manifest: Pick<Manifest, 'table' | 'measures' | 'coverage'>,
  codes: Structure['codes'],
): Structure {
  return {
    columns: manifest.table?.columns.map(({ name }) => name) ?? [],
    codes,
    measures: manifest.measures,
    key: manifest.table?.key ?? [],
    periodType: manifest.coverage?.periods?.type ?? null,
  };
}
