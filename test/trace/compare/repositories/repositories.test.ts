import { expect, test } from 'vitest';
import { named, readDeclaration } from '../../read-declaration.ts';
import { compareBySubject, comparePlaced } from './dashboard.ts';
import { compareOutcome } from './outcomes.ts';
import { compareChoice } from './scripts.ts';
import { readValues } from './statement.ts';

test('values of a statement: a doubled quotation mark, a comma and a bracket in a text, NULL', () => {
  const statement = "INSERT INTO [dbo].[T] VALUES ('1','O''Neill, Sons (UK)',NULL, 7);";
  expect(readValues(statement)).toEqual(['1', "O'Neill, Sons (UK)", null, '7']);
});

test('a score that was not awarded has no base either', () => {
  const statement =
    "INSERT INTO [T] VALUES ('1','A',NULL,NULL,'There was not enough data to award a score','0','0','2018/19','2019')";
  const row = {
    ...{ provider: '1', provider_name: 'A', period: 'AY2018-19', value: null },
    ...{ measure: 'fe_choices_learners_responses', status: 'unreliable', source_value: '0' },
  };
  expect(compareChoice(row, statement)).toEqual([]);
  expect(named(compareChoice({ ...row, value: 0, status: 'observed' }, statement))).toEqual([
    ...['value', 'status'],
  ]);
});

test('a label of a wide file: its column by year and group, its row by category', async () => {
  const { lists } = await readDeclaration('fe-outcomes-2013-to-2015');
  const line = new Map([
    ...[['UKPRN', '1'] as const, ['Provider Name', 'A'] as const],
    ['Learner Category', 'Intermediate Apprenticeships: Business, Administration and Law'],
    ...[['Quintile 14/15 BL', 'bottom quintile'] as const, ['Quintile 14/15 All', 'x'] as const],
  ]);
  const row = {
    ...{ provider: '1', provider_name: 'A', period: 'AY2014-15', subject: '15', value: 1 },
    ...{ learner_category: 'intermediate_apprenticeship', learner_group: 'on_benefits' },
    ...{ measure: 'outcome_success_quintile', status: 'observed' },
    source_value: 'bottom quintile',
  };
  expect(compareOutcome(lists, row, line)).toEqual([]);
  const others = { ...row, learner_group: 'not_on_benefits' };
  expect(named(compareOutcome(lists, others, line))).toEqual(['value', 'printed value', 'status']);
  expect(named(compareOutcome(lists, { ...row, subject: '01' }, line))).toEqual(['category']);
});

test('counts of the dashboard are added up by one place, and shown from 5 on', async () => {
  const { lists } = await readDeclaration('apprenticeships-by-place');
  const line = (home: string, starts: number) => ({
    ...{ year: '2025/26 (Aug to Apr)', provider_name: 'A (10000001)', starts },
    ...{
      apps_Level: 'Higher Apprenticeship',
      learner_home_region: home,
      delivery_region: 'London',
    },
  });
  const lines = [line('London', 4), line('London', 2), line('South East', 4)];
  const row = {
    ...{ provider: '10000001', provider_name: 'A', period: '2025-08/P9M', level: 'higher' },
    ...{ area: 'E12000007', area_name: 'London', value: 10, low: null, high: null },
    ...{
      measure: 'apprenticeship_starts_by_home_so_far',
      status: 'observed',
      flags: 'provisional',
    },
  };
  expect(comparePlaced(lists, row, lines)).toEqual([]);
  const few = { ...row, area: 'E12000008', area_name: 'South East', value: null };
  expect(comparePlaced(lists, { ...few, status: 'bounded', low: 0, high: 4 }, lines)).toEqual([]);
  expect(named(comparePlaced(lists, few, lines))).toEqual(['status', 'low', 'high']);
});

test('a subject that the dashboard calls otherwise is found under its name', async () => {
  const { lists } = await readDeclaration('apprenticeships-by-subject');
  const line = {
    ...{ year: '2022/23', provider_name: 'A (10000001)', measure: 'Starts', values: 12 },
    ...{ ssa_t1_desc: 'Digital Technology', apps_Level: 'Advanced Apprenticeship' },
  };
  const row = {
    ...{ provider: '10000001', provider_name: 'A', period: 'AY2022-23', level: 'total' },
    ...{ subject: '06', measure: 'apprenticeship_starts_by_subject', value: 10, low: null },
    ...{ high: null, status: 'observed', flags: '' },
  };
  expect(compareBySubject(lists, row, [line])).toEqual([]);
  expect(named(compareBySubject(lists, { ...row, subject: '04' }, [line]))).toContain(
    'lines of the file',
  );
});
