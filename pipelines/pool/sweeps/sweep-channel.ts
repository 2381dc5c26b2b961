import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Sweep } from '../../../schemas/adverts/sweep.ts';
import type { Effects } from '../../engine.ts';
import { withoutPeople } from '../../fetch/documents/contacts.ts';
import { writeDurably } from '../../store/durable.ts';
import type { SweepContext } from '../channel.ts';
import { listErased } from '../store/erased.ts';
import { openChannelAsking } from './ask-channel.ts';
import { readChannelSettings } from './channel-states.ts';
import type { ChannelPublisher } from './channel-states.ts';
import { collectItems } from './collect-items.ts';
import type { Sinks } from './collect-items.ts';
import { judgeSweep } from './judge-sweep.ts';
import { listSweeps, makeSweepFolder, withNewFile } from './sweep-files.ts';
import type { KeptSweep, SweepPlaces } from './sweep-files.ts';

/** What a sweep acts on. */
export type SweepEffects = Pick<
  Effects,
  'home' | 'mode' | 'http' | 'policy' | 'now' | 'log' | 'settings'
>;

/** More are counted and not told one by one. */
const MOST_TOLD = 1000;
const LONGEST_DETAIL = 300;

/** Sends the lines of a sweep to its files while `work` goes on. */
async function withSinks<T>(places: SweepPlaces, work: (sinks: Sinks) => Promise<T>): Promise<T> {
  return withNewFile(places.setAside, async (setAside) => {
    const gzip = createGzip();
    const written = pipeline(gzip, createWriteStream(places.adverts, { flags: 'wx', flush: true }));
    let told = 0;
    const sinks: Sinks = {
      keep: async (line) => {
        if (!gzip.write(`${line}\n`)) await Promise.race([once(gzip, 'drain'), written]);
      },
      setAside: async (reason, id, detail) => {
        told += 1;
        if (told > MOST_TOLD) return;
        const line = JSON.stringify({ reason, id, detail: detail.slice(0, LONGEST_DETAIL) });
        await setAside.appendFile(`${withoutPeople(line)}\n`);
      },
    };
    const done = work(sinks).finally(() => void gzip.end());
    const [result] = await Promise.all([done, written]);
    return result;
  });
}

/**
 * One sweep of a channel, kept under `private/sweeps/` while the caller holds the store: adverts
 * without contacts, each request, what was set aside, and last `sweep.json`. A channel that does not
 * answer, or loses more than it may, makes a sweep that failed; a fault of ours (a full disk) is
 * thrown, and leaves no sweep.
 */
export async function sweepChannel(
  effects: SweepEffects,
  publisher: ChannelPublisher,
  progress: SweepContext['progress'] = () => undefined,
): Promise<KeptSweep> {
  const { home, mode, now } = effects;
  const { id, channel } = publisher;
  const at = now();
  const day = at.toISOString().slice(0, 10);
  const earlier = (await listSweeps(home, id)).map((kept) => kept.sweep);
  const erased = new Set(
    (await listErased(home)).flatMap(({ channel: of, external_id: each }) =>
      of === id ? [each] : [],
    ),
  );
  const places = await makeSweepFolder(home, id, at);

  const came = await withNewFile(places.requests, (requestLog) => {
    const asking = openChannelAsking(effects, publisher, requestLog);
    const settings = readChannelSettings(publisher, effects);
    const context: SweepContext = { ...asking, settings, day, progress };
    return withSinks(places, async (sinks) => {
      const collected = await collectItems(channel.sweep(context), day, sinks, erased);
      return { ...collected, requests: asking.requests() };
    });
  });

  const { outcome, why } = judgeSweep(came, channel, earlier);
  if (outcome === 'failed') await rm(places.adverts);
  const { received, adverts, removed } = came;
  const sweep: Sweep = {
    ...{ format: 'alongside-sweep/1', channel: id, at: at.toISOString(), day, outcome, why },
    ...{ parser: channel.parser, requests: came.requests, received, adverts },
    ...{ set_aside: came.setAside, amended: came.amended, expected: came.end?.expected ?? null },
    ...{ removed: [...removed], invented: mode === 'sample' },
  };
  await writeDurably(places.sweep, `${JSON.stringify(sweep, null, 1)}\n`);
  return { folder: places.folder, sweep, adverts: outcome === 'failed' ? null : places.adverts };
}
