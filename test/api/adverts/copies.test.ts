import { expect, test } from 'vitest';
import {
  SnapshotAnswer,
  VacancyChangesAnswer,
} from '../../../schemas/answers/adverts/vacancies.ts';
import { askJson, askProblem } from '../../support/ask.ts';
import { makeVacancy } from '../../support/adverts/make-vacancy.ts';
import { usePoolApi } from '../../support/adverts/use-pool.ts';

const later = { last_seen: '2026-11-21' };
const api = usePoolApi(
  ['vacancy-channels', 'vacancies'],
  [
    ['a', 'b', 'c'].map((vacancy) => makeVacancy({ vacancy })),
    [
      makeVacancy({ vacancy: 'a', ...later }),
      makeVacancy({ vacancy: 'b', ...later, title: 'Senior care worker' }),
      makeVacancy({ vacancy: 'c', ...later, state: 'closed', closed_on: '2026-11-21' }),
      makeVacancy({ vacancy: 'd', ...later }),
    ],
  ],
);
const changes = (since: string, more = '') =>
  askJson(api(), `/v1/vacancies/changes?since=${since}${more}`, VacancyChangesAnswer);

test('a copy is whole, and what happens after it is an event, removals first', async () => {
  const {
    data,
    version,
    changes: next,
  } = await askJson(api(), '/v1/vacancies/snapshot', SnapshotAnswer);
  expect(data.map(({ vacancy }) => vacancy)).toEqual(['a', 'b', 'd']);
  expect(next).toBe(`/v1/vacancies/changes?since=${version ?? ''}`);
  const since = await changes('1.0.0');
  expect(since.data.map(({ vacancy, event, record }) => [vacancy, event, record?.title])).toEqual([
    ['c', 'removed', undefined],
    ['b', 'changed', 'Senior care worker'],
    ['d', 'added', 'Care worker'],
  ]);
  expect(since.data[0]?.removed_by).toMatch(/^2026-11-21/);
});

test('a copy with its changes is the newest snapshot, page by page', async () => {
  const copy = new Map(['a', 'b', 'c'].map((vacancy) => [vacancy, 'Care worker']));
  let next: string | null = '/v1/vacancies/changes?since=2026-11-20&limit=1';
  while (next !== null) {
    const page: VacancyChangesAnswer = await askJson(api(), next, VacancyChangesAnswer);
    for (const { vacancy, event, record } of page.data) {
      if (event === 'removed') copy.delete(vacancy);
      else copy.set(vacancy, record?.title ?? '');
    }
    next = page.next;
  }
  const { data } = await askJson(api(), '/v1/vacancies/snapshot', SnapshotAnswer);
  expect(copy).toEqual(new Map(data.map(({ vacancy, title }) => [vacancy, title])));
});

test('after the newest nothing has changed, although every vacancy was seen again', async () => {
  const { version } = await askJson(api(), '/v1/vacancies/snapshot', SnapshotAnswer);
  expect((await changes(version ?? '')).data).toEqual([]);
});

test('a since that is none, or is before anything was known, is told', async () => {
  const malformed = await askProblem(api(), '/v1/vacancies/changes?since=yesterday');
  expect(malformed.errors?.[0]?.name).toBe('since');
  const early = await askProblem(api(), '/v1/vacancies/changes?since=2020-01-01');
  expect(early.type).toContain('before-first-release');
});
