import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Catalogue } from '../../../schemas/release/catalogue.ts';
import type { Manifest } from '../../../schemas/release/manifest.ts';
import { name, text } from '../../duckdb.ts';
import type { Engine } from '../../engine.ts';
import { releaseFolder } from '../../store/release-folder.ts';

interface Held {
  readonly dataset: string;
  readonly version: string;
  readonly rows_digest: string;
  readonly codes: string;
}

function currentCodes(engine: Engine, catalogue: Catalogue): Held[] {
  return Object.entries(catalogue.datasets).flatMap(([dataset, { current, releases }]) => {
    const digest = releases.find(({ version }) => version === current)?.rows_digest ?? null;
    const codes = path.join(releaseFolder(engine.home, dataset, current), 'codes.parquet');
    return digest !== null && existsSync(codes)
      ? [{ dataset, version: current, rows_digest: digest, codes }]
      : [];
  });
}

/** The releases whose areas {@link writePublishedAreas} gathers: lineage of what is made from them. */
export function gatheredReleases(
  engine: Engine,
  catalogue: Catalogue,
): Manifest['lineage']['releases'] {
  return currentCodes(engine, catalogue).map(({ dataset, version, rows_digest }) => ({
    dataset,
    version,
    rows_digest,
  }));
}

/**
 * Writes a Parquet file of the areas that current releases brought (area, area_name, area_type,
 * dataset, first_period, last_period) and answers its path; null when no release has areas.
 */
export async function writePublishedAreas(
  engine: Engine,
  catalogue: Catalogue,
): Promise<string | null> {
  const held = currentCodes(engine, catalogue);
  if (held.length === 0) return null;
  const file = path.join(engine.home.work, 'published-areas.parquet');
  const lists = held.map(
    ({ dataset, codes }) => `SELECT code AS area, ${name('name')} AS area_name, parent AS area_type,
      ${text(dataset)} AS dataset, first_period, last_period
      FROM read_parquet(${text(codes)}) WHERE column_name = 'area'`,
  );
  await engine.database.run(
    `COPY (${lists.join(' UNION ALL ')} ORDER BY area, dataset) TO ${text(file)} (FORMAT parquet)`,
  );
  return file;
}
