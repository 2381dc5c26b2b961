import type { MeasureDeclaration } from '../../dataset/measure.ts';
import type { Nature } from '../../words/vocabulary.ts';

/** What of a kind of figure is not to be had from its parts, where a sum never made sense. */
const NO_SUM: Partial<Record<Nature, string>> = {
  rate: 'rate',
  share: 'share',
  ratio: 'ratio',
  mean: 'mean',
  median: 'median',
  percentile: 'percentile',
  index: 'index',
  score: 'score',
  grade: 'grade',
  change: 'change',
};

/** Why figures of parts are not made into one of the whole, as a sentence for that kind of figure. */
export function wholeWords({
  nature,
  additive,
}: Pick<MeasureDeclaration, 'nature' | 'additive'>): string {
  const kind = NO_SUM[nature];
  if (kind !== undefined) {
    return `The ${kind} of the whole cannot be worked out from these: it is neither their sum nor their average.`;
  }
  return additive
    ? 'They are not added up here: rounded or hidden parts make no total.'
    : 'They are not added up here: what is counted in one may be counted in another too.';
}
