import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Dataset } from '../../datasets/discover.ts';
import type { ReleaseState } from '../../schemas/release/catalogue.ts';
import type { CodeItem } from '../../schemas/dataset/code.ts';
import type { HostedDeclaration } from '../../schemas/dataset/declaration.ts';
import type { ReleaseLabel } from '../../schemas/dataset/label.ts';
import { SnapshotRecord } from '../../schemas/release/manifest.ts';
import type { CheckResult, Manifest, RowAccount } from '../../schemas/release/manifest.ts';
import type { Database } from '../duckdb.ts';
import type { Engine } from '../engine.ts';
import type { Vintage } from '../publishers/adapter.ts';
import { digestFile } from '../store/digest.ts';
import { makeReleaseFolder, sealRelease } from '../store/release-folder.ts';
import { forbidWithdrawn, versionAfter } from '../store/states.ts';
import { compareReleases } from '../store/versions/compare.ts';
import type { Comparison, Previous } from '../store/versions/compare.ts';
import type { Draft } from './draft.ts';
import { writeCodes } from '../kinds/observations/write-codes.ts';
import { countParquet, digestRows, writeParquet } from '../store/write-table.ts';

/** Everything that a release is made of, once checked and labelled. */
export interface StoreInput {
  readonly dataset: Dataset<HostedDeclaration>;
  readonly codes: ReadonlyMap<string, readonly CodeItem[]>;
  readonly vintage: Vintage;
  readonly draft: Draft;
  readonly label: ReleaseLabel;
  readonly account: RowAccount;
  readonly checks: readonly CheckResult[];
  readonly previous: Previous | null;
  /** Every release the dataset ever had, oldest first. */
  readonly known: readonly ReleaseState[];
  readonly releases: Manifest['lineage']['releases'];
}

/** A release on disk that nobody points to yet. */
export interface Stored {
  readonly manifest: Manifest;
  readonly manifestSha256: string;
}

/** Digest of a declaration with its code lists: what, with the snapshots, decides the rows. */
export function digestDeclaration(
  dataset: Dataset,
  codes: ReadonlyMap<string, readonly CodeItem[]>,
): string {
  const body = JSON.stringify([dataset.declaration, [...codes]]);
  return `sha-256:${createHash('sha256').update(body).digest('hex')}`;
}

/** A correction of ours must say what was wrong; the publish stops until it does. */
export class CorrectionNoteMissing extends Error {}

const FIRST = { kind: 'first', because: ['first_release'] } as const;

function decide(
  comparison: Comparison | null,
  correction: string | null,
): { kind: Manifest['kind']; because: readonly string[]; note: string | null } | null {
  if (comparison === null) return { ...FIRST, note: null };
  if (comparison.verdict.kind === 'unchanged') return null;
  const { kind, because } = comparison.verdict;
  if (kind === 'patch' && correction === null) {
    throw new CorrectionNoteMissing(
      'correction_note: the same snapshots now give other rows; say in the declaration ("correction") what was wrong',
    );
  }
  return { kind, because, note: kind === 'patch' ? correction : null };
}

/**
 * Writes table `release` into a folder of its own: rows, codes, changes, manifest, each digested.
 * Answers null, leaving nothing behind, when the release would be the same as the one before.
 */
export async function storeRelease(engine: Engine, input: StoreInput): Promise<Stored | null> {
  const { database, home } = engine;
  const { dataset, draft, previous, vintage } = input;
  const { declaration } = dataset;
  const folder = await makeReleaseFolder(home, declaration.id, 'next');
  const rowsDigest = await digestRows(database, draft.table.columns, path.join(folder, 'rows.tmp'));
  forbidWithdrawn(input.known, rowsDigest);
  if (declaration.kind === 'observations') {
    await writeCodes(database, declaration, input.codes, path.join(folder, 'codes.parquet'));
  }
  const comparison =
    previous === null
      ? null
      : await compareReleases(database, previous, {
          draft,
          folder,
          label: input.label,
          dataDigests: vintage.snapshots
            .filter(({ role }) => role === 'data')
            .map(({ sha256 }) => sha256),
          raiseTo: declaration.raise_to,
        });
  const decided = decide(comparison, declaration.correction);
  if (decided === null) {
    await rm(folder, { recursive: true });
    return null;
  }
  const version = versionAfter(input.known, decided.kind);
  const invented = engine.mode === 'sample';
  await writeParquet(database, 'SELECT * FROM release', path.join(folder, 'data.parquet'), {
    'alongside.dataset': declaration.id,
    'alongside.version': version,
    'alongside.invented': String(invented),
    'alongside.attribution': input.label.licence.attribution,
    'alongside.licence': input.label.licence.id,
  });
  const manifest: Manifest = {
    format: 'alongside-release/1',
    dataset: declaration.id,
    hosting: 'hosted',
    version,
    previous: previous?.manifest.version ?? null,
    kind: decided.kind,
    because: [...decided.because],
    note: decided.note,
    created: engine.now().toISOString(),
    mode: engine.mode,
    invented,
    clock: vintage.clock,
    source_released: vintage.sourceReleased,
    label: input.label,
    table: draft.table,
    measures: [...draft.measures],
    charts: declaration.kind === 'observations' ? declaration.charts : [],
    coverage: draft.coverage,
    row_account: input.account,
    checks: [...input.checks],
    changes: comparison?.changes ?? null,
    structure: comparison?.structure ?? null,
    lineage: {
      snapshots: vintage.snapshots.map((snapshot) => SnapshotRecord.strip().parse(snapshot)),
      releases: input.releases,
      declaration_digest: digestDeclaration(dataset, input.codes),
      code: engine.code,
      engine: { duckdb: await database.version() },
    },
    files: await describeFiles(database, folder, [
      'data.parquet',
      ...(declaration.kind === 'observations' ? ['codes.parquet'] : []),
      ...(comparison?.hasCells ? ['changes.parquet'] : []),
    ]),
    rows_digest: rowsDigest,
  };
  return { manifest, manifestSha256: await sealRelease(home, folder, manifest) };
}

/** Every Parquet file of a release as it lies on disk: counted, measured, digested. */
async function describeFiles(
  database: Database,
  folder: string,
  names: readonly string[],
): Promise<Manifest['files']> {
  const files: Manifest['files'] = [];
  for (const name of names) {
    const file = path.join(folder, name);
    files.push({
      path: name,
      media_type: 'application/vnd.apache.parquet',
      ...(await digestFile(file)),
      ...(await countParquet(database, file)),
      partition: null,
    });
  }
  return files;
}
