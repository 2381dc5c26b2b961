import { expect, test } from 'vitest';
import { askRows } from '../../support/ask.ts';
import { makeVacancy } from '../../support/adverts/make-vacancy.ts';
import { usePoolApi } from '../../support/adverts/use-pool.ts';

const seen = { first_seen: '2026-11-02', last_seen: '2026-11-20' };
const twice = ['open-jobs', 'closed-jobs'].map((channel) => ({
  ...{ channel, external_id: 'x', url: null, ...seen },
}));
const vacancies = Array.from({ length: 8 }, (_, at) =>
  makeVacancy({
    ...{ vacancy: `v${at}`, employer_key: `employer ${at}` },
    ...(at < 2 ? { sightings: twice } : {}),
    ...(at >= 5 ? { place_kind: 'unknown', areas: [], soc2: null, soc3: null, soc4: null } : {}),
  }),
);
const api = usePoolApi(['vacancy-channels', 'vacancy-flows', 'channel-coverage'], [vacancies]);
const share = async (measure: string, area: string): Promise<unknown> => {
  const query = `measure=${measure}&area=${area}&occupation=total`;
  const { data } = await askRows(api(), `/v1/datasets/channel-coverage/data?${query}`);
  return data[0]?.value;
};

test('what is shown twice, has no place and no occupation is told as shares', async () => {
  expect(await share('duplicate_share', 'K02000001')).toBe(20);
  expect(await share('unplaced_share', 'K02000001')).toBe(37.5);
  expect(await share('uncoded_share', 'E12000003')).toBe(37.5);
});

test('without the official series there is no coverage, rather than one of nothing', async () => {
  const { data } = await askRows(api(), '/v1/datasets/channel-coverage/data?limit=1000');
  expect(new Set(data.map(({ measure }) => measure))).toEqual(
    new Set(['duplicate_share', 'unplaced_share', 'uncoded_share']),
  );
});
