import type { Home } from '../../pipelines/store/home.ts';
import { chanceOf } from '../lies/told/chance.ts';
import { rowComparer } from './compare/row.ts';
import type { ReleaseRow } from './read-parquet.ts';
import { readReleases } from './read-releases.ts';
import type { Release } from './read-releases.ts';

/** What tracing came to: rows traced by the kind of place they came from, and every disagreement in words. */
export interface Traced {
  readonly counts: Readonly<Record<string, number>>;
  readonly wrong: readonly string[];
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
  const compare = rowComparer(home, releases);
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
