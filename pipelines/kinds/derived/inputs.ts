import type { DerivedDeclaration } from '../../../schemas/dataset/kinds/derived.ts';
import type { Catalogue } from '../../../schemas/release/catalogue.ts';
import { name, text } from '../../duckdb.ts';
import type { Database } from '../../duckdb.ts';
import type { ReleaseUsed } from '../../publishers/adapter.ts';
import type { Inputs } from '../kind.ts';
import { readManifest, releaseFolder } from '../../store/releases/release-folder.ts';
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

/**
 * The current releases that a dataset is made from. Throws {@link InputMissing} naming an input
 * without a release; inputs that a rule finds are those that have one.
 */
export async function findInputs(
  { id, inputs }: DerivedDeclaration,
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
  return inputs.map((input) => {
    const release = findCurrent(held, input);
    if (release) return release;
    throw new InputMissing(
      `inputs: ${id} is made from ${input}, which has no release yet; run ${input} first`,
    );
  });
}

/**
 * Opens the inputs as views for the dataset's SQL: one an input, named as the dataset is with `_`
 * for `-`, or what the rule makes of them. Answers how to close them again.
 */
export async function openInputs(
  database: Database,
  { inputs }: DerivedDeclaration,
  releases: readonly ReleaseUsed[],
): Promise<() => Promise<void>> {
  const views = Array.isArray(inputs)
    ? releases.map(({ dataset, folder }) => ({
        view: dataset.replaceAll('-', '_'),
        query: `FROM read_parquet(${text(`${folder}/data.parquet`)})`,
      }))
    : [RULES[inputs.rule].open(releases)];
  for (const { view, query } of views) {
    await database.run(`CREATE OR REPLACE TEMP VIEW ${name(view)} AS ${query}`);
  }
  return async () => {
    for (const { view } of views) await database.run(`DROP VIEW IF EXISTS temp.${name(view)}`);
  };
}
