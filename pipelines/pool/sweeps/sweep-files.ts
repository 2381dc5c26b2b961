import { mkdir, open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { Sweep } from '../../../schemas/adverts/sweep.ts';
import type { Effects } from '../../engine.ts';
import { makeFolder, syncPath } from '../../store/durable.ts';
import { StoreMixed } from '../../store/store-mixed.ts';
import type { Home } from '../../store/home.ts';
import { isThere, listIfThere, readIfThere } from '../../store/if-there.ts';

/** A sweep that ended, where it is kept. */
export interface KeptSweep {
  readonly folder: string;
  readonly sweep: Sweep;
  /** One advert a line, gzipped JSON. Null for a failed sweep: it keeps none. */
  readonly adverts: string | null;
}

const SWEEP = 'sweep.json';
const ADVERTS = 'adverts.ndjson.gz';

/** Files of one sweep. */
export interface SweepPlaces {
  readonly folder: string;
  /** Written last: without it the folder is no sweep. */
  readonly sweep: string;
  readonly adverts: string;
  /** Each request with what came of it. */
  readonly requests: string;
  /** The first of the items that were set aside, with the reason of each. */
  readonly setAside: string;
}

const placesIn = (folder: string): SweepPlaces => ({
  folder,
  sweep: path.join(folder, SWEEP),
  adverts: path.join(folder, ADVERTS),
  requests: path.join(folder, 'requests.ndjson'),
  setAside: path.join(folder, 'set-aside.ndjson'),
});

const channelFolder = (home: Home, channel: string): string =>
  path.join(home.private, 'sweeps', channel);

const listFolders = async (folder: string): Promise<string[]> =>
  (await listIfThere(folder)).map((name) => path.join(folder, name));

/** The sweeps of a channel that ended, oldest first; of every channel where none is named. */
export async function listSweeps(home: Home, channel?: string): Promise<KeptSweep[]> {
  const channels =
    channel === undefined
      ? await listFolders(path.join(home.private, 'sweeps'))
      : [channelFolder(home, channel)];
  const folders = (await Promise.all(channels.map(listFolders))).flat();
  const sweeps = await Promise.all(
    folders.map(placesIn).map(async ({ folder, sweep: file, adverts }) => {
      const body = await readIfThere(file);
      if (body === null) return [];
      const sweep = Sweep.parse(JSON.parse(body));
      return [{ folder, sweep, adverts: sweep.outcome === 'failed' ? null : adverts }];
    }),
  );
  return sweeps.flat().sort((a, b) => a.sweep.at.localeCompare(b.sweep.at));
}

/**
 * Throws {@link StoreMixed} where the store has sweeps of the other kind: invented adverts and real
 * ones make no pool.
 */
export async function demandSameKind(home: Home, mode: Effects['mode']): Promise<void> {
  const isSample = mode === 'sample';
  const others = (await listSweeps(home)).some(({ sweep }) => sweep.invented !== isSample);
  if (!others) return;
  throw new StoreMixed(home.root, isSample ? 'real' : 'sample', isSample ? 'sample' : 'real');
}

/** Makes the folder of a new sweep, and removes what killed sweeps of the channel left. */
export async function makeSweepFolder(home: Home, channel: string, at: Date): Promise<SweepPlaces> {
  for (const folder of await listFolders(channelFolder(home, channel))) {
    if (!(await isThere(placesIn(folder).sweep)))
      await rm(folder, { recursive: true, force: true });
  }
  const time = at.toISOString().replaceAll(/[:.]/g, '-');
  const folder = path.join(channelFolder(home, channel), time);
  await makeFolder(path.dirname(folder));
  await mkdir(folder);
  await syncPath(path.dirname(folder));
  return placesIn(folder);
}

/** Does work with a new file, whose content survives a power cut once this has returned. */
export async function withNewFile<T>(
  file: string,
  work: (handle: FileHandle) => Promise<T>,
): Promise<T> {
  const handle = await open(file, 'wx');
  try {
    const result = await work(handle);
    await handle.sync();
    return result;
  } finally {
    await handle.close();
  }
}
