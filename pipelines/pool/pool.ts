import path from 'node:path';
import { MOST_SHARING } from '../../schemas/adverts/most-sharing.ts';
import type { Engine } from '../engine.ts';
import type { Home } from '../store/home.ts';
import { codeAdverts } from './code/code-adverts.ts';
import { openCodingTools } from './code/open-tools.ts';
import type { Coder, PooledChannel } from './day/input.ts';
import type { ChannelState, PoolFiles } from './pool-files.ts';
import { listErased } from './store/erased.ts';
import { poolFolder } from './store/pool-file.ts';
import type { PoolState } from './store/pool-file.ts';
import { describeChannel, findChannels } from './sweeps/channel-states.ts';
import type { ChannelPublisher } from './sweeps/channel-states.ts';
import { sweepChannel } from './sweeps/sweep-channel.ts';
import { demandSameKind, listSweeps } from './sweeps/sweep-files.ts';
import { takeSweeps } from './take-sweeps.ts';
import { withOwnTables } from './own-tables.ts';
import { blankTexts } from './texts/blank-texts.ts';

/** Days for which texts are kept where a run does not say. */
const TEXT_DAYS = 90;

/** The folder of all pools of a store. */
export const poolsOf = ({ private: kept }: Home): string => path.join(kept, 'pool');

/** A channel as pooling wants to know it. */
export function pooledChannel({ id, channel }: ChannelPublisher): PooledChannel {
  const { shows, staleAfterDays, rights } = channel;
  return { id, shows, staleAfterDays, mayPublish: rights.may_publish };
}

/**
 * The way of an advert, for all channels: channel → sweep → code → match → cluster → vacancies.
 * Channels that are on are swept once a day, unless the run takes `again` what is there: datasets of
 * the pool have hours of their own, and a service counts what it is asked. Where nothing was
 * ever swept there are no tables, and the channels say why. A channel that does not answer is a sweep that failed, and
 * stops nothing; a fault of ours is thrown, and the pool stands as it was. Throws `StoreMixed` where
 * sweeps of the store are of the other kind than the run.
 */
export async function openPool(engine: Engine): Promise<PoolFiles> {
  const { database, home } = engine;
  const publishers = findChannels(engine.publishers);
  const channels = publishers.map((each) => describeChannel(each, engine));

  await demandSameKind(home, engine.mode);
  if (engine.again !== true) await sweepRest(engine, publishers, channels);
  const sweeps = await listSweeps(home);
  if (sweeps.length === 0) return { ...describePool(home, null), channels };

  const state = await withOwnTables(database, async () => {
    const pool = await takeSweeps(database, {
      ...{ root: poolsOf(home), sweeps, erased: await listErased(home) },
      channels: publishers.map(pooledChannel),
      coder: await openCoder(home),
    });
    tellCrowded(engine, pool?.crowded ?? null);
    if (pool !== null)
      await blankTexts(database, sweeps, pool.day, engine.advertTextDays ?? TEXT_DAYS);
    return pool;
  });
  return { ...describePool(home, state), channels };
}

/** Says what was not looked at on the day of the pool, where there is any. */
function tellCrowded({ log }: Engine, crowded: PoolState['crowded']): void {
  if (crowded === null || crowded.keys === 0) return;
  log(
    `pool: ${crowded.keys} keys that more than ${MOST_SHARING} adverts share were not followed; ${crowded.adverts} new adverts have one of them, and copies among them may stay apart`,
  );
}

/** Sweeps the channels that are on and have no complete sweep of today yet. */
async function sweepRest(
  engine: Engine,
  publishers: readonly ChannelPublisher[],
  channels: readonly ChannelState[],
): Promise<void> {
  const today = engine.now().toISOString().slice(0, 10);
  const swept = new Set(
    (await listSweeps(engine.home)).flatMap(({ sweep: { channel, day, outcome } }) =>
      day === today && outcome === 'complete' ? [channel] : [],
    ),
  );
  for (const publisher of publishers) {
    if (channels.find(({ id }) => id === publisher.id)?.on !== true) continue;
    if (swept.has(publisher.id)) continue;
    const { sweep } = await sweepChannel(engine, publisher);
    engine.log(`${publisher.id}: a ${sweep.outcome} sweep of ${sweep.adverts} adverts`);
  }
}

async function openCoder(home: Home): Promise<Coder> {
  const tools = await openCodingTools(home);
  return { version: tools.version, code: (database) => codeAdverts(database, tools) };
}

function describePool(home: Home, state: PoolState | null): Omit<PoolFiles, 'channels'> {
  if (state === null) return { number: 0, digest: '', tables: null, crowded: null };
  const folder = poolFolder(poolsOf(home), state);
  const at = (table: string): string => path.join(folder, `${table}.parquet`);
  const { number, digest, crowded } = state;
  const tables = { vacancies: at('vacancies'), pairs: at('pairs'), sweeps: at('sweeps') };
  return { number, digest, tables, crowded };
}
