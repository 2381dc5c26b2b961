import type { DerivedDeclaration } from '../../../schemas/dataset/kinds/derived.ts';
import type { Catalogue } from '../../../schemas/release/catalogue.ts';
import { name, text } from '../../duckdb.ts';
import type { Database } from '../../duckdb.ts';
import { NothingYet } from '../../publishers/adapter.ts';
import type { ReleaseUsed } from '../../publishers/adapter.ts';
import type { Inputs } from '../kind.ts';
import { readManifest, releaseFolder } from '../../store/releases/release-folder.ts';
import { findLastRun } from '../../store/runs.ts';
import { RULES } from './rules.ts';

/** A dataset cannot be made, because one that it is made from has no rows to give. */
class InputMissing extends Error {}

function findCurrent({ home, catalogue }: Inputs, dataset: string): ReleaseUsed | undefined {
  const entry: Catalogue['datasets'][string] | undefined = catalogue.datasets[dataset];
  const state = entry?.releases.find(({ version }) => version === entry.current);
  if (state?.state !== 'held' || state.rows_digest === null) return undefined;
  const { version, rows_digest } = state;
  return { dataset, version, rows_digest, folder: releaseFolder(home, dataset, version) };
}

/** Why an input has no release: where its last run had nothing to make it of, neither has this dataset. */
async function explainMissing({ home }: Inputs, id: string, input: string): Promise<Error> {
  const run = await findLastRun(home, input);
  if (run?.outcome === 'unmade' && run.reason !== null) return new NothingYet(run.reason);
  return new InputMissing(
    `inputs: ${id} is made from ${input}, which has no release yet; run ${input} first`,
  );
}

/**
 * The current releases that a dataset is made from. Throws {@link InputMissing} naming an input
 * without a release, or {@link NothingYet} where that could not be made; inputs that a rule finds, or that may be absent, are those that have one.
 */
export async function findInputs(
  { id, inputs, where_held: optional }: DerivedDeclaration,
  held: Inputs,
): Promise<ReleaseUsed[]> {
  if (!Array.isArray(inputs)) {
    const current = Object.keys(held.catalogue.datasets).flatMap(
      (dataset) => findCurrent(held, dataset) ?? [],
    );
    const manifests = await Promise.all(
      current.map(({ dataset, version }) => readManifest(held.home, dataset, version)),
    );
    const rule = RULES[inputs.rule];
    return current.filter((_, at) => {
      const manifest = manifests[at];
      return manifest !== undefined && rule.fits(manifest);
    });
  }
  const needed: ReleaseUsed[] = [];
  for (const input of inputs) {
    const release = findCurrent(held, input);
    if (!release) throw await explainMissing(held, id, input);
    needed.push(release);
  }
  return [...needed, ...optional.flatMap(({ dataset }) => findCurrent(held, dataset) ?? [])];
}

/** Types of columns of figures that are no texts. */
const TYPES: Readonly<Record<string, string>> = {
  ...{ value: 'DOUBLE', low: 'DOUBLE', high: 'DOUBLE' },
  ...{ period_start: 'DATE', period_end: 'DATE' },
};

const withoutRows = (columns: readonly string[]): string =>
  `SELECT ${columns.map((each) => `NULL::${TYPES[each] ?? 'VARCHAR'} AS ${name(each)}`).join(', ')} WHERE false`;

/**
 * Opens the inputs as views for the dataset's SQL: one an input, named as the dataset is with `_`
 * for `-`, or what the rule makes of them. Answers how to close them again.
 */
export async function openInputs(
  database: Database,
  { inputs, where_held: optional }: DerivedDeclaration,
  releases: readonly ReleaseUsed[],
): Promise<() => Promise<void>> {
  const viewOf = (dataset: string): string => dataset.replaceAll('-', '_');
  const absent = optional.filter(
    (each) => !releases.some(({ dataset }) => dataset === each.dataset),
  );
  const views = Array.isArray(inputs)
    ? [
        ...releases.map(({ dataset, folder }) => ({
          view: viewOf(dataset),
          query: `FROM read_parquet(${text(`${folder}/data.parquet`)})`,
        })),
        ...absent.map(({ dataset, columns }) => {
          return { view: viewOf(dataset), query: withoutRows(columns) };
        }),
      ]
    : [RULES[inputs.rule].open(releases)];
  for (const { view, query } of views) {
    await database.run(`CREATE OR REPLACE TEMP VIEW ${name(view)} AS ${query}`);
  }
  return async () => {
    for (const { view } of views) await database.run(`DROP VIEW IF EXISTS temp.${name(view)}`);
  };
}
