import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { countWords } from '../../../schemas/words/count-words.ts';
import type { Catalogue, ReleaseState } from '../../../schemas/release/catalogue.ts';
import { Manifest } from '../../../schemas/release/manifest.ts';
import { digestBytes, digestFile } from './digest.ts';
import type { Home } from '../home.ts';
import { isThere } from '../if-there.ts';
import { releaseFolder } from './release-folder.ts';

/** Something in the store that is not as it was written. Paths are relative to the store. */
export interface StoreFault {
  readonly dataset: string | null;
  readonly version: string | null;
  readonly path: string;
  readonly code:
    | 'missing'
    | 'changed'
    | 'unreadable'
    | 'disagrees_with_catalogue'
    | 'rows_digest_differs';
  readonly what: string;
}

/** A fault of a release, not of a snapshot. */
type ReleaseFault = StoreFault & { readonly dataset: string; readonly version: string };

/** The manifest of a held release, believed only when it has the digest that the catalogue noted. */
export async function checkManifest(
  home: Home,
  dataset: string,
  state: ReleaseState,
): Promise<{ manifest: Manifest | null; faults: StoreFault[] }> {
  const file = path.join(releaseFolder(home, dataset, state.version), 'manifest.json');
  const named = { dataset, version: state.version, path: path.relative(home.root, file) };
  const fault = (code: StoreFault['code'], what: string) => ({
    manifest: null,
    faults: [{ ...named, code, what }],
  });
  if (!(await isThere(file))) return fault('missing', 'the manifest is not there');
  const body = await readFile(file);
  if (digestBytes(body) !== state.manifest_sha256) {
    return fault('changed', 'the manifest is not the one that was published');
  }
  const parsed = Manifest.safeParse(JSON.parse(body.toString('utf8')));
  if (!parsed.success) return fault('unreadable', 'the manifest is not of a known format');
  const manifest = parsed.data;
  const differing = (
    [
      ['dataset', manifest.dataset, dataset],
      ['version', manifest.version, state.version],
      ['rows_digest', manifest.rows_digest, state.rows_digest],
      ['kind', manifest.kind, state.kind],
      ['source_released', manifest.source_released, state.source_released],
    ] as const
  ).filter(([, said, noted]) => said !== noted);
  return {
    manifest,
    faults: differing.map(([key, said, noted]) => ({
      ...named,
      code: 'disagrees_with_catalogue',
      what: `${key} is ${said ?? 'null'} in the manifest and ${noted ?? 'null'} in the catalogue`,
    })),
  };
}

/** Every file of a release, by size and sha256. */
export async function checkFiles(home: Home, manifest: Manifest): Promise<StoreFault[]> {
  const faults: StoreFault[] = [];
  const { dataset, version } = manifest;
  for (const { path: name, sha256, bytes } of manifest.files) {
    const file = path.join(releaseFolder(home, dataset, version), name);
    const named = { dataset, version, path: path.relative(home.root, file) };
    if (!(await isThere(file))) {
      faults.push({ ...named, code: 'missing', what: 'the file is not there' });
      continue;
    }
    const found = await digestFile(file);
    if (found.sha256 === sha256) continue;
    const what =
      found.bytes === bytes
        ? 'the bytes are not those that were published'
        : `it has ${countWords(found.bytes, 'byte')}, and ${countWords(bytes, 'was', 'were')} published`;
    faults.push({ ...named, code: 'changed', what });
  }
  return faults;
}

/**
 * Faults of the current releases' manifests and files: what must not be served. The rows are not
 * read back; `verifyStore` does that.
 */
export async function findCorruptReleases(
  home: Home,
  catalogue: Catalogue | undefined,
): Promise<ReleaseFault[]> {
  const faults: ReleaseFault[] = [];
  for (const [dataset, { current, releases }] of Object.entries(catalogue?.datasets ?? {})) {
    const state = releases.find(({ version }) => version === current);
    if (state?.state !== 'held') continue;
    const checked = await checkManifest(home, dataset, state);
    const files = checked.manifest ? await checkFiles(home, checked.manifest) : [];
    faults.push(
      ...[...checked.faults, ...files].map((fault) => ({ ...fault, dataset, version: current })),
    );
  }
  return faults;
}
