import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Manifest } from '../../schemas/release/manifest.ts';
import { giveRoles } from '../../schemas/release/roles-before.ts';
import type { Catalogue, CatalogueEntry, ReleaseState } from '../../schemas/release/catalogue.ts';
import { OutOfMemory, TimeLimit } from './duckdb.ts';
import type { Engine } from './duckdb.ts';
import { Abandoned, Busy } from './pool.ts';
import { stampFiles } from './opened/stamp-files.ts';
import { name } from './sql.ts';
import { readCodeLists } from './codes.ts';
import type { CodeLists } from './codes.ts';
import { hasRows } from '../../schemas/words/kinds.ts';

/** A release that cannot be served: damaged, gone, or not what the catalogue says. */
export class UnavailableRelease extends Error {
  constructor(
    readonly dataset: string,
    readonly version: string,
    /** Without paths: it may be shown. */
    readonly reason: string,
    cause?: unknown,
  ) {
    super(`${dataset} ${version}: ${reason}`, { cause });
  }
}

/** One immutable release as opened: its manifest, and its code lists where it has rows. */
export interface Release {
  readonly dataset: string;
  readonly version: string;
  readonly state: ReleaseState;
  /** The edition in which it became current. */
  readonly edition: string;
  /** sha256 of the manifest, which names the digests of all files. */
  readonly digest: string;
  readonly manifest: Manifest;
  /** The manifest as stored, byte for byte. */
  readonly manifestText: string;
  readonly folder: string;
  /** Its files as they lay on the disk before they were read: see `stampFiles`. */
  readonly stamp: string;
  /** Names of the views over `data.parquet` and `changes.parquet`; null where there is none. */
  readonly data: string | null;
  readonly changes: string | null;
  readonly codes: CodeLists;
}

/** What of the catalogue a release is opened with. */
interface ReleasePlace {
  readonly releases: string;
  readonly catalogue: Catalogue;
  readonly entry: CatalogueEntry;
  readonly dataset: string;
}

function editionOf(catalogue: Catalogue, dataset: string, version: string): string {
  const step = catalogue.editions.find(({ changed }) => changed[dataset] === version);
  return step?.edition ?? catalogue.edition ?? '';
}

/** The manifest of a release, proved to be the one that was published. */
async function readManifest(
  folder: string,
  dataset: string,
  state: ReleaseState,
): Promise<{ manifest: Manifest; text: string }> {
  const fail = (reason: string, cause?: unknown): never => {
    throw new UnavailableRelease(dataset, state.version, reason, cause);
  };
  let body: Buffer;
  try {
    body = await readFile(path.join(folder, 'manifest.json'));
  } catch (error) {
    return fail('its manifest cannot be read', error);
  }
  const digest = createHash('sha256').update(body).digest('hex');
  if (digest !== state.manifest_sha256) fail('its manifest is not the one that was published');
  const text = body.toString('utf8');
  const parsed = Manifest.safeParse(JSON.parse(text));
  if (!parsed.success) return fail('its manifest is of a form that is not known', parsed.error);
  if (parsed.data.dataset !== dataset || parsed.data.version !== state.version) {
    fail('its manifest is of another release');
  }
  const { table } = parsed.data;
  return { manifest: { ...parsed.data, table: table && giveRoles(table) }, text };
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}

/**
 * Every byte that may be served is the byte that was published: sizes first, then digests. Throws
 * {@link UnavailableRelease}.
 */
export async function checkFiles(
  folder: string,
  { dataset, version, files }: Manifest,
): Promise<void> {
  for (const { path: name, bytes, sha256 } of files) {
    const fail = (what: string): never => {
      throw new UnavailableRelease(dataset, version, `${name} ${what}`);
    };
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => undefined);
    if (!found) fail('is gone');
    if (found?.size !== bytes) fail('is not of the size it was published with');
    if ((await digestOf(file)) !== sha256) fail('does not hold the bytes it was published with');
  }
}

/** Throws when an exposed relation has other rows than its files were published with. */
async function checkRows(engine: Engine, relation: string, manifest: Manifest): Promise<void> {
  const sql = `SELECT count(*)::DOUBLE FROM ${name(relation)}`;
  const counted = (await engine.select({ sql, values: [] })).columns[0]?.[0];
  if (counted === manifest.coverage?.rows) return;
  const reason = 'it has other rows than it was published with';
  throw new UnavailableRelease(manifest.dataset, manifest.version, reason);
}

/** Exposes the Parquet files of a release: rows (one or more files), changes, and code lists. */
async function exposeFiles(engine: Engine, folder: string, manifest: Manifest) {
  const base = `${manifest.dataset}@${manifest.version}`;
  const beside = ['codes.parquet', 'changes.parquet'];
  const expose = async (
    relation: string,
    isPart: (file: string) => boolean,
  ): Promise<string | null> => {
    const parts = manifest.files.map((file) => file.path).filter(isPart);
    if (parts.length === 0) return null;
    await engine.expose(
      relation,
      parts.map((part) => path.join(folder, part)),
    );
    return relation;
  };
  const data = await expose(base, (file) => file.endsWith('.parquet') && !beside.includes(file));
  if (data !== null) await checkRows(engine, data, manifest);
  return {
    data,
    changes: await expose(`${base}#changes`, (file) => file === 'changes.parquet'),
    codes: await expose(`${base}#codes`, (file) => file === 'codes.parquet'),
  };
}

/**
 * Opens a release and checks that it is whole: manifest and files by their digests, rows
 * by count. Throws {@link UnavailableRelease}, and what the engine throws where too much is asked.
 */
export async function openRelease(
  engine: Engine,
  { releases, catalogue, entry, dataset }: ReleasePlace,
  version: string,
): Promise<Release> {
  const state = entry.releases.find((each) => each.version === version);
  if (!state) throw new Error(`${dataset} has no release ${version}`);
  const folder = path.join(releases, dataset, version);
  const { manifest, text } = await readManifest(folder, dataset, state);
  const release = {
    dataset,
    version,
    state,
    edition: editionOf(catalogue, dataset, version),
    digest: state.manifest_sha256,
    manifest,
    manifestText: text,
    folder,
    stamp: stampFiles(folder, manifest),
  };
  if (state.state !== 'held' || !hasRows(manifest)) {
    return { ...release, data: null, changes: null, codes: new Map() };
  }
  await checkFiles(folder, manifest);
  try {
    const { data, changes, codes } = await exposeFiles(engine, folder, manifest);
    return {
      ...release,
      data,
      changes,
      codes: codes === null ? new Map() : await readCodeLists(engine, codes),
    };
  } catch (error) {
    // That much is asked just now says nothing of the files.
    const isOfTheMoment = [UnavailableRelease, Busy, Abandoned, OutOfMemory, TimeLimit].some(
      (kind) => error instanceof kind,
    );
    if (isOfTheMoment) throw error;
    throw new UnavailableRelease(dataset, version, 'its files cannot be read', error);
  }
}
