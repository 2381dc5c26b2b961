import { describe, expect, test } from 'vitest';
import type { Advert } from '../../../schemas/adverts/advert.ts';
import { makeAdvert } from '../../support/adverts/make-advert.ts';
import { makeChannel, withPoolFolder } from '../../support/adverts/pool-folder.ts';
import type { PoolFolder } from '../../support/adverts/pool-folder.ts';
import { careText } from '../../support/adverts/texts.ts';

const day = (number: number): string =>
  new Date(Date.UTC(2026, 10, number)).toISOString().slice(0, 10);
const nurse = (part: Parameters<typeof makeAdvert>[0] = {}): Advert =>
  makeAdvert({ text: careText(1), places: [{ town: 'Leeds' }], ...part });
const other = nurse({ id: 'other', employer: 'York Hospitals', text: careText(4) });

/** How the vacancy of the advert with this id stands. */
async function standing(pool: PoolFolder, id = '1', part?: Parameters<PoolFolder['vacancies']>[0]) {
  const pooled = await pool.vacancies(part);
  const found = pooled.find(({ sightings }) => sightings.some((each) => each.external_id === id));
  return found && [found.state, found.closed_why, found.closed_on];
}

describe('an advert', () => {
  test('is closed after two complete sweeps without it, as of the first of them', () =>
    withPoolFolder(async (pool) => {
      await pool.sweep('a', day(1), [nurse(), other]);
      await pool.sweep('a', day(2), [other]);
      expect(await standing(pool)).toEqual(['live', null, null]);
      await pool.sweep('a', day(2), [other], { at: `${day(2)}T18:00:00.000Z` });
      expect(await standing(pool)).toEqual(['live', null, null]);
      await pool.sweep('a', day(3), [other]);
      expect(await standing(pool)).toEqual(['closed', 'two_omissions', day(2)]);
      await pool.sweep('a', day(4), [nurse(), other]);
      expect(await standing(pool)).toEqual(['live', null, null]);
    }));

  test('is not missed by a sweep that is partial or failed, nor by a channel that shows the newest only', () =>
    withPoolFolder(async (pool) => {
      await pool.sweep('a', day(1), [nurse()]);
      await pool.sweep('b', day(1), [nurse({ id: 'w', employer: 'Hull Hospitals' })]);
      for (const number of [2, 3, 4]) {
        await pool.sweep('a', day(number), [], {
          outcome: number === 3 ? 'failed' : 'partial',
          why: 'x',
        });
        await pool.sweep('b', day(number), []);
      }
      const channels = [makeChannel('a'), makeChannel('b', { shows: 'window' })];
      expect(await standing(pool, '1', { channels })).toEqual(['live', null, null]);
      expect(await standing(pool, 'w', { channels })).toEqual(['live', null, null]);
    }));

  test('is closed on the day after its closing date, and when its channel says that it is removed', () =>
    withPoolFolder(async (pool) => {
      await pool.sweep('a', day(1), [nurse({ closes: day(2) }), { ...other, id: '2' }]);
      await pool.sweep('a', day(2), [nurse({ closes: day(2) })], {
        outcome: 'partial',
        why: 'x',
        removed: ['2'],
      });
      expect(await standing(pool)).toEqual(['live', null, null]);
      expect(await standing(pool, '2')).toEqual(['closed', 'removed', day(2)]);
      await pool.sweep('a', day(3), [nurse({ closes: day(2) })]);
      expect(await standing(pool)).toEqual(['closed', 'closing_date', day(2)]);
    }));

  test('without a closing date is stale once it is older than its channel lets one be', () =>
    withPoolFolder(async (pool) => {
      await pool.sweep('a', day(1), [nurse({ posted: '2026-08-20' }), other]);
      expect(await standing(pool)).toEqual(['live', null, null]);
      await pool.sweep('a', day(20), [nurse({ posted: '2026-08-20' }), other]);
      expect(await standing(pool)).toEqual(['stale', null, null]);
      expect(await standing(pool, 'other')).toEqual(['live', null, null]);
    }));
});

test('a vacancy is open while one of its adverts is, but not beyond the closing date that one states', () =>
  withPoolFolder(async (pool) => {
    await pool.sweep('a', day(1), [
      nurse({ closes: day(2) }),
      nurse({ id: '2', employer: 'Hull', text: careText(6) }),
    ]);
    await pool.sweep('b', day(1), [
      nurse({ id: 'x' }),
      nurse({ id: 'y', employer: 'Hull', text: careText(6) }),
    ]);
    for (const number of [2, 3]) await pool.sweep('a', day(number), [other]);
    expect(await pool.vacancies()).toHaveLength(3);
    expect(await standing(pool, 'x')).toEqual(['closed', 'closing_date', day(2)]);
    expect(await standing(pool, 'y')).toEqual(['live', null, null]);
  }));

test('an advert that comes again within eight weeks is another vacancy, and a repost', () =>
  withPoolFolder(async (pool) => {
    await pool.sweep('a', day(1), [nurse(), other]);
    for (const number of [2, 3]) await pool.sweep('a', day(number), [other]);
    await pool.sweep('a', day(20), [nurse({ id: 'again' }), other]);
    const pooled = await pool.vacancies();
    const [first, again] = ['1', 'again'].map((id) =>
      pooled.find(({ sightings }) => sightings[0]?.external_id === id),
    );
    expect(again).toMatchObject({ reposts: 1, repost_of: first?.vacancy, state: 'live' });
    expect(first).toMatchObject({ reposts: 0, repost_of: null, state: 'closed' });
  }));

test('an advert that never ends is evergreen, and one text in more than twenty places a franchise', () =>
  withPoolFolder(async (pool) => {
    const towns = Array.from({ length: 21 }, (_, at) =>
      nurse({
        id: `t${at}`,
        employer: 'Tutor Club',
        text: careText(3),
        places: [{ town: `Town ${at}` }],
      }),
    );
    await pool.sweep('a', '2026-04-01', [nurse(), other, ...towns]);
    await pool.sweep('a', day(1), [nurse(), { ...other, id: 'new' }, ...towns]);
    const spells = new Map(
      (await pool.vacancies()).map(({ sightings, spell }) => [sightings[0]?.external_id, spell]),
    );
    expect([spells.get('1'), spells.get('new'), spells.get('t7')]).toEqual([
      ...['evergreen', 'ordinary', 'franchise'],
    ]);
  }));
