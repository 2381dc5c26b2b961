import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { ReleaseState } from '../../../schemas/release/catalogue.ts';
import type { Manifest } from '../../../schemas/release/manifest.ts';
import { text } from '../../duckdb.ts';
import type { Database } from '../../duckdb.ts';
import { digestRows } from './write-table.ts';
import { findCatalogue } from '../catalogue-file.ts';
import type { Home } from '../home.ts';
import { listIfThere } from '../if-there.ts';
import { digestFile } from './digest.ts';
import { releaseFolder } from './release-folder.ts';
import { checkFiles, checkManifest } from './verify-release.ts';
import type { StoreFault } from './verify-release.ts';

/** What was looked at, and everything that is not as it was written. */
export interface Verification {
  readonly releases: number;
  readonly files: number;
  readonly snapshots: number;
  readonly faults: readonly StoreFault[];
}

/** What to verify, and with what. `say` hears which release or snapshot is looked at. */
interface VerifyOptions {
  readonly database: Database;
  readonly pid: number;
  readonly say: (message: string, done: number, of: number) => void;
}

type Named = Pick<StoreFault, 'dataset' | 'version'>;

/** Reads the rows back and digests them as the store stage did. */
async function checkRows(
  home: Home,
  manifest: Manifest,
  { database, pid }: VerifyOptions,
): Promise<StoreFault[]> {
  const { dataset, version, table } = manifest;
  if (table === null) return [];
  const file = path.join(releaseFolder(home, dataset, version), 'data.parquet');
  const named: Named & { path: string } = {
    dataset,
    version,
    path: path.relative(home.root, file),
  };
  await mkdir(home.work, { recursive: true });
  const scratch = path.join(home.work, `verify-${pid}.csv`);
  await database.run(
    `CREATE OR REPLACE TEMP VIEW release AS SELECT * FROM read_parquet(${text(file)})`,
  );
  const digest = await digestRows(database, table, scratch);
  if (digest === manifest.rows_digest) return [];
  const what = 'the rows read back are not those whose digest was published';
  return [{ ...named, code: 'rows_digest_differs', what }];
}

/** One held release: manifest against catalogue, files against manifest, rows against digest. */
async function checkRelease(
  home: Home,
  dataset: string,
  state: ReleaseState,
  options: VerifyOptions,
): Promise<{ manifest: Manifest | null; faults: StoreFault[] }> {
  const { manifest, faults } = await checkManifest(home, dataset, state);
  if (!manifest) return { manifest, faults };
  const damaged = [...faults, ...(await checkFiles(home, manifest))];
  const rows = damaged.length === 0 ? await checkRows(home, manifest, options) : [];
  return { manifest, faults: [...damaged, ...rows] };
}

/** Every snapshot on disk under its own digest, and every one that a held release names on disk. */
async function checkSnapshots(
  home: Home,
  users: ReadonlyMap<string, Named>,
  say: VerifyOptions['say'],
): Promise<{ snapshots: number; faults: StoreFault[] }> {
  const onDisk = (await listIfThere(home.blobs)).filter((name) => /^[0-9a-f]{64}$/.test(name));
  const faults: StoreFault[] = [];
  const fault = (sha256: string, code: StoreFault['code'], what: string): void => {
    const { dataset, version } = users.get(sha256) ?? { dataset: null, version: null };
    const file = path.relative(home.root, path.join(home.blobs, sha256));
    faults.push({ dataset, version, path: file, code, what });
  };
  for (const [index, sha256] of onDisk.entries()) {
    say('snapshots', index + 1, onDisk.length);
    const found = await digestFile(path.join(home.blobs, sha256));
    if (found.sha256 !== sha256) fault(sha256, 'changed', 'the bytes are not those received');
  }
  const held = new Set(onDisk);
  for (const sha256 of users.keys()) {
    if (!held.has(sha256)) fault(sha256, 'missing', 'the snapshot is not there');
  }
  return { snapshots: onDisk.length, faults };
}

/**
 * Holds the whole store against what was written: the catalogue, every held release and every
 * snapshot. Reads only, so it may go on while a run writes. Throws `DamagedCatalogue` when there is
 * nothing to hold it against.
 */
export async function verifyStore(home: Home, options: VerifyOptions): Promise<Verification> {
  const catalogue = await findCatalogue(home);
  const faults: StoreFault[] = [];
  const users = new Map<string, Named>();
  const held = Object.entries(catalogue?.datasets ?? {}).flatMap(([dataset, { releases }]) =>
    releases.filter(({ state }) => state === 'held').map((state) => ({ dataset, state })),
  );
  let files = 0;
  for (const [index, { dataset, state }] of held.entries()) {
    options.say(`${dataset} ${state.version}`, index + 1, held.length);
    const checked = await checkRelease(home, dataset, state, options);
    faults.push(...checked.faults);
    files += checked.manifest?.files.length ?? 0;
    for (const { sha256 } of checked.manifest?.lineage.snapshots ?? []) {
      users.set(sha256, { dataset, version: state.version });
    }
  }
  for (const [dataset, { current, releases }] of Object.entries(catalogue?.datasets ?? {})) {
    if (releases.some(({ version }) => version === current)) continue;
    const what = `${current} is current, and no such release is known`;
    const code = 'disagrees_with_catalogue';
    faults.push({ dataset, version: current, path: 'catalogue.json', code, what });
  }
  const snapshots = await checkSnapshots(home, users, options.say);
  return {
    releases: held.length,
    files,
    snapshots: snapshots.snapshots,
    faults: [...faults, ...snapshots.faults],
  };
}
