import { expect, test } from 'vitest';
import { judgeFreshness } from '../../../pipelines/commands/freshness.ts';
import { labelRelease } from '../../../pipelines/stages/label.ts';
import type { Labels } from '../../../schemas/dataset/label.ts';
import type { Regularity } from '../../../schemas/words/vocabulary.ts';
import { tinyDeclaration } from '../../support/stores/tiny-dataset.ts';

function labels(regularity: Regularity, date: Partial<Labels['date']>): Labels {
  const declaration = tinyDeclaration({ regularity });
  const { labels: made } = labelRelease(declaration, null, null);
  return { ...made, date: { ...made.date, ...date } };
}
const on = (day: string): Date => new Date(`${day}T12:00:00Z`);

test("the publisher's own announcement is taken at its word", () => {
  const announced = labels('monthly', { next_update: '2026-12-15', updated: '2026-11-10' });
  expect(judgeFreshness(announced, on('2026-12-15'))).toMatchObject({
    due: '2026-12-15',
    overdue: false,
  });
  expect(judgeFreshness(announced, on('2026-12-16')).overdue).toBe(true);
});

test('without one, the last update and the rhythm tell, with days of grace', () => {
  const monthly = labels('monthly', { updated: '2026-01-31' });
  expect(judgeFreshness(monthly, on('2026-03-07'))).toMatchObject({
    due: '2026-02-28',
    overdue: false,
  });
  expect(judgeFreshness(monthly, on('2026-03-08')).overdue).toBe(true);
});

test.each([
  ['irregular', '2026-01-01', /at no fixed interval/],
  ['ended', '2026-01-01', /no longer published/],
  ['monthly', null, /no date of its last update/],
] as const)('%s, last update %s: it cannot be told, and why', (regularity, updated, why) => {
  const told = judgeFreshness(labels(regularity, { updated }), on('2026-11-22'));
  expect([told.due, told.overdue]).toEqual([null, null]);
  expect(told.how).toMatch(why);
});
