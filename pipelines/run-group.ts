import { rm } from 'node:fs/promises';
import type { Dataset } from '../datasets/discover.ts';
import type { Catalogue } from '../schemas/release/catalogue.ts';
import type { Engine } from './engine.ts';
import { runDataset } from './run.ts';
import type { DatasetRun, Publish } from './run.ts';
import { addReleases } from './stages/publish.ts';
import type { Stored } from './stages/store.ts';
import { releaseFolder } from './store/releases/release-folder.ts';

/** What the run of one dataset of a group came to. */
type MemberRun = DatasetRun & { readonly dataset: string };

/**
 * Runs datasets that become current together: each is stored, the next reads what the one before
 * left, and only when all are stored does one swap of the catalogue publish them. When one fails,
 * none is published, what was stored is removed, and the failure is thrown, naming the dataset. A
 * dataset that stands alone publishes each of its vintages as it comes.
 */
export async function runGroup(
  engine: Engine,
  group: readonly Dataset[],
  catalogue: Catalogue,
  publish: Publish,
): Promise<readonly MemberRun[]> {
  const [first, second] = group;
  if (first && !second) {
    const run = await runDataset(engine, first, catalogue, publish);
    return [{ ...run, dataset: first.declaration.id }];
  }
  const waiting: Stored[] = [];
  const hold: Publish = (before, stored) => {
    waiting.push(...stored);
    return Promise.resolve(addReleases(before, stored, engine.now()));
  };
  const runs: MemberRun[] = [];
  let ahead = catalogue;
  for (const dataset of group) {
    const { id } = dataset.declaration;
    try {
      const run = await runDataset(engine, dataset, ahead, hold);
      runs.push({ ...run, dataset: id });
      ahead = run.catalogue;
    } catch (error) {
      await removeStored(engine, waiting);
      throw namingDataset(id, error);
    }
  }
  if (waiting.length > 0) await publish(catalogue, waiting);
  return runs;
}

async function removeStored({ home }: Engine, waiting: readonly Stored[]): Promise<void> {
  for (const { manifest } of waiting) {
    await rm(releaseFolder(home, manifest.dataset, manifest.version), { recursive: true });
  }
}

/** The same error with the dataset before its message: the report of every member carries it. */
function namingDataset(id: string, error: unknown): unknown {
  if (error instanceof Error) error.message = `${id}: ${error.message}`;
  return error;
}
