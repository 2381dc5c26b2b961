import path from 'node:path';
import type { Catalogue } from '../../../schemas/release/catalogue.ts';
import type { Manifest } from '../../../schemas/release/manifest.ts';
import { readManifest, releaseFolder } from '../releases/release-folder.ts';
import type { Home } from '../home.ts';

/** The release that a new one is compared with. */
export interface Previous {
  readonly manifest: Manifest;
  readonly folder: string;
  readonly published: string;
}

/**
 * The current release of a dataset, or null when there is none yet or it was withdrawn. Throws when
 * it is damaged.
 */
export async function findPrevious(
  home: Home,
  catalogue: Catalogue,
  dataset: string,
): Promise<Previous | null> {
  const entry = catalogue.datasets[dataset];
  const state = entry?.releases.find(({ version }) => version === entry.current);
  if (state?.state !== 'held') return null;
  return {
    manifest: await readManifest(home, dataset, state.version),
    folder: releaseFolder(home, dataset, state.version),
    published: state.published,
  };
}

/** A file of a release by its name, if the release has it. */
function findFile(previous: Previous | null, name: string): string | null {
  const file = previous?.manifest.files.find((each) => each.path === name);
  return previous && file ? path.join(previous.folder, file.path) : null;
}

/** The rows of the current release of a dataset, a Parquet file; null where none is held. */
export const findRows = async (
  home: Home,
  catalogue: Catalogue,
  dataset: string,
): Promise<string | null> => findFile(await findPrevious(home, catalogue, dataset), 'data.parquet');

/**
 * The rows to hold new rows against, cell by cell: null when there are none, or when they were told
 * apart by other columns, so that no cell of the one is a cell of the other.
 */
export function findComparable(previous: Previous | null, key: readonly string[]): string | null {
  const same = previous?.manifest.table?.key.join() === key.join();
  return same ? findFile(previous, 'data.parquet') : null;
}
