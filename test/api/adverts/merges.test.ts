import { expect, test } from 'vitest';
import { readVacancies } from '../../../api/adverts/build-vacancy.ts';
import { openVacancies } from '../../../api/adverts/open-vacancies.ts';
import { tellMerges } from '../../../schemas/adverts/tell-merges.ts';
import { VacancyAnswer } from '../../../schemas/answers/adverts/vacancies.ts';
import { makeVacancy } from '../../support/adverts/make-vacancy.ts';
import type { PooledPair } from '../../support/adverts/pool-store.ts';
import { usePoolApi } from '../../support/adverts/use-pool.ts';
import { askJson, askProblem } from '../../support/ask.ts';

const sight = (channel: string) => ({
  ...{ channel, external_id: `${channel}-1`, url: `https://${channel}.example/1` },
  ...{ first_seen: '2026-11-02', last_seen: '2026-11-20' },
});
const pair = (
  one: string,
  other: string,
  told: Pick<PooledPair, 'reason' | 'score' | 'merged'>,
): PooledPair => ({
  ...{ channel: one, external_id: `${one}-1`, other_channel: other, other_id: `${other}-1` },
  ...told,
});

const api = usePoolApi(
  ['vacancies', 'vacancy-channels'],
  [
    [
      makeVacancy({
        vacancy: 'several',
        sightings: ['closed-jobs', 'open-jobs', 'other-jobs'].map(sight),
      }),
      makeVacancy({ vacancy: 'single' }),
      makeVacancy({ vacancy: 'closed', state: 'closed', closed_on: '2026-11-19' }),
    ],
  ],
  [
    pair('other-jobs', 'open-jobs', { reason: 'text', score: 0.8125, merged: true }),
    pair('closed-jobs', 'open-jobs', { reason: 'apply_url', score: 0.97, merged: true }),
    pair('closed-jobs', 'other-jobs', { reason: 'title_and_pay', score: 0.6, merged: false }),
  ],
);
const ask = (id: string) => askJson(api(), `/v1/vacancies/${id}`, VacancyAnswer);

test('why adverts are one is told two by two, and of one that may not be shown no more than that it is', async () => {
  const { vacancy, words } = await ask('several');
  expect(vacancy.links.map(({ channel }) => channel)).toEqual(['open-jobs', 'other-jobs']);
  expect(vacancy.adverts_not_shown).toBe(1);
  expect(vacancy.merges).toEqual([
    { channel: 'open-jobs', other_channel: null, reason: 'apply_url', score: 0.97 },
    { channel: 'open-jobs', other_channel: 'other-jobs', reason: 'text', score: 0.8125 },
  ]);
  expect(words.slice(0, 3)).toEqual([
    'Open jobs and an advert that may not be shown: both lead to the same address to apply at (score 0.97 of 1).',
    'Open jobs and Other jobs: they have one title, and texts that are much the same (score 0.81 of 1).',
    '1 advert of it may not be shown, and is only counted.',
  ]);
  const everything = await (await api().app.request('/v1/datasets/vacancies/data.csv')).text();
  expect(everything).not.toContain('closed-jobs');
});

test('one advert alone was joined with none, and what is closed is not found', async () => {
  expect((await ask('single')).vacancy).toMatchObject({ adverts_not_shown: 0, merges: [] });
  expect((await askProblem(api(), '/v1/vacancies/closed')).type).toContain('unknown-entity');
});

test('a release from before it was kept says so, and is read as before', async () => {
  const { service } = api();
  const names = await openVacancies(service, await service.warehouse.pin());
  if (!names) throw new Error('vacancies are held');
  const { manifest } = names.release;
  if (!manifest.table) throw new Error('a release of vacancies has a table');
  const columns = manifest.table.columns.filter(({ name }) => !/^merge|_not_shown$/.test(name));
  const table = { ...manifest.table, columns };
  const older = { ...names, release: { ...names.release, manifest: { ...manifest, table } } };
  const chosen = [{ vacancy: 'several', km: null }];
  const [vacancy] = await readVacancies(service.warehouse, chosen, older);
  if (!vacancy) throw new Error('the vacancy is held');
  expect(vacancy).toMatchObject({ title: 'Care worker', merges: null, adverts_not_shown: null });
  expect(tellMerges(vacancy)).toEqual([
    'Why its adverts are taken for one was not kept in this release.',
  ]);
});
