import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import type { Replay } from '../../publisher.ts';
import { coverNote } from '../stand-in/notes.ts';
import { eesStandIn } from '../stand-in/stand-in.ts';
import type { DataSet } from '../stand-in/stand-in.ts';
import { RECORDED } from './recorded.ts';
import type { Recorded } from './recorded.ts';
import { relay } from './relay.ts';

const PROVIDERS = 'providers';
/** What is read of a source: its files of the catalogue by id or name, and which come by the API. */
const Asked = z.object({
  files: z.array(
    z.object({
      id: z.string(),
      data_set: z.string().nullable().default(null),
      api: z.unknown().optional(),
    }),
  ),
});

const fileOf = (folder: string, { file }: Recorded): string => path.join(folder, PROVIDERS, file);

/** The file in the publisher's format: re-laid, unpacked, or as it is. */
async function layOut(
  folder: string,
  recorded: Recorded,
  work: string,
  limits: Parameters<Replay['open']>[1],
): Promise<DataSet> {
  const { title, months, file, id, relay: sql } = recorded;
  const fileName = path.basename(file, '.gz');
  const given = fileOf(folder, recorded);
  const made = path.join(work, `${id}.csv`);
  if (sql !== null) {
    await relay({ relay: sql, months }, given, made, limits);
  } else if (file.endsWith('.gz')) {
    await pipeline(createReadStream(given), createGunzip(), createWriteStream(made));
  }
  const isMade = sql !== null || file.endsWith('.gz');
  return { title, note: coverNote(months), fileName, path: isMade ? made : given };
}

/**
 * Files of the catalogue that were recorded, as far as a folder holds them: tidied ones are laid out
 * as the publisher does, when they are first asked for.
 */
export const replay: Replay = {
  places: [PROVIDERS],
  holds(folder, source, dataset) {
    const asked = Asked.parse(source)
      .files.filter(({ api }) => api === undefined)
      .map(({ id, data_set }) => data_set ?? `${dataset}.${id}`);
    return RECORDED.some(
      (recorded) => asked.includes(recorded.id) && existsSync(fileOf(folder, recorded)),
    );
  },
  async open(folder, limits) {
    const work = await mkdtemp(path.join(tmpdir(), 'alongside-catalogue-'));
    const made = new Map<string, Promise<DataSet>>();
    const standIn = eesStandIn((id) => {
      const recorded = RECORDED.find((each) => each.id === id);
      if (!recorded || !existsSync(fileOf(folder, recorded))) return Promise.resolve(undefined);
      const held = made.get(id) ?? layOut(folder, recorded, work, limits);
      made.set(id, held);
      return held;
    });
    return {
      ...standIn,
      close: () => rm(work, { recursive: true, force: true }),
    };
  },
};
