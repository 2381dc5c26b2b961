import { expect, test } from 'vitest';
import { listTrained } from '../../../api/jobs/list-trained.ts';
import { bareEntry, codeListOf } from '../../../api/warehouse/codes.ts';

const entry = (code: string, level: number, parent: string | null) => ({
  ...{ ...bareEntry(code, 0, 1), level, parent },
});
const list = codeListOf([
  ...['54', '82', '92'].map((code) => entry(code, 2, null)),
  ...['9252', '9223'].map((code) => entry(code, 4, '92')),
  ...['8211', '8231'].map((code) => entry(code, 4, '82')),
  entry('5434', 4, '54'),
]);
const path = [
  { code: '9252', name: 'Warehouse operatives', level: 4 },
  { code: '92', name: 'Elementary', level: 2 },
];
const link = (subject: string, occupation: string, subject_tier = 2) => {
  return { subject, subject_name: `Subject ${subject}`, subject_tier, occupation };
};
const SKILLS = new Map([
  ...[['9252', 1] as const, ['9223', 1] as const, ['8211', 2] as const],
  ...[['8231', 3] as const, ['5434', 2] as const],
]);

test('a warehouse operative may train for driving, by the subject that leads to both', () => {
  const links = [link('7.2', '92'), link('7.2', '82'), link('5.2', '82'), link('07', '54', 1)];
  const found = listTrained({ list }, path, links, SKILLS);
  expect(found.map(({ code, subject }) => [code, subject.code])).toEqual([['8211', '7.2']]);
});

test('of two subjects the one that leads to fewer groups is told', () => {
  const wide = ['92', '82', '54'].map((group) => link('7.3', group));
  const links = [...wide, link('7.2', '92'), link('7.2', '82')];
  const found = listTrained({ list }, path, links, SKILLS);
  expect(found.map(({ code, subject }) => [code, subject.code])).toEqual([
    ['8211', '7.2'],
    ['5434', '7.3'],
  ]);
});

test('nothing is told where no level of skill is held', () => {
  const links = [link('7.2', '92'), link('7.2', '82')];
  expect(listTrained({ list }, path, links, new Map())).toEqual([]);
});
