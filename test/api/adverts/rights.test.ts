import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { RightsAnswer } from '../../../schemas/answers/adverts/rights.ts';
import { askJson } from '../../support/ask.ts';
import { openTestApi } from '../../support/stores/api-store.ts';
import { tickingClock } from '../../support/stores/fake-source.ts';
import { makeVacancy } from '../../support/adverts/make-vacancy.ts';
import { CHANNELS, makeFolder, runPool } from '../../support/adverts/pool-store.ts';
import { usePoolApi } from '../../support/adverts/use-pool.ts';

const api = usePoolApi(['vacancy-channels'], [[makeVacancy({ vacancy: 'v1' })]]);

test('rights say of each channel what may be done, and what is not seen', async () => {
  const { data, words, complete } = await askJson(api(), '/v1/rights', RightsAnswer);
  expect(complete).toBe(true);
  expect(data.map(({ name, is_on, why_off }) => [name, is_on, why_off])).toEqual([
    ['Closed jobs', true, null],
    ['Open jobs', true, null],
    ['Other jobs', false, 'No key is set'],
  ]);
  const [closed, open, other] = data;
  expect(closed?.rights).toMatchObject({ may_publish: false, must_delete: 'after 90 days' });
  expect(open?.last_sweep).toMatchObject({ outcome: 'complete', received: 30, adverts: 29 });
  expect(open).toMatchObject({ live: 1, only_here: 1, crowded: 3 });
  expect(closed?.crowded).toBe(0);
  expect(other).toMatchObject({ last_sweep: null, live: null, only_here: null });
  expect(words).toEqual([
    '2 channels of 3 are swept here.',
    'Not swept: Other jobs.',
    expect.stringContaining('may well be open'),
  ]);
});

test('in a store that was never swept every right is told, and no count is none', async () => {
  const home = await makeFolder();
  const now = tickingClock('2026-11-20T07:00:00.000Z');
  await runPool(home, { datasets: ['vacancy-channels'], vacancies: [], swept: false, now });
  const unswept = await openTestApi(home);
  try {
    const { data, words, version } = await askJson(unswept, '/v1/rights', RightsAnswer);
    expect(version).toBe('1.0.0');
    const byId = new Map(data.map((channel) => [channel.channel, channel]));
    for (const { id, name, about, shows, on, why_off, rights } of CHANNELS) {
      const { consent_setting, ...told } = rights;
      expect(byId.get(id)).toEqual({
        ...{ channel: id, name, about, shows, is_on: on, why_off },
        rights: { ...told, needs_consent: consent_setting !== null },
        ...{ last_sweep: null, last_complete: null, live: null, only_here: null, crowded: null },
      });
    }
    expect(words).toEqual([
      '2 channels of 3 are swept here.',
      'Not swept: Other jobs.',
      'Never swept whole: Closed jobs and Open jobs.',
      expect.stringContaining('may well be open'),
    ]);
  } finally {
    unswept.close();
    await rm(home, { recursive: true });
  }
});
