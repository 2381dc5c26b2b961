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
const link = (
  subject: string,
  occupation: string,
  { subject_tier = 2, groups = [occupation] } = {},
) => {
  const subject_name = `Subject ${subject}`;
  return { subject, subject_name, subject_tier, occupation, method: 'standards', groups };
};
const SKILLS = new Map([
  ...[['9252', 1] as const, ['9223', 1] as const, ['8211', 2] as const],
  ...[['8231', 3] as const, ['5434', 2] as const],
]);

test('a warehouse operative may train for driving, by the subject that leads to both', () => {
  const links = [
    link('7.2', '92'),
    link('7.2', '82'),
    link('5.2', '82'),
    link('07', '54', { subject_tier: 1 }),
  ];
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

test('a subject that leads to other work of either group leads nowhere', () => {
  const drivers = link('7.2', '82', { groups: ['821'] });
  const codesOf = (links: Parameters<typeof listTrained>[2]) =>
    listTrained({ list }, path, links, new Map([...SKILLS, ['8231', 2]])).map(({ code }) => code);
  expect(codesOf([link('7.2', '92'), link('7.2', '82')])).toEqual(['8211', '8231']);
  expect(codesOf([link('7.2', '92'), drivers])).toEqual(['8211']);
  expect(codesOf([link('7.2', '92', { groups: ['922'] }), drivers])).toEqual([]);
});

test('nothing is told where no level of skill is held', () => {
  const links = [link('7.2', '92'), link('7.2', '82')];
  expect(listTrained({ list }, path, links, new Map())).toEqual([]);
});
