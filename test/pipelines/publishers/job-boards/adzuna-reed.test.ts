import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import adzuna from '../../../../pipelines/publishers/adzuna/publisher.ts';
import { searchStandIn as openAdzuna } from '../../../../pipelines/publishers/adzuna/stand-in.ts';
import reed from '../../../../pipelines/publishers/reed-jobs/publisher.ts';
import { searchStandIn as openReed } from '../../../../pipelines/publishers/reed-jobs/stand-in.ts';
import { describeChannel, findChannels } from '../../../../pipelines/pool/sweeps/channel-states.ts';
import { sweepStandIn } from '../../../support/adverts/sweep-stand-in.ts';
import { PAYLOADS, testWithPayloads } from '../../../support/payloads.ts';

const Results = z.object({ results: z.array(z.record(z.string(), z.unknown())) });
const readRecorded = async (file: string) =>
  Results.parse(JSON.parse(await readFile(path.join(PAYLOADS, 'vacancies', file), 'utf8'))).results;

test('without a record that their terms let adverts be kept, both are off, key or not', () => {
  const settings = {
    ...{ ADZUNA_APP_ID: 'a1', ADZUNA_APP_KEY: 'k'.repeat(32) },
    ...{ REED_JOBS_API_KEY: 'Basic x', REED_JOBS_LOCATIONS: 'Leeds' },
  };
  const states = findChannels([adzuna, reed]).map((channel) =>
    describeChannel(channel, { mode: 'live', settings }),
  );
  expect(states.map(({ on }) => on)).toEqual([false, false]);
  expect(states.map(({ why_off: why }) => why).join()).toMatch(/ADZUNA_CONSENT.*REED_JOBS_CONSENT/);
});

testWithPayloads(
  'recorded pages of Adzuna: guessed pay is marked, a region has no point',
  async () => {
    const pages = ['adzuna_search_gb_2023_test.json', 'adzuna_search_gb_2023_test2.json'];
    const results = (await Promise.all(pages.map(readRecorded))).flat();
    const { adverts, end } = await sweepStandIn(adzuna, openAdzuna({ results }));
    expect(end).toMatchObject({ outcome: 'complete', expected: 100 });
    expect(adverts.filter(({ pay }) => pay.predicted)).toHaveLength(59);
    expect(adverts[0]).toMatchObject({
      ...{ id: '3872420872', title: 'Campaign Analyst', employer: 'Adzuna', posted: '2023-01-24' },
      url: 'https://www.adzuna.co.uk/jobs/details/3872420872?utm_medium=api',
      pay: { low: 30000, high: 34000, period: 'year', predicted: false },
      places: [
        { text: 'Fulham, South West London', region: 'London', town: 'Fulham', lat: 51.4799 },
      ],
    });
    const coarse = adverts.filter(({ places }) => places.some(({ town }) => town === null));
    expect(coarse.flatMap(({ places }) => places.filter(({ lat }) => lat !== null))).toEqual([]);
  },
);

test('the newest of Adzuna are read, as many as its terms allow, and no key is in what is asked', async () => {
  const results = Array.from({ length: 4_100 }, (_, at) => ({ id: `${at}`, title: 'Driver' }));
  const swept = await sweepStandIn(adzuna, openAdzuna({ results, count: 305_275 }));
  expect(swept.asked).toHaveLength(80);
  expect(swept.adverts).toHaveLength(4_000);
  expect(swept.end).toEqual({ outcome: 'complete', why: null, expected: null });
  expect(swept.asked.join()).not.toContain('test-key');
  await expect(sweepStandIn(adzuna, openAdzuna({ results }), { key: null })).rejects.toThrow('401');
});

const settings = { REED_JOBS_LOCATIONS: 'Leeds, York' };

testWithPayloads(
  'recorded results of Reed: amounts of the hour, the day and the year have no period',
  async () => {
    const results = await readRecorded('reed_search_2019_recorded.json');
    const { adverts } = await sweepStandIn(reed, openReed(results), {
      settings: { REED_JOBS_LOCATIONS: 'Leeds' },
      key: 'Basic eDo=',
    });
    expect(adverts.map(({ pay }) => [pay.low, pay.high, pay.period])).toEqual([
      [12000, 18000, null],
      [13.88, 16, null],
      [35000, 40000, null],
      [250, 375, null],
      [null, null, null],
      [27000, 28000, null],
      [25000, 30000, null],
    ]);
    expect(adverts[0]).toMatchObject({
      ...{ id: '39358618', title: 'Golf & Event Sales - 3 days per week', closes: '2019-12-25' },
      ...{ employer: '4Leisure Recruitment', posted: '2019-11-13', places: [{ text: 'Redbourn' }] },
      employer_ids: [{ scheme: 'channel', id: '372124' }],
    });
    expect(adverts[0]?.text).toContain('Golf & Event Sales Executive');
  },
);

test('Reed is read around each place, up to the last result that it shows', async () => {
  const results = Array.from({ length: 10_300 }, (_, at) => ({ jobId: at + 1, jobTitle: 'Clerk' }));
  const swept = await sweepStandIn(reed, openReed(results), { settings, key: 'Basic eDo=' });
  expect(swept.asked).toHaveLength(200);
  expect(swept.asked[0]).toContain('locationName=Leeds&resultsToTake=100&resultsToSkip=0');
  expect(swept.adverts).toHaveLength(20_000);
  expect(swept.end.outcome).toBe('complete');
  const none = await sweepStandIn(reed, openReed([]), { settings, key: 'Basic eDo=' });
  expect(none.end).toMatchObject({ outcome: 'partial' });
});

test('the key of Reed is sent as the name of a user', () => {
  const key = 'abcdefgh-0123-4567-89ab-cdefghijklmn';
  expect(reed.settings.REED_JOBS_API_KEY?.parse(key)).toBe(`Basic ${btoa(`${key}:`)}`);
});
