import { expect, test } from 'vitest';
import { keepClosest } from '../../../api/profile/sides/close-links.ts';

const link = (subject: string, groups: string[]) => ({ subject, groups, method: 'name' as const });

test('a subject of nearly every work of a group leads to none of them that another is closer to', () => {
  const making = link('4.2', ['541', '542', '543', '544']);
  const catering = link('7.4', ['543']);
  const florists = link('3.2', ['5443']);
  const told = (occupation: string) =>
    keepClosest([making, catering, florists], occupation).map(({ subject }) => subject);
  expect(told('5434')).toEqual(['7.4']);
  expect(told('5421')).toEqual(['4.2']);
  expect(told('54')).toEqual(['4.2', '7.4', '3.2']);
});

test('of two that are nearly as close both are told, the closer one first', () => {
  const engineering = link('4.1', ['522', '524']);
  const building = link('5.2', ['524']);
  expect(keepClosest([engineering, building], '5241')).toEqual([building, engineering]);
});
