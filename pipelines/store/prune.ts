import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { clockTime } from '../../schemas/release/catalogue.ts';
import type { Catalogue, CatalogueEntry } from '../../schemas/release/catalogue.ts';
import { writeCatalogue } from './catalogue-file.ts';
import type { Home } from './home.ts';
import { listIfThere } from './if-there.ts';
import { findJournalled } from './snapshots/read-journals.ts';
import { readManifest, releaseFolder } from './releases/release-folder.ts';
import { changeStates } from './states.ts';

/** A release that is to go, and the instants that it alone answers for. */
export interface PrunedRelease {
  readonly dataset: string;
  readonly version: string;
  /** First instant that stops answering (ISO). */
  readonly from: string;
  /** Where the next release takes over (ISO, not included); null when none does. */
  readonly to: string | null;
}

/** When the release after this one became what was known. */
function takenOver({ releases }: CatalogueEntry, index: number): string | null {
  const next = releases[index + 1];
  return next ? clockTime(next) : null;
}

/** Releases of each dataset that are neither current nor among its newest `keep` held ones. */
export function planPrune(catalogue: Catalogue, keep: number): PrunedRelease[] {
  return Object.entries(catalogue.datasets).flatMap(([dataset, entry]) => {
    const held = entry.releases.filter(({ state }) => state === 'held');
    const kept = new Set(held.slice(-keep).map(({ version }) => version));
    return entry.releases.flatMap((release, index) => {
      const { version, state } = release;
      if (state !== 'held' || version === entry.current || kept.has(version)) return [];
      return [{ dataset, version, from: clockTime(release), to: takenOver(entry, index) }];
    });
  });
}

/** Removes a release's tables. Its manifest stays: what was published is known for ever. */
export async function removeTables(home: Home, dataset: string, version: string): Promise<number> {
  const folder = releaseFolder(home, dataset, version);
  let freed = 0;
  for (const name of await listIfThere(folder)) {
    if (name === 'manifest.json') continue;
    freed += (await stat(path.join(folder, name))).size;
    await rm(path.join(folder, name), { recursive: true });
  }
  return freed;
}

/**
 * Prunes releases while holding the store: first the catalogue says so, then the tables go, so that
 * a crash between leaves tables that nobody points to and the next prune removes. Answers the
 * catalogue as it now stands and the bytes freed.
 */
export async function pruneReleases(
  home: Home,
  catalogue: Catalogue,
  plan: readonly PrunedRelease[],
  now: Date,
): Promise<{ catalogue: Catalogue; bytes: number }> {
  const next = changeStates(catalogue, plan, {
    state: 'pruned',
    state_reason: 'removed by the keeper of the store',
    state_date: now.toISOString(),
  });
  if (plan.length > 0) await writeCatalogue(home, next);
  let bytes = 0;
  for (const [dataset, { releases }] of Object.entries(next.datasets)) {
    for (const { version, state } of releases) {
      if (state === 'pruned') bytes += await removeTables(home, dataset, version);
    }
  }
  return { catalogue: next, bytes };
}

/**
 * Snapshots that no release held after `gone` is made from, and that no later run could take up:
 * neither an unfinished run's nor the last finished one's. Digests, in order.
 */
export async function findUnusedSnapshots(
  home: Home,
  catalogue: Catalogue,
  gone: readonly PrunedRelease[] = [],
): Promise<string[]> {
  const goes = new Set(gone.map(({ dataset, version }) => `${dataset} ${version}`));
  const used = await findJournalled(home.journals);
  for (const [dataset, { releases }] of Object.entries(catalogue.datasets)) {
    for (const { version, state } of releases) {
      if (state !== 'held' || goes.has(`${dataset} ${version}`)) continue;
      const { lineage } = await readManifest(home, dataset, version);
      for (const { sha256 } of lineage.snapshots) used.add(sha256);
    }
  }
  const onDisk = (await listIfThere(home.blobs)).filter((name) => /^[0-9a-f]{64}$/.test(name));
  return onDisk.filter((sha256) => !used.has(sha256));
}

/** Removes snapshots; answers the bytes freed. Only while holding the store. */
export async function removeSnapshots(home: Home, digests: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const sha256 of digests) {
    const file = path.join(home.blobs, sha256);
    bytes += (await stat(file)).size;
    await rm(file);
  }
  return bytes;
}
