import path from 'node:path';
import { z } from 'zod';
import { Catalogue } from '../../schemas/release/catalogue.ts';
import type { ReleaseState } from '../../schemas/release/catalogue.ts';
import { makeFolder, writeDurably } from './durable.ts';
import type { Home } from './home.ts';
import { readIfThere } from './if-there.ts';

/** The store's pointer cannot be read; nothing is guessed in its place. */
export class DamagedCatalogue extends Error {}

/** The catalogue, or undefined for a store that has never published. Throws {@link DamagedCatalogue}. */
export async function findCatalogue(home: Home): Promise<Catalogue | undefined> {
  const body = await readIfThere(home.catalogue);
  if (body === null) return undefined;
  try {
    return Catalogue.parse(JSON.parse(body));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new DamagedCatalogue(`catalogue.json of this store cannot be read: ${why}`);
  }
}

/** Replaces the pointer in one atomic rename. */
export async function writeCatalogue(home: Home, catalogue: Catalogue): Promise<void> {
  await makeFolder(path.dirname(home.catalogue));
  await writeDurably(home.catalogue, `${JSON.stringify(catalogue, null, 1)}\n`);
}

/** The next edition of a day: `2026-11-22.3` after `2026-11-22.2`. */
export function nextEdition(catalogue: Catalogue, now: Date): string {
  const day = now.toISOString().slice(0, 10);
  const numbers = catalogue.editions
    .filter(({ edition }) => edition.startsWith(`${day}.`))
    .map(({ edition }) => Number(edition.slice(day.length + 1)));
  return `${day}.${Math.max(0, ...numbers) + 1}`;
}

/** The catalogue after releases of one group became current together: one new edition. */
export function withReleases(
  catalogue: Catalogue,
  releases: Readonly<Record<string, ReleaseState>>,
  now: Date,
): Catalogue {
  const edition = nextEdition(catalogue, now);
  const datasets = { ...catalogue.datasets };
  const changed: Record<string, string> = {};
  for (const [dataset, release] of Object.entries(releases)) {
    const before = datasets[dataset]?.releases ?? [];
    datasets[dataset] = { current: release.version, releases: [...before, release] };
    changed[dataset] = release.version;
  }
  const step = { edition, published: now.toISOString(), changed };
  return { ...catalogue, edition, datasets, editions: [...catalogue.editions, step] };
}
