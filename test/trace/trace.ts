import path from 'node:path';
import { resolveCodes } from '../../datasets/codes.ts';
import { discoverDatasets } from '../../datasets/discover.ts';
import type { Dataset } from '../../datasets/discover.ts';
import type { CodeItem } from '../../schemas/code.ts';
import type { HostedDeclaration } from '../../schemas/declaration.ts';
import type { Manifest } from '../../schemas/manifest.ts';
import { isHosted } from '../../pipelines/run.ts';
import { findCatalogue } from '../../pipelines/store/catalogue-file.ts';
import type { Home } from '../../pipelines/store/home.ts';
import { readManifest, releaseFolder } from '../../pipelines/store/release-folder.ts';
import { chanceOf } from '../lies/chance.ts';
import { rowComparer } from './compare-row.ts';
import { readParquet } from './read-parquet.ts';
import type { ReleaseRow } from './read-parquet.ts';

/** A dataset's current release, whole in memory, with what its rows are to be compared by. */
export interface Release {
  readonly dataset: Dataset<HostedDeclaration>;
  readonly manifest: Manifest;
  readonly lists: ReadonlyMap<string, readonly CodeItem[]>;
  readonly rows: readonly ReleaseRow[];
}

/** What tracing came to: rows traced by the kind of place they came from, and every disagreement in words. */
export interface Traced {
  readonly counts: Readonly<Record<string, number>>;
  readonly wrong: readonly string[];
}

async function readReleases(home: Home): Promise<Release[]> {
  const catalogue = await findCatalogue(home);
  const releases: Release[] = [];
  for (const dataset of (await discoverDatasets()).filter(isHosted)) {
    const { id } = dataset.declaration;
    const entry = catalogue?.datasets[id];
    if (!entry) continue;
    const folder = releaseFolder(home, id, entry.current);
    releases.push({
      dataset,
      manifest: await readManifest(home, id, entry.current),
      lists: await resolveCodes(dataset),
      rows: await readParquet(path.join(folder, 'data.parquet')),
    });
  }
  return releases;
}

/** Rows of a release by the snapshot that they say they came from. */
function bySnapshot({ rows }: Release): ReleaseRow[][] {
  const groups = new Map<string, ReleaseRow[]>();
  for (const row of rows) {
    const [snapshot = ''] = String(row.source_row).split(':');
    const group = groups.get(snapshot) ?? [];
    group.push(row);
    groups.set(snapshot, group);
  }
  return [...groups.values()];
}

/**
 * Traces figures of a store, from the row of a release to the line of the bytes that the publisher
 * sent: `most` rows picked by chance over all datasets, at least `least` of each snapshot. No DuckDB.
 */
export async function traceFigures(
  home: Home,
  { most, least, seed }: { most: number; least: number; seed: number },
): Promise<Traced> {
  const releases = await readReleases(home);
  const chance = chanceOf(seed);
  const all = releases.flatMap((release) => release.rows.map((row) => ({ release, row })));
  const picked = releases.flatMap((release) =>
    bySnapshot(release).flatMap((rows) =>
      Array.from({ length: least }, () => ({ release, row: chance.one(rows) })),
    ),
  );
  while (picked.length < most) picked.push(chance.one(all));
  const compare = rowComparer(home);
  const counts: Record<string, number> = {};
  const wrong: string[] = [];
  for (const { release, row } of picked) {
    const { id } = release.dataset.declaration;
    const compared = await compare(release, row);
    counts[compared.kind] = (counts[compared.kind] ?? 0) + 1;
    if (compared.wrong.length > 0)
      wrong.push(`${id} ${String(row.source_row)}: ${compared.wrong.join('; ')}`);
  }
  return { counts, wrong };
}
