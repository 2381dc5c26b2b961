import { rm } from 'node:fs/promises';
import type { Dataset } from '../datasets/discover.ts';
import type { Catalogue } from '../schemas/release/catalogue.ts';
import type { Engine } from './engine.ts';
import { runDataset } from './run.ts';
import type { DatasetRun, Publish } from './run.ts';
import { addReleases, publishReleases } from './stages/publish.ts';
import type { Stored } from './stages/store.ts';
import { releaseFolder } from './store/releases/release-folder.ts';

/** What the runs of a group came to, and how the store stands after them. */
interface GroupRun {
  readonly runs: readonly (Omit<DatasetRun, 'catalogue'> & { readonly dataset: string })[];
  readonly catalogue: Catalogue;
}

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
): Promise<GroupRun> {
  const [first, second] = group;
  if (first && !second) {
    const { catalogue: next, ...run } = await runDataset(engine, first, catalogue);
    return { runs: [{ ...run, dataset: first.declaration.id }], catalogue: next };
  }
  const waiting: Stored[] = [];
  const hold: Publish = (before, stored) => {
    waiting.push(...stored);
    return Promise.resolve(addReleases(before, stored, engine.now()));
  };
  const runs: GroupRun['runs'][number][] = [];
  let ahead = catalogue;
  for (const dataset of group) {
    const { id } = dataset.declaration;
    try {
      const { catalogue: next, ...run } = await runDataset(engine, dataset, ahead, hold);
      runs.push({ ...run, dataset: id });
      ahead = next;
    } catch (error) {
      await removeStored(engine, waiting);
      throw namingDataset(id, error);
    }
  }
  if (waiting.length === 0) return { runs, catalogue };
  return { runs, catalogue: await publishReleases(engine.home, catalogue, waiting, engine.now()) };
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
