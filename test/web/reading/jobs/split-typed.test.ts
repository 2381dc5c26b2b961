import { expect, test } from 'vitest';
import { splitTyped } from '../../../../web/reading/jobs/split-typed.ts';

const first = (text: string) => splitTyped(text)[0];

test.each(['care worker in Leeds', 'care worker near Leeds', 'care worker, Leeds'])(
  '%s is a job and a place',
  (text) => {
    expect(first(text)).toEqual({ job: 'care worker', place: 'Leeds', joined: true });
  },
);

test('the last words may be a place of one to three words, and never all of them', () => {
  expect(splitTyped('chef bath and wells').map(({ place }) => place)).toEqual([
    ...['wells', 'and wells', 'bath and wells'],
  ]);
  expect(splitTyped('nurse')).toEqual([]);
});
