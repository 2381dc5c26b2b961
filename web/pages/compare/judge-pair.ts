import type { MeasureRecord } from '../../../schemas/dataset/measure.ts';
import type { FigureRow } from '../../reading/answers/rows.ts';
import { isConfidence } from '../../charts/intent.ts';
import { intervalWords, rowWords } from '../../charts/words/row-words.ts';
import { figureWords } from '../../words/number.ts';
import { statusSentence } from '../../words/status.ts';

/** One side of a comparison: an area, and its row of the period where there is one. */
export interface Side {
  readonly name: string;
  readonly row: FigureRow | undefined;
}

/** What can be said of two areas: which is higher, that nothing can tell them apart, or nothing. */
export interface Verdict {
  readonly kind: 'higher' | 'lower' | 'same' | 'not_told_apart' | 'refused';
  readonly words: string;
}

type Measure = Pick<MeasureRecord, 'unit' | 'decimals' | 'nature' | 'ranking'> &
  Partial<Pick<MeasureRecord, 'interval'>>;

function figureOf({ name, row }: Side, measure: Measure): string {
  if (!row) return `no figure is held for ${name}`;
  const range = intervalWords(row, measure);
  const words =
    row.value === null
      ? rowWords(row, measure)
      : figureWords(row.value, measure.unit, measure.decimals);
  return `${words}${range === '' ? '' : ` (${range})`} in ${name}`;
}

/** Why two figures must not be set against each other; undefined when they may be. */
function refusal(a: Side, b: Side, measure: Measure): string | undefined {
  for (const { name, row } of [a, b]) {
    if (!row) return `No figure is held for ${name}, so it is not compared.`;
    if (row.value === null) {
      return `The figure of ${name} is ${statusSentence(row.status)}. It is not a zero, and it is not compared.`;
    }
  }
  const both = `${figureOf(a, measure)}; ${figureOf(b, measure)}`;
  if (measure.ranking === 'refused') {
    return `${both}. Figures of this measure are not put in an order.`;
  }
  if (measure.nature === 'count') {
    return `${both}. A count grows with the size of the area, so which is larger says nothing about the two.`;
  }
  return undefined;
}

const hasConfidence = (row: FigureRow): row is FigureRow & { low: number; high: number } =>
  isConfidence(row.interval) && row.low !== null && row.high !== null;

/**
 * Whether two 95% confidence intervals share a value: low₁ ≤ high₂ and low₂ ≤ high₁. Where they do,
 * the figures cannot be told apart. The rule errs towards not telling: for two independent
 * estimates of equal error, intervals that only just part stand for a difference of 2.77 standard
 * errors, where 1.96 are enough. Source: Schenker and Gentleman, On Judging the Significance of
 * Differences by Examining the Overlap Between Confidence Intervals, The American Statistician 55
 * (2001).
 */
export function overlaps(
  a: { readonly low: number; readonly high: number },
  b: { readonly low: number; readonly high: number },
): boolean {
  return a.low <= b.high && b.low <= a.high;
}

/** Whose silence it is that no interval is shown: of this store, where the publisher has intervals. */
function bareWords({ interval = null }: Measure, bare: readonly string[]): string {
  const [name = ''] = bare;
  const which = bare.length > 1 ? 'either' : name;
  return isConfidence(interval)
    ? `The publisher gives intervals for this measure, but none is held here for ${which}`
    : `No interval is held here for ${which}`;
}

/**
 * What two figures of one measure and period say about each other, in one sentence or two; `surveyed`
 * where they are estimates from a sample, which chance plays a part in. Pure.
 */
export function judgePair(a: Side, b: Side, measure: Measure, surveyed = true): Verdict {
  const refused = refusal(a, b, measure);
  if (refused !== undefined || !a.row || !b.row) {
    return { kind: 'refused', words: refused ?? '' };
  }
  const [first, second] = [figureOf(a, measure), figureOf(b, measure)];
  const [here, there] = [a.row, b.row];
  if (rowWords(here, measure) === rowWords(there, measure)) {
    return { kind: 'same', words: `The same to the figure printed: ${first}; ${second}.` };
  }
  const kind = (here.value ?? 0) > (there.value ?? 0) ? 'higher' : 'lower';
  if (hasConfidence(here) && hasConfidence(there)) {
    return overlaps(here, there)
      ? {
          kind: 'not_told_apart',
          words: `Cannot be told apart: ${first}; ${second}. Their 95% confidence intervals overlap.`,
        }
      : {
          kind,
          words: `${kind === 'higher' ? 'Higher' : 'Lower'}: ${first}; ${second}. Their 95% confidence intervals do not overlap.`,
        };
  }
  const bare = [
    ...(hasConfidence(here) ? [] : [a.name]),
    ...(hasConfidence(there) ? [] : [b.name]),
  ];
  return {
    kind,
    words: `${kind === 'higher' ? 'Higher' : 'Lower'} as published: ${first}; ${second}.${surveyed ? ` ${bareWords(measure, bare)}, so how much of the difference is chance cannot be said.` : ''}`,
  };
}
