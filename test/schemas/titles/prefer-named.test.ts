import { expect, test } from 'vitest';
import { openTitles } from '../../../schemas/titles/open-titles.ts';
import { preferNamed } from '../../../schemas/titles/rank/prefer-named.ts';
import { rankCandidates } from '../../../schemas/titles/rank/rank-candidates.ts';
import { LEAST_SURE } from '../../../schemas/titles/rank/sureness.ts';
import { WEIGHTS } from '../../../schemas/titles/rank/weights.ts';

/** A store that knows names of unit groups alone. */
const titles = openTitles(
  [],
  [
    { code: '2237', name: 'Other registered nursing professionals' },
    { code: '2231', name: 'Midwifery nurses' },
    { code: '3240', name: 'Veterinary nurses' },
    { code: '6135', name: 'Care workers and home carers' },
    { code: '9252', name: 'Warehouse operatives' },
    { code: '9112', name: 'Forestry and related workers' },
  ],
);

const rank = (title: string) => {
  const { candidates } = titles.look(title);
  return preferNamed(rankCandidates(candidates, WEIGHTS.names), title, candidates);
};

test.each([
  ['nurse', '2237'],
  ['nurses', '2237'],
  ['warehouse worker', '9252'],
  ['HGV driver', '8211'],
  ['care worker', '6135'],
  ['veterinary nurse', '3240'],
])('%s is named by itself, so that nobody is asked which job it is', (title, code) => {
  const ranked = rank(title);
  expect(ranked[0]).toMatchObject({ code });
  expect(ranked[0]?.probability).toBeGreaterThanOrEqual(LEAST_SURE);
  expect(ranked.reduce((sum, { probability }) => sum + probability, 0)).toBeLessThanOrEqual(1.0001);
});

test('a title that names no group by itself is weighed by its words, as before', () => {
  const { candidates } = titles.look('nurse of animals');
  expect(rank('nurse of animals')).toEqual(rankCandidates(candidates, WEIGHTS.names));
});

test('a title that its group’s own name says already is told in the words people use', () => {
  const lorries = openTitles([], [{ code: '8211', name: 'Heavy and large goods vehicle drivers' }]);
  const { candidates } = lorries.look('HGV driver');
  const ranked = preferNamed(rankCandidates(candidates, WEIGHTS.names), 'HGV driver', candidates);
  expect(ranked[0]).toMatchObject({ code: '8211', by: 'HGV driver' });
});
