import path from 'node:path';
import { resolveCodes } from '../../datasets/codes.ts';
import { discoverDatasets } from '../../datasets/discover.ts';
import type { Dataset } from '../../datasets/discover.ts';
import type { CodeItem } from '../../schemas/dataset/code.ts';
import type { HostedDeclaration } from '../../schemas/dataset/declaration.ts';
import type { Manifest } from '../../schemas/release/manifest.ts';
import { findCatalogue } from '../../pipelines/store/catalogue-file.ts';
import type { Home } from '../../pipelines/store/home.ts';
import { readManifest, releaseFolder } from '../../pipelines/store/releases/release-folder.ts';
import { readParquet } from './read-parquet.ts';
import type { ReleaseRow } from './read-parquet.ts';

/** The rows of a release that another was made from, by dataset. */
export type Inputs = (dataset: string) => readonly ReleaseRow[];

/** A dataset's current release, whole in memory, with what its rows are to be compared by. */
export interface Release {
  readonly dataset: Dataset<HostedDeclaration>;
  readonly manifest: Manifest;
  readonly lists: ReadonlyMap<string, readonly CodeItem[]>;
  readonly rows: readonly ReleaseRow[];
}

/** The current release of every hosted dataset of a store. */
export async function readReleases(home: Home): Promise<Release[]> {
  const catalogue = await findCatalogue(home);
  const releases: Release[] = [];
  for (const { declaration, folder: own } of await discoverDatasets()) {
    if (!('schedule' in declaration)) continue;
    const { id } = declaration;
    const entry = catalogue?.datasets[id];
    if (!entry) continue;
    const folder = releaseFolder(home, id, entry.current);
    releases.push({
      dataset: { declaration, folder: own },
      manifest: await readManifest(home, id, entry.current),
      lists:
        'dimensions' in declaration ? await resolveCodes({ declaration, folder: own }) : new Map(),
      rows: await readParquet(path.join(folder, 'data.parquet')),
    });
  }
  return releases;
}
