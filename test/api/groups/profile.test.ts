import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenedApi } from '../../../api/app.ts';
import { FigureAnswer } from '../../../schemas/answers/rows/rows.ts';
import type { ProfileMeasure } from '../../../schemas/answers/profile.ts';
import { SidedProfile } from '../../../schemas/answers/sides/beside.ts';
import { askJson, askProblem } from '../../support/ask.ts';
import { makeGroupStore } from '../../support/stores/group-store.ts';
import { openTestApi } from '../../support/stores/api-store.ts';
import { findMade } from '../../support/stores/made/find-made.ts';

let api: OpenedApi;
beforeAll(async () => {
  api = await openTestApi(await findMade('groups', makeGroupStore));
});
afterAll(() => api.close());

async function read(code: string): Promise<Record<string, ProfileMeasure>> {
  const { measures } = await askJson(api, `/v1/profile/${encodeURIComponent(code)}`, SidedProfile);
  return Object.fromEntries(measures.map((each) => [each.measure, each]));
}
const codesOf = ({ made_of }: ProfileMeasure['latest']) => made_of?.areas.map(({ code }) => code);

describe('a group whose figure is not published', () => {
  test('has the sum of its districts, within their rounding, and names them', async () => {
    const { claimant_count: count } = await read('custom~E08000033~E08000034');
    expect(count?.latest).toMatchObject({
      ...{ value: 13_600, low: 13_595, high: 13_605, interval: 'bounds.rounding' },
      ...{ status: 'observed', area_type: 'custom', reason: null },
    });
    expect(count?.latest.flags).toContain('built_from_parts');
    expect(count && codesOf(count.latest)).toEqual(['E08000033', 'E08000034']);
    expect(count?.cautions.map(({ code }) => code)).toContain('built_from_parts');
    const { data } = await askJson(api, count?.latest.cite ?? '', FigureAnswer);
    expect(data.map(({ value }) => value)).toEqual([4200, 9400]);
  });

  test('has a range of rates that holds the true one, where denominators are not published', async () => {
    const { claimant_rate_16_64: rate } = await read('custom~E08000033~E08000034');
    const { value, low, high, status, interval } = rate?.latest ?? {};
    expect({ value, status, interval }).toEqual({
      ...{ value: null, status: 'bounded', interval: 'bounds.rounding' },
    });
    const truth = (100 * 13_600) / 398_000;
    expect(low).toBeLessThan(truth);
    expect(high).toBeGreaterThan(truth);
    expect((high ?? 0) - (low ?? 0)).toBeLessThan(0.15);
  });

  test('with a hidden part has a range, and says of its rate why there is none', async () => {
    const { claimant_count: count, claimant_rate_16_64: rate } = await read('E47000002');
    expect(count?.latest).toMatchObject({
      ...{ value: null, status: 'bounded', interval: 'bounds.suppressed_parts' },
      // Rotherham is anything from none to all of the region: it is not worked out.
      ...{ low: 21_300 - 7.5, high: 21_300 + 7.5 + 140_002.5 },
    });
    expect(rate?.latest).toMatchObject({ value: null, low: null, status: 'not_computed' });
    expect(rate?.latest.reason).toContain('Rotherham');
  });

  test('of which a part is not held says which', async () => {
    const { claimant_count: count } = await read('E12000003');
    expect(count?.latest.made_of).toBeNull();
    const { claimant_count: north } = await read('custom~E06000014~E06000010');
    expect(north?.latest).toMatchObject({ status: 'not_computed', value: null });
    expect(north?.latest.reason).toBe(
      'No figure is held for 1 of its 2 districts: Kingston upon Hull, City of.',
    );
  });
});

describe('a published figure', () => {
  test('is never replaced, and stands beside one that is made of parts', async () => {
    const { claimant_count: count } = await read('E47000003');
    expect(count?.year_before).toMatchObject({ value: 56_555, made_of: null });
    expect(count?.latest).toMatchObject({ value: 56_300, low: 56_287.5, high: 56_312.5 });
  });

  test.each(['E69000037', 'custom~E08000036~E08000032~E08000033~E08000034~E08000035'])(
    'is that of every area of the same districts: %s',
    async (code) => {
      const { claimant_count: count } = await read(code);
      expect(count?.year_before).toMatchObject({ value: 56_555, interval: null });
      expect(count?.year_before?.made_of).toMatchObject({
        how: 'same_districts',
        areas: [{ code: 'E47000003', name: 'West Yorkshire', type: 'combined_authority' }],
      });
      expect(count?.latest.made_of?.how).toBe('built_from_parts');
    },
  );
});

