import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openDatabase, text } from '../../../pipelines/duckdb.ts';
import type { Engine } from '../../../pipelines/engine.ts';
import { openHttp } from '../../../pipelines/fetch/http.ts';
import { openPool } from '../../../pipelines/pool/pool.ts';
import type { ChannelPublisher } from '../../../pipelines/pool/sweeps/channel-states.ts';
import { homeAt } from '../../../pipelines/store/home.ts';
import { makeAdvert } from '../../support/adverts/make-advert.ts';
import { careText } from '../../support/adverts/texts.ts';
import { AT_ONCE } from '../../support/network.ts';
import { givesItems, makeChannel } from './sweeps/sweeping.ts';

const Row = z.object({
  ...{ title: z.string(), soc4: z.string().nullable(), place_kind: z.string() },
  ...{ pay_low: z.number().nullable(), channels: z.number() },
});

/** Does work with an engine of these channels in a new store. */
async function withEngine<T>(
  publishers: readonly ChannelPublisher[],
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  const root = await mkdtemp(path.join(tmpdir(), 'alongside-open-pool-'));
  const database = await openDatabase(':memory:', { memoryMb: 512, threads: 1 });
  try {
    return await work({
      ...{ database, home: homeAt(root), mode: 'live', publishers, run: 'x' },
      ...{ http: openHttp({ timeoutMs: 1000, fetch: () => new Response('') }) },
      ...{ policy: () => AT_ONCE, settings: {}, now: () => new Date('2026-11-30T06:00:00Z') },
      ...{ code: { version: 'x', commit: null }, log: () => undefined, progress: () => undefined },
    });
  } finally {
    database.close();
    await rm(root, { recursive: true });
  }
}

const advert = makeAdvert({
  ...{ title: 'Care worker', text: careText(1), places: ['Huddersfield'] },
  pay: { text: '£24,000 a year' },
});
const one = makeChannel(givesItems([{ advert }]), {}, { id: 'one', name: 'One' });
const two = makeChannel(
  givesItems([{ advert: { ...advert, id: 'x' } }]),
  {},
  { id: 'two', name: 'Two' },
);

test('channels that are on are swept, coded and pooled; one that is off says why', () =>
  withEngine(
    [one, two, makeChannel(givesItems([]), { needs: ['OFF_KEY'] }, { id: 'off', name: 'Off' })],
    async (engine) => {
      const pool = await openPool(engine);
      expect(pool?.channels.map(({ id, on, why_off: why }) => [id, on, why])).toEqual([
        ...[
          ['one', true, null],
          ['two', true, null],
          ['off', false, 'Not set: OFF_KEY.'],
        ],
      ]);
      const file = pool?.tables?.vacancies ?? '';
      const rows = await engine.database.rows(
        `SELECT *, len(sightings)::INTEGER AS channels FROM read_parquet(${text(file)})`,
        Row,
      );
      expect(rows).toEqual([
        { title: 'Care worker', soc4: '6135', place_kind: 'placed', pay_low: 24_000, channels: 2 },
      ]);
      const again = await openPool({ ...engine, again: true });
      expect(again).toEqual(pool);
      const left = await engine.database.rows(
        'SELECT table_name FROM duckdb_tables()',
        z.unknown(),
      );
      expect(left).toEqual([]);
    },
  ));

test('where nothing was ever swept there are no tables, and the channels say why', () =>
  withEngine([makeChannel(givesItems([]), { needs: ['OFF_KEY'] })], async (engine) => {
    const { tables, channels } = await openPool(engine);
    expect(tables).toBeNull();
    expect(channels).toMatchObject([{ on: false, why_off: 'Not set: OFF_KEY.' }]);
  }));

test('a channel that was swept whole today is not asked again; one that was cut short is', () => {
  const asked: string[] = [];
  const ask = (name: string, outcome: 'complete' | 'partial') =>
    makeChannel(
      // oxlint-disable-next-line typescript/require-await -- a channel is a generator of answers
      async function* () {
        asked.push(name);
        yield { advert: { ...advert, id: name } };
        return { outcome, why: null, expected: null };
      },
      {},
      { id: name, name },
    );
  return withEngine([ask('whole', 'complete'), ask('cut', 'partial')], async (engine) => {
    await openPool(engine);
    await openPool({ ...engine, now: () => new Date('2026-11-30T18:00:00Z') });
    expect(asked).toEqual(['whole', 'cut', 'cut']);
    await openPool({ ...engine, now: () => new Date('2026-12-01T06:00:00Z') });
    expect(asked).toEqual(['whole', 'cut', 'cut', 'whole', 'cut']);
  });
});
