import { existsSync } from 'node:fs';
import { declares } from '../../schemas/dataset/declares.ts';
import path from 'node:path';
import type { Dataset } from '../../datasets/discover.ts';
import type { DatabaseLimits } from '../duckdb.ts';
import type { Publisher } from './publisher.ts';
import { readPublisher } from './publisher.ts';
import { openStandIns } from './stand-ins.ts';
import type { StandIns } from './stand-ins.ts';

/** The folder holds nothing that could be replayed; the message says what it should hold. */
export class NothingToReplay extends Error {}

/** Places in a folder of recorded figures that publishers know how to answer from, each once. */
export function replayPlaces(publishers: readonly Publisher[]): string[] {
  return [...new Set(publishers.flatMap(({ replay }) => replay?.places ?? []))];
}

/** True when a folder of recorded figures has something to answer for this dataset. */
export function isInFolder(
  folder: string,
  { declaration }: Dataset,
  publishers: readonly Publisher[],
): boolean {
  if (!declares(declaration, 'source')) return true;
  const { hosts, replay } = readPublisher(publishers, declaration.source.publisher);
  return hosts.length === 0 || replay?.holds(folder, declaration.source, declaration.id) === true;
}

/**
 * The publishers as far as a folder of recorded figures goes. Throws {@link NothingToReplay} when it has nothing of any of them.
 */
export function openReplay(
  folder: string,
  publishers: readonly Publisher[],
  limits: DatabaseLimits,
): StandIns {
  if (!existsSync(folder)) throw new NothingToReplay(`there is no folder ${folder}`);
  const places = replayPlaces(publishers);
  if (!places.some((place) => existsSync(path.join(folder, place)))) {
    throw new NothingToReplay(`${folder} has none of ${places.join(', ')}: nothing to replay`);
  }
  return openStandIns(publishers, ({ replay }) => replay?.open(folder, limits));
}
