import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Dataset } from '../../datasets/discover.ts';
import type { ReleaseLabel } from '../../schemas/dataset/label.ts';
import type { Catalogue } from '../../schemas/release/catalogue.ts';
import { SnapshotRecord } from '../../schemas/release/manifest.ts';
import type { CheckResult, Manifest } from '../../schemas/release/manifest.ts';
import type { Engine } from '../engine.ts';
import type { Codes, DatasetKind, Draft, Taken } from '../kinds/kind.ts';
import { makeReleaseFolder, sealRelease } from '../store/releases/release-folder.ts';
import { forbidWithdrawn, versionAfter } from '../store/states.ts';
import { compareReleases } from '../store/versions/compare.ts';
import { decideVersion } from '../store/versions/decide.ts';
import { describeFiles, digestRows, writeParquet } from '../store/releases/write-table.ts';

/** Everything that a release is made of, once checked, shaped and labelled. */
interface Checked {
  readonly taken: Taken;
  /** Null for a dataset of which only the label is held. */
  readonly draft: Draft | null;
  readonly label: ReleaseLabel;
  readonly checks: readonly CheckResult[];
}

/** A release on disk that nobody points to yet. */
export interface Stored {
  readonly manifest: Manifest;
  readonly manifestSha256: string;
}

/** Digest of a declaration with its code lists: what, with the snapshots, decides the rows. */
function digestDeclaration(dataset: Dataset, codes: Codes): string {
  const body = JSON.stringify([dataset.declaration, [...codes]]);
  return `sha-256:${createHash('sha256').update(body).digest('hex')}`;
}

/**
 * Writes table `release` into a folder of its own: rows, codes, changes, manifest, each digested.
 * Answers null, leaving nothing behind, when the release would be the same as the one before.
 */
export async function storeRelease(
  engine: Engine,
  dataset: Dataset,
  kind: DatasetKind,
  catalogue: Catalogue,
  { taken, draft, label, checks }: Checked,
): Promise<Stored | null> {
  const { database, home } = engine;
  const { declaration } = dataset;
  const { vintage, previous, codes } = taken;
  const known = catalogue.datasets[declaration.id]?.releases ?? [];
  const folder = await makeReleaseFolder(home, declaration.id, 'next');
  // While this process digests the rows, the engine writes the codes.
  const [rowsDigest, hasCodes] = await Promise.all([
    draft && digestRows(database, draft.table, path.join(folder, 'rows.tmp')),
    kind.writeCodes(database, codes, path.join(folder, 'codes.parquet')),
  ]);
  forbidWithdrawn(known, rowsDigest);
  const { change } = kind;
  const candidate = { change, vintage, draft, label, folder, raiseTo: declaration.raise_to };
  const comparison = previous && (await compareReleases(database, previous, candidate));
  const decided = decideVersion(comparison, declaration.correction);
  if (decided === null) {
    await rm(folder, { recursive: true });
    return null;
  }
  const version = versionAfter(known, decided.kind);
  const invented = taken.invented && draft !== null;
  if (draft) {
    await writeParquet(database, 'SELECT * FROM release', path.join(folder, 'data.parquet'), {
      'alongside.dataset': declaration.id,
      'alongside.version': version,
      'alongside.invented': String(invented),
      'alongside.attribution': label.licence.attribution,
      'alongside.licence': label.licence.id,
    });
  }
  const manifest: Manifest = {
    format: 'alongside-release/1',
    dataset: declaration.id,
    hosting: declaration.hosting,
    version,
    previous: previous?.manifest.version ?? null,
    ...decided,
    created: engine.now().toISOString(),
    mode: engine.mode,
    invented,
    clock: vintage.clock,
    source_released: vintage.sourceReleased,
    label,
    table: draft?.table ?? null,
    printed_names: draft?.printedNames ?? {},
    measures: [...(draft?.measures ?? [])],
    charts: draft?.charts ?? [],
    coverage: draft?.coverage ?? null,
    row_account: draft?.account ?? null,
    checks: [...checks],
    changes: (draft && comparison?.changes) ?? null,
    structure: (draft && comparison?.structure) ?? null,
    lineage: {
      snapshots: vintage.snapshots.map((snapshot) => SnapshotRecord.strip().parse(snapshot)),
      releases: (vintage.releases ?? []).map(({ dataset: id, version: used, rows_digest }) => ({
        dataset: id,
        version: used,
        rows_digest,
      })),
      declaration_digest: digestDeclaration(dataset, codes),
      code: engine.code,
      engine: draft ? { duckdb: await database.version() } : {},
    },
    files: await describeFiles(database, folder, [
      ...(draft ? ['data.parquet'] : []),
      ...(hasCodes ? ['codes.parquet'] : []),
      ...(comparison?.hasCells === true ? ['changes.parquet'] : []),
    ]),
    rows_digest: rowsDigest,
  };
  return { manifest, manifestSha256: await sealRelease(home, folder, manifest) };
}