describe('a place that changed', () => {
  test.each(['E08000038', 'E08000016'])(
    'only its code has one series under both: %s',
    async (code) => {
      const { claimant_count: count } = await read(code);
      expect(count?.latest).toMatchObject({ value: 4100, area: code, interval: null });
      expect(count?.latest.made_of?.how ?? null).toBe(code === 'E08000038' ? 'other_code' : null);
    },
  );

  test('by a merger has the sum of its parts before, and none of it after', async () => {
    const { claimant_count: count } = await read('E06000065');
    expect(count?.latest).toMatchObject({ value: 6000, made_of: null });
    expect(count?.year_before).toMatchObject({ value: 6150, low: 6132.5, high: 6167.5 });
    expect(count?.year_before && codesOf(count.year_before)).toHaveLength(7);
    const { claimant_count: craven } = await read('E07000163');
    expect(craven?.latest).toMatchObject({ value: 450, period: '2022-09' });
  });

  test('is not mixed with districts of another time', async () => {
    // York is held for the second month alone, the seven districts for the first.
    const { claimant_count: count } = await read('E69000038');
    expect(count?.latest).toMatchObject({ value: 8500, period: '2023-09' });
    expect(count?.latest && codesOf(count.latest)).toEqual(['E06000014', 'E06000065']);
    expect(count?.year_before).toBeNull();
  });
});

test.each([
  ['custom~E08000034', 'A list has two districts or more'],
  ['custom~E08000034~E08000034', 'E08000034 (Kirklees) is listed twice.'],
  ['custom~E08000019~E08000039', 'E08000039 (Sheffield) took the place of E08000019 (Sheffield)'],
  ['custom~E07000163~E06000014~E06000065', 'E06000065 (North Yorkshire) took the place of'],
  ['custom~E10000017~E07000117', 'Burnley lies in it and would be counted twice.'],
  ['custom~E47000003~E08000017', 'E47000003 (West Yorkshire) is a combined authority'],
  ['custom~a<b~E08000034~E08000033', 'The name of a list has letters'],
  ['custom', 'A list of districts is written custom~CODE~CODE'],
])('a wrong list is told by name: %s', async (list, message) => {
  const { status, errors } = await askProblem(api, `/v1/profile/${encodeURIComponent(list)}`);
  expect(status).toBe(400);
  expect(errors.map((each) => each.message).join(' ')).toContain(message);
});

test('a list with a code that no area has is an address of nothing, and too long a list is refused', async () => {
  const unknown = await askProblem(api, '/v1/areas/custom~E08000034~E08000099');
  expect(unknown).toMatchObject({ status: 404, type: '/problems/unknown-area' });
  const many = Array.from({ length: 101 }, (_, at) => `E0600${String(at).padStart(4, '0')}`);
  const { errors } = await askProblem(api, `/v1/areas/custom~${many.join('~')}`);
  expect(errors.at(-1)?.message).toBe('A list has at most 100 districts, and this one has 101.');
});

describe('jobs density', () => {
  test('is jobs over residents of another dataset, where its districts rest on those', async () => {
    const { jobs_density: density } = await read('custom~E08000033~E08000034');
    const { latest, cautions } = density ?? {};
    expect(latest).toMatchObject({ value: 0.628140703518, status: 'observed', period: '2023' });
    expect(latest?.period_end).toBe('2023-12-31');
    expect(latest?.cite).not.toContain('population');
    const words = (cautions ?? []).map(({ message }) => message).join(' ');
    expect(words).toContain('The denominators are of Population estimates, version 1.0.0.');
  });

  test.each([
    [
      'E08000036',
      'Not held for Wakefield, 2023: “Population” that the published figures can rest on.',
    ],
    ['E08000035', 'Not held for Leeds, 2023: “Population” that the published figures can rest on.'],
  ])('is refused with %s, and it is said what is not held', async (code, words) => {
    const { jobs_density: density } = await read(`custom~E08000034~${code}`);
    expect(density?.latest).toMatchObject({ value: null, status: 'not_computed' });
    expect(density?.latest.reason).toContain(words);
  });
});

describe('the areas that one is made of', () => {
  const profile = (code: string) => askJson(api, `/v1/profile/${code}`, SidedProfile);
  const ofClaimants = async (code: string) =>
    (await profile(code)).measures.find(({ measure }) => measure === 'claimant_rate_16_64')?.tile
      ?.members;

  test('are named, with the figure of a tile for each and where it stands', async () => {
    const { members } = await profile('E47000003');
    expect(members.map(({ name }) => name)).toEqual([
      ...['Bradford', 'Calderdale', 'Kirklees', 'Leeds', 'Wakefield'],
    ]);
    const tile = await ofClaimants('E47000003');
    expect(tile?.figures.find(({ area }) => area === 'E08000032')?.value).toBe(5.5);
    expect(tile?.ordered).toBe(true);
    const { data } = await askJson(api, tile?.cite ?? '', FigureAnswer);
    expect(data.map(({ area, value }) => [area, value])).toEqual(
      tile?.figures.map(({ area, value }) => [area, value]),
    );
  });

  test('have their figures where those stand under a code before', async () => {
    const tile = await ofClaimants('E47000002');
    const figure = (code: string) => tile?.figures.find(({ area }) => area === code);
    // 4,100 of 150,000, under E08000016 in the release.
    expect(figure('E08000038')?.value).toBe(2.7);
    expect(figure('E08000016')).toBeUndefined();
    expect(tile?.cite).toContain('E08000016');
  });

  test('are none of a district', async () => {
    expect((await profile('E08000034')).members).toEqual([]);
  });
});
