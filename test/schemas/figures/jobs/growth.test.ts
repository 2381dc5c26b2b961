import { expect, test } from 'vitest';
import { judgeGrowth } from '../../../../schemas/figures/jobs/growth.ts';

const net = (value: number | null, more: object = {}) => {
  return { value, status: 'observed', flags: [], ...more } as const;
};
const told = (...asked: Parameters<typeof judgeGrowth>): string[] => {
  const { told: code, reason } = judgeGrowth(...asked);
  return [code, reason];
};

test('a projected change is told in its direction, unless it is small', () => {
  expect(told(net(15_659), { value: 12.4 })).toEqual(['growing', 'projected']);
  expect(told(net(-8821), { value: -11 })).toEqual(['shrinking', 'projected']);
  expect(told(net(5825), { value: 4.9 })).toEqual(['about_same', 'small']);
  expect(told(net(0), undefined)).toEqual(['about_same', 'small']);
});

test('where the percent is not held, any change counts in its direction', () => {
  expect(told(net(12), undefined)).toEqual(['growing', 'projected']);
});

test('nothing is told of few jobs, or without a number', () => {
  expect(told(net(900, { flags: ['low_reliability'] }), { value: 30 })).toEqual([
    'cannot_tell',
    'few_jobs',
  ]);
  expect(told(net(null), { value: 3 })).toEqual(['cannot_tell', 'hidden']);
  expect(told(undefined, undefined)).toEqual(['cannot_tell', 'hidden']);
});
