import { expect, test } from 'vitest';
import { wordsOf } from '../../../schemas/words/vocabulary.ts';
import { RULES } from '../../../schemas/figures/provision/translation/words.ts';
import { judgeHistories } from './judge-histories.ts';

test('the bounds of every rule hold what is true of the same people, in every history', () => {
  const judged = judgeHistories(500, 20_261_129);
  expect(judged.map(({ rule }) => rule).sort()).toEqual(wordsOf(RULES).sort());
  for (const { rule, given, wrong } of judged) {
    expect(given, rule).toBeGreaterThan(200);
    expect(wrong, rule).toBe(0);
  }
  // A published share taken for one of wider people is wrong, so these histories can tell.
  const widened = judged.find(({ rule }) => rule === 'widened');
  expect((widened?.naive ?? 0) / (widened?.given ?? 1)).toBeGreaterThan(0.5);
});
