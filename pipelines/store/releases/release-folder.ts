import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Manifest } from '../../../schemas/release/manifest.ts';
import { digestBytes } from './digest.ts';
import { makeFolder, syncPath, writeDurably } from '../durable.ts';
import type { Home } from '../home.ts';

const MAKING = '.making-';

/** A new, empty folder in which a release is made, beside where it will stand. */
export async function makeReleaseFolder(
  home: Home,
  dataset: string,
  version: string,
): Promise<string> {
  const folder = path.join(home.releases, dataset, `${MAKING}${version}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return folder;
}

/** Removes what killed runs left half made. Only while holding the store. */
export async function sweepHalfMade(home: Home, dataset: string): Promise<void> {
  const parent = path.join(home.releases, dataset);
  await makeFolder(parent);
  for (const entry of await readdir(parent)) {
    if (entry.startsWith(MAKING)) await rm(path.join(parent, entry), { recursive: true });
  }
}

/**
 * Completes a release: writes the manifest, flushes every file, and gives the folder its name in
 * one rename, which is flushed too: the catalogue must not name what a power cut may take away. A
 * folder of that name that the catalogue never knew is what a kill left between the rename and the
 * swap; it is replaced. Returns the manifest's sha256.
 */
export async function sealRelease(home: Home, folder: string, manifest: Manifest): Promise<string> {
  const body = `${JSON.stringify(Manifest.parse(manifest), null, 1)}\n`;
  await writeDurably(path.join(folder, 'manifest.json'), body);
  for (const file of manifest.files) await syncPath(path.join(folder, file.path));
  const final = releaseFolder(home, manifest.dataset, manifest.version);
  await rm(final, { recursive: true, force: true });
  await rename(folder, final);
  await syncPath(path.dirname(final));
  return digestBytes(body);
}

/** Where a release stands. */
export function releaseFolder(home: Home, dataset: string, version: string): string {
  return path.join(home.releases, dataset, version);
}

/** The manifest of a release that the catalogue names. Throws when it is gone or damaged. */
export async function readManifest(
  home: Home,
  dataset: string,
  version: string,
): Promise<Manifest> {
  const file = path.join(releaseFolder(home, dataset, version), 'manifest.json');
  return Manifest.parse(JSON.parse(await readFile(file, 'utf8')));
}
