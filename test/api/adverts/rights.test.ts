import { expect, test } from 'vitest';
import { RightsAnswer } from '../../../schemas/answers/adverts/rights.ts';
import { askJson } from '../../support/ask.ts';
import { makeVacancy } from '../../support/adverts/make-vacancy.ts';
import { usePoolApi } from '../../support/adverts/use-pool.ts';

const api = usePoolApi(['vacancy-channels'], [[makeVacancy({ vacancy: 'v1' })]]);

test('rights say of each channel what may be done, and what is not seen', async () => {
  const { data, words, complete } = await askJson(api(), '/v1/rights', RightsAnswer);
  expect(complete).toBe(true);
  expect(data.map(({ name, is_on, why_off }) => [name, is_on, why_off])).toEqual([
    ['Closed jobs', true, null],
    ['Open jobs', true, null],
    ['Other jobs', false, 'No key is set'],
  ]);
  const [closed, open, other] = data;
  expect(closed?.rights).toMatchObject({ may_publish: false, must_delete: 'after 90 days' });
  expect(open?.last_sweep).toMatchObject({ outcome: 'complete', received: 30, adverts: 29 });
  expect(open).toMatchObject({ live: 1, only_here: 1 });
  expect(other).toMatchObject({ last_sweep: null, live: null, only_here: null });
  expect(words).toEqual([
    '2 channels of 3 are swept here.',
    'Not swept: Other jobs.',
    expect.stringContaining('may well be open'),
  ]);
});
