import type { Dataset } from '../../../../datasets/discover.ts';
import type { PublishedDeclaration } from '../../../../schemas/dataset/declaration.ts';
import type { ObservationsDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import { declaresFigures } from '../../../../schemas/dataset/declares.ts';
import type { CheckResult } from '../../../../schemas/release/manifest.ts';
import type { Database } from '../../../duckdb.ts';
import { narrowSource, NomisSource } from '../source.ts';
import type { DerivedLabels, SourceAdapter, Vintage } from '../../adapter.ts';

interface Part {
  readonly id: string;
  readonly dataset: Dataset<ObservationsDeclaration>;
}

/** One plain one-cube dataset a sister: its own source, and the measures that say they live there. */
function partsOf(dataset: Dataset<PublishedDeclaration>): Part[] {
  const { declaration } = dataset;
  if (!declaresFigures(declaration)) return [];
  const source = NomisSource.parse(declaration.source);
  if (source.also === undefined) return [];
  return [source.dataset, ...source.also].map((id) => {
    const measures = declaration.measures.flatMap((measure) => {
      const { dataset: home, ...at } = measure.at;
      return home === id ? [{ ...measure, at }] : [];
    });
    if (measures.length === 0) throw new Error(`${declaration.id} declares no measure at ${id}`);
    return {
      id,
      dataset: {
        ...dataset,
        declaration: { ...declaration, source: narrowSource(source, id), measures },
      },
    };
  });
}

const RANK = { pass: 0, warn: 1, fail: 2 } as const;

/** The same check over several cubes is one check: the worst result, counts added. */
function joinChecks(lists: readonly (readonly CheckResult[])[]): CheckResult[] {
  const joined = new Map<string, CheckResult>();
  for (const check of lists.flat()) {
    const held = joined.get(check.id);
    if (!held) {
      joined.set(check.id, check);
      continue;
    }
    const worse = RANK[check.result] > RANK[held.result] ? check : held;
    const measured =
      typeof held.measured === 'number' && typeof check.measured === 'number'
        ? held.measured + check.measured
        : worse.measured;
    const sample = [...held.sample, ...check.sample].slice(0, 10);
    joined.set(check.id, { ...worse, measured, sample });
  }
  return [...joined.values()];
}

/** What the first cube says of itself stands for all; units, notes and periods are those of any. */
function joinLabels([first, ...others]: readonly DerivedLabels[]): DerivedLabels {
  if (!first) throw new Error('no cube has labels');
  const all = [first, ...others];
  const distinct = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())];
  const periods = all.flatMap((labels) => (labels.periods === null ? [] : [labels.periods]));
  const dates = all.flatMap(({ updated }) => updated ?? []).sort();
  return {
    ...first,
    updated: dates.at(-1) ?? null,
    units: distinct(all.map(({ units }) => units)),
    notes: distinct(all.map(({ notes }) => notes)),
    periods: periods.length === 0 ? null : distinct(periods).sort(),
  };
}

/** The snapshots of one cube, by the dataset named in their addresses, with the code lists of all. */
function vintageOf(vintage: Vintage, id: string): Vintage {
  const isOwn = new RegExp(`/dataset/${id}[./]|/codelist/`);
  return { ...vintage, snapshots: vintage.snapshots.filter(({ url }) => isOwn.test(url)) };
}

/**
 * An adapter for datasets that pull several sister cubes (`also` of a Nomis source) into one
 * release: asks the plain adapter once a cube, as if each were a dataset of its own, and joins the
 * rows, the labels and the checks. A dataset without sisters goes through untouched.
 */
export function severalCubes(plain: SourceAdapter): SourceAdapter {
  const found = new WeakMap<Database, readonly CheckResult[]>();
  return {
    async fetch(dataset, context) {
      const parts = partsOf(dataset);
      if (parts.length === 0) return plain.fetch(dataset, context);
      const vintages: Vintage[] = [];
      for (const part of parts) vintages.push(...(await plain.fetch(part.dataset, context)));
      const labels = joinLabels(vintages.flatMap(({ labels: own }) => own ?? []));
      return [
        {
          snapshots: vintages.flatMap(({ snapshots }) => snapshots),
          labels,
          sourceReleased: labels.updated,
          clock: 'store',
          checks: joinChecks(vintages.map(({ checks }) => checks)),
        },
      ];
    },
    async parse(dataset, vintage, database) {
      const parts = partsOf(dataset);
      if (parts.length === 0) return plain.parse(dataset, vintage, database);
      const results: (readonly CheckResult[])[] = [];
      for (const [i, part] of parts.entries()) {
        const own = vintageOf(vintage, part.id);
        await plain.parse(part.dataset, own, database);
        results.push((await plain.checks?.(part.dataset, own, database)) ?? []);
        await database.run(
          i === 0
            ? 'CREATE OR REPLACE TABLE several AS FROM parsed'
            : 'INSERT INTO several BY NAME FROM parsed',
        );
      }
      await database.run('DROP TABLE parsed; ALTER TABLE several RENAME TO parsed');
      found.set(database, joinChecks(results));
    },
    async checks(dataset, vintage, database) {
      if (partsOf(dataset).length === 0)
        return (await plain.checks?.(dataset, vintage, database)) ?? [];
      return found.get(database) ?? [];
    },
  };
}
