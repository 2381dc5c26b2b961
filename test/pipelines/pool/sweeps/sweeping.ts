import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { BARE_ADVERT } from '../../../../schemas/adverts/advert.ts';
import type { Advert } from '../../../../schemas/adverts/advert.ts';
import type { Rights } from '../../../../schemas/adverts/rights.ts';
import { openHttp } from '../../../../pipelines/fetch/http.ts';
import type { Channel, Item, SweepContext, SweepEnd } from '../../../../pipelines/pool/channel.ts';
import type { ChannelPublisher } from '../../../../pipelines/pool/sweeps/channel-states.ts';
import { sweepChannel } from '../../../../pipelines/pool/sweeps/sweep-channel.ts';
import type { SweepEffects } from '../../../../pipelines/pool/sweeps/sweep-channel.ts';
import type { KeptSweep } from '../../../../pipelines/pool/sweeps/sweep-files.ts';
import { definePublisher, NO_DATASETS } from '../../../../pipelines/publishers/publisher.ts';
import type { Publisher } from '../../../../pipelines/publishers/publisher.ts';
import type { Home } from '../../../../pipelines/store/home.ts';
import { AT_ONCE } from '../../../support/network.ts';
import type { Service } from '../../../support/taking.ts';

export const OPEN_RIGHTS: Rights = {
  ...{ may_store: true, may_publish: true, may_share: true, must_delete: null },
  ...{ licence: 'ogl-3', attribution: 'Test', said_by: 'https://a.example/', note: null },
  ...{ said_on: '2026-11-01', consent_setting: null },
};

export const COMPLETE: SweepEnd = { outcome: 'complete', why: null, expected: null };

/** A channel of which a test says what matters to it. */
export function makeChannel(
  sweep: Channel['sweep'],
  change: Partial<Channel> = {},
  publisher: Partial<Publisher> = {},
): ChannelPublisher {
  const channel: Channel = {
    ...{ about: 'Invented jobs', parser: 1, shows: 'all', mayLose: 0.05, staleAfterDays: 90 },
    ...{ rights: OPEN_RIGHTS, needs: [], sweep },
    ...change,
  };
  const made = definePublisher({
    ...{ id: 'board', name: 'Board', hosts: ['a.example'], ...NO_DATASETS },
    ...publisher,
  });
  return { ...made, channel };
}

/** A channel that gives these items and ends so. */
export const givesItems = (items: Iterable<Item>, end: SweepEnd = COMPLETE): Channel['sweep'] =>
  // oxlint-disable-next-line typescript/require-await
  async function* give(): AsyncGenerator<Item, SweepEnd> {
    yield* items;
    return end;
  };

export const bareAdvert = (id: string, change: Partial<Advert> = {}): Advert => ({
  ...BARE_ADVERT,
  ...{ id, title: 'Invented post' },
  ...change,
});

/** So many adverts with different ids. */
export const manyAdverts = (count: number): Item[] =>
  Array.from({ length: count }, (_, n) => ({ advert: bareAdvert(`a${n}`) }));

/** Sweeps a channel into a store, as a run does. */
export async function sweepInto(
  home: Home,
  publisher: ChannelPublisher,
  {
    at = '2026-11-30T06:00:00Z',
    service = () => new Response(''),
    ...change
  }: Partial<SweepEffects> & { readonly at?: string; readonly service?: Service } = {},
): Promise<KeptSweep> {
  return sweepChannel(
    {
      ...{ home, mode: 'live', policy: () => AT_ONCE, now: () => new Date(at), settings: {} },
      http: openHttp({ timeoutMs: 5000, fetch: service }),
      log: () => undefined,
      ...change,
    },
    publisher,
  );
}

/** The adverts that a sweep kept. */
export async function readKept({ adverts }: KeptSweep): Promise<unknown[]> {
  if (adverts === null) return [];
  const lines = gunzipSync(await readFile(adverts))
    .toString()
    .trim();
  return lines === '' ? [] : lines.split('\n').map((line): unknown => JSON.parse(line));
}

/** A channel that asks for pages until one is empty: an id a line. */
export async function* sweepPages({ read, day }: SweepContext): AsyncGenerator<Item, SweepEnd> {
  for (let page = 1; ; page += 1) {
    const { text } = await read({ url: `https://a.example/jobs?page=${page}`, withSecrets: true });
    if (text === '') return COMPLETE;
    for (const id of text.split('\n')) yield { advert: bareAdvert(id, { posted: day }) };
  }
}
