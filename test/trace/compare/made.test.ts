import { expect, test } from 'vitest';
import type { ReleaseRow } from '../read-parquet.ts';
import { compareBesides } from './besides/besides.ts';
import { compareMatch, compareProvider, compareProviderName } from './providers/providers.ts';
import { compareLink } from './registers.ts';

const named = (wrong: readonly string[]): (string | undefined)[] =>
  wrong.map((each) => each.split(':')[0]);

/** Releases in memory; one that is not given has no rows. */
const inputs =
  (releases: Readonly<Record<string, readonly ReleaseRow[]>>) =>
  (dataset: string): readonly ReleaseRow[] =>
    releases[dataset] ?? [];

test('a link is held against both lists', () => {
  const input = inputs({
    subjects: [{ code: '01', name: 'Health', level: 1 }],
    'soc-2020': [{ code: '22', name: 'Health professionals', level: 2 }],
  });
  const link = { subject: '01', subject_name: 'Health', subject_tier: 1, occupation: '22' };
  const row = { ...link, occupation_name: 'Health professionals', occupation_level: 2 };
  expect(compareLink(row, input)).toEqual([]);
  expect(named(compareLink({ ...row, occupation_level: 1 }, input))).toEqual(['level']);
});

test('a provider is held against its names, and a name against the figures with its number', () => {
  const figure = (name: string, period: string) => ({ provider: '1', provider_name: name, period });
  const name = (printed: string, source: string, period: string) => ({
    ...{ provider: '1', name: printed, source, known_by: 'printed' },
    ...{ first_period: period, last_period: period },
  });
  const input = inputs({
    'fe-outcomes': [figure('New College', 'AY2021-22')],
    'provider-names': [
      name('Old College', 'apprenticeship-starts', 'AY2019-20'),
      name('New College', 'fe-outcomes', 'AY2021-22'),
    ],
    'apprenticeships-by-place': [
      { provider: '1', area: 'E12000003', measure: 'apprenticeship_starts_by_home', value: 10 },
    ],
  });
  const row = {
    ...{ provider: '1', provider_name: 'New College', other_names: ['Old College'] },
    ...{ first_period: 'AY2019-20', last_period: 'AY2021-22', delivers_in: null },
    ...{ learners_live_in: ['E12000003'], datasets: ['apprenticeship-starts', 'fe-outcomes'] },
  };
  expect(compareProvider(row, input)).toEqual([]);
  const swapped = { ...row, delivers_in: ['E12000003'], learners_live_in: null };
  expect(named(compareProvider(swapped, input))).toEqual(['home', 'delivery']);
  const college = name('New College', 'fe-outcomes', 'AY2021-22');
  expect(compareProviderName(college, input)).toEqual([]);
  expect(named(compareProviderName({ ...college, last_period: 'AY2022-23' }, input))).toEqual([
    'its periods have rows',
  ]);
});

test('a match that nobody reviewed stands for no provider', () => {
  const line = new Map([
    ...[['name', 'A'] as const, ['source', 'courses'] as const],
    ...[['provider', '1'] as const, ['reviewed_on', ''] as const],
  ]);
  const row = { name: 'A', source: 'courses', proposed: '1', known_by: 'not_reviewed' };
  expect(compareMatch({ ...row, provider: 'none' }, line)).toEqual([]);
  expect(named(compareMatch({ ...row, provider: '1' }, line))).toEqual(['provider']);
});

test('bounds are counted again from the achievements and the openings', () => {
  const link = (subject: string, occupation: string) => ({
    ...{ subject, subject_tier: 1, occupation, occupation_level: 2 },
  });
  const aims = (subject: string, value: number) => ({
    ...{ area: 'a', period: 'AY2023-24', measure: 'achievement_aims', subject, value, low: null },
  });
  const input = inputs({
    crosswalk: [link('01', '22'), link('02', '22'), link('02', '31')],
    'fe-achievements': [aims('01', 100), aims('02', 200), aims('total', 300)],
    'projected-openings': [
      {
        ...{ area: 'a', measure: 'projected_openings', occupation: '22', industry: 'total' },
        ...{ value: 1500, flags: 'forecast', status: 'observed', period: '2020/2035' },
      },
    ],
  });
  const of = { area: 'a', period: 'AY2023-24', occupation_group: '22', value: null };
  const linked = { ...of, measure: 'linked_achievements', status: 'bounded' };
  expect(compareBesides({ ...linked, low: 95, high: 310 }, input)).toEqual([]);
  expect(named(compareBesides({ ...linked, low: 290, high: 310 }, input))).toEqual(['at least']);
  const ratio = { ...of, measure: 'completers_per_opening', status: 'bounded' };
  expect(compareBesides({ ...ratio, low: 0.1425, high: 3.1 }, input)).toEqual([]);
  const year = {
    ...of,
    ...{ measure: 'projected_openings_a_year', status: 'observed', flags: 'forecast' },
    period: '2020/2035',
  };
  expect(compareBesides({ ...year, value: 100 }, input)).toEqual([]);
  expect(named(compareBesides({ ...year, value: 1500 }, input))).toEqual(['value to a tenth']);
});
