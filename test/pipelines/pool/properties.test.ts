import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Advert } from '../../../schemas/adverts/advert.ts';
import { makeAdvert } from '../../support/adverts/make-advert.ts';
import { withPoolFolder } from '../../support/adverts/pool-folder.ts';
import type { PoolFolder } from '../../support/adverts/pool-folder.ts';
import { careText } from '../../support/adverts/texts.ts';

const DAYS = ['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-05'];
const CHANNELS = ['a', 'b', 'c'];

/** Few employers, texts and towns, so that most adverts look like some other one. */
const advert: fc.Arbitrary<Advert> = fc
  .record({
    id: fc.integer({ min: 1, max: 6 }).map(String),
    employer: fc.constantFrom('Aire Care', 'Wharfe Homes', null),
    title: fc.constantFrom('Care worker', 'Care worker - Leeds', 'Senior care worker'),
    text: fc.constantFrom('', careText(1), `${careText(1)} Apply now.`, careText(4)),
    town: fc.constantFrom('Leeds', 'York', null),
    low: fc.constantFrom(24_000, 31_000, null),
  })
  .map(({ town, low, ...part }) =>
    makeAdvert({
      ...part,
      places: [{ town, text: town ?? 'UK' }],
      pay: { low, high: low, period: 'year' },
    }),
  );

const sweep = fc.record({
  channel: fc.constantFrom(...CHANNELS),
  day: fc.constantFrom(...DAYS),
  outcome: fc.constantFrom('complete' as const, 'complete' as const, 'partial' as const),
  removed: fc.subarray(['1', '2'], { maxLength: 1 }),
  adverts: fc.uniqueArray(advert, { selector: ({ id }) => id, maxLength: 5 }),
});
type MadeSweep = typeof sweep extends fc.Arbitrary<infer Each> ? Each : never;
const sweeps = fc.uniqueArray(sweep, {
  selector: ({ channel, day }) => `${channel} ${day}`,
  minLength: 2,
  maxLength: 6,
});

const keep = (pool: PoolFolder, { channel, day, adverts, outcome, removed }: MadeSweep) =>
  pool.sweep(channel, day, adverts, { outcome, removed, why: outcome === 'partial' ? 'x' : null });

/** Pools sweeps in this order, all at once or after each of them. */
const poolSweeps = (made: readonly MadeSweep[], afterEach: boolean) =>
  withPoolFolder(async (pool) => {
    for (const each of made) {
      await keep(pool, each);
      if (afterEach) await pool.vacancies();
    }
    return pool.vacancies();
  });

const inFull = process.env.TESTS_IN_FULL === 'yes';
const runs = { numRuns: inFull ? 40 : 2, seed: 14 };

test('a pool is the same whenever and in whatever order its sweeps come', () =>
  fc.assert(
    fc.asyncProperty(sweeps, fc.gen(), async (made, pick) => {
      const atOnce = await poolSweeps(made, false);
      const shuffled = pick(fc.shuffledSubarray, made, { minLength: made.length });
      expect(await poolSweeps(shuffled, true)).toEqual(atOnce);
    }),
    runs,
  ));

test('a job that several channels show on one day has the same id, whichever came first', async () => {
  const job = (id: string) => makeAdvert({ id, text: careText(1), places: [{ town: 'Leeds' }] });
  const orders = ['abc', 'cba', 'bca', 'acb', 'bac', 'cab'];
  const ids = await Promise.all(
    orders.map((order) =>
      withPoolFolder(async (pool) => {
        for (const channel of order)
          await pool.sweep(channel, '2026-11-01', [job(`of ${channel}`)]);
        return (await pool.vacancies()).map(({ vacancy, sightings }) => [
          vacancy,
          sightings.length,
        ]);
      }),
    ),
  );
  expect(ids).toEqual(orders.map(() => [[ids[0]?.[0]?.[0], 3]]));
});

test('taking sweeps again changes nothing, and a vacancy has one sighting of a channel', () =>
  fc.assert(
    fc.asyncProperty(sweeps, (made) =>
      withPoolFolder(async (pool) => {
        for (const each of made) await keep(pool, each);
        const pooled = await pool.vacancies();
        expect(await pool.vacancies()).toEqual(pooled);
        for (const { sightings } of pooled) {
          const channels = sightings.map(({ channel }) => channel);
          expect(new Set(channels).size).toBe(channels.length);
        }
        const ids = pooled.flatMap(({ sightings }) =>
          sightings.map((each) => `${each.channel} ${each.external_id}`),
        );
        const seen = made.flatMap(({ channel, adverts }) =>
          adverts.map(({ id }) => `${channel} ${id}`),
        );
        expect(ids.sort()).toEqual([...new Set(seen)].sort());
      }),
    ),
    runs,
  ));

test('without a complete sweep nothing is missed, however long a channel leaves it out', () =>
  fc.assert(
    fc.asyncProperty(advert, fc.constantFrom(...CHANNELS), sweeps, async (first, channel, made) => {
      // One advert that its channel never shows again, among whatever else comes.
      const [began, ...later] = DAYS.map((day): MadeSweep => {
        const own = made.find((each) => each.channel === channel && each.day === day);
        const adverts = (own?.adverts ?? []).filter(({ id }) => id !== first.id);
        return { channel, day, adverts, outcome: 'partial', removed: [] };
      });
      const others = made.filter((each) => each.channel !== channel);
      const partial = [
        ...(began ? [{ ...began, adverts: [...began.adverts, first] }] : []),
        ...[...later, ...others].map((each) => ({
          ...each,
          outcome: 'partial' as const,
          removed: [],
        })),
      ];
      const pooled = await poolSweeps(partial, false);
      expect(pooled.filter(({ state }) => state === 'closed')).toEqual([]);
    }),
    runs,
  ));
