import { type Difference, judgeDifference } from '../../../schemas/figures/difference.ts';
import type { MeasureRecord } from '../../../schemas/dataset/measure.ts';
import type { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import { isConfidence, findConfidence } from '../../../schemas/figures/interval.ts';
import { intervalWords, rowWords } from '../../charts/words/row-words.ts';
import { figureWords, shortFigure } from '../../words/number.ts';
import { statusSentence } from '../../words/status.ts';

/** One side of a comparison: an area, and its row of the period where there is one. */
interface Side {
  readonly name: string;
  readonly row: FigureRow | undefined;
}

/** What can be said of two areas: which is higher, that nothing can tell them apart, or nothing. */
interface Verdict {
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

/** Whose silence it is that no interval is shown: of this store, where the publisher has intervals. */
function bareWords({ interval = null }: Measure, bare: readonly string[]): string {
  const [name = ''] = bare;
  const which = bare.length > 1 ? 'either' : name;
  return isConfidence(interval)
    ? `The publisher gives intervals for this measure, but none is held here for ${which}`
    : `No interval is held here for ${which}`;
}

/** A difference of two percentages is in percentage points. */
const unitOfDifference = (unit: Measure['unit']): Measure['unit'] =>
  unit === 'percent' ? 'percentage_points' : unit;

/** How much two figures differ, with the range of the difference, and what that says. */
function rangeWords(
  { told, range }: Exclude<Difference, { told: 'unknown' }>,
  [here, there]: readonly [number, number],
  { unit, decimals }: Measure,
  shared: boolean,
): string {
  const [low, high] =
    told === 'apart' && range.high < 0 ? [-range.high, -range.low] : [range.low, range.high];
  const of = unitOfDifference(unit);
  const ends = [low, high].map((end) => shortFigure(end, of, decimals)).join(' to ');
  const size = figureWords(told === 'apart' ? Math.abs(here - there) : here - there, of, decimals);
  if (shared) {
    const first = 'One of the two may be part of the other, so they are not independent.';
    return told === 'apart'
      ? `${first} Even so they differ by ${figureWords(low, of, decimals)} or more.`
      : `${first} All that their intervals tell is a difference of ${ends}, which may be none.`;
  }
  return told === 'apart'
    ? `They differ by ${size} (likely ${ends}).`
    : `The 95% confidence interval of their difference, ${ends}, includes zero.`;
}

/** What two figures are to each other beside their rows. */
interface Between {
  /** Whether they are estimates from a sample, which chance plays a part in. */
  readonly surveyed: boolean;
  /** Whether one may be part of the other, so that they are not independent. */
  readonly shared: boolean;
}

const HEADS = { higher: 'Higher', lower: 'Lower' } as const;

/** What two figures of one measure and period say about each other, in one sentence or two. Pure. */
export function judgePair(
  a: Side,
  b: Side,
  measure: Measure,
  { surveyed, shared }: Between = { surveyed: true, shared: false },
): Verdict {
  const refused = refusal(a, b, measure);
  if (refused !== undefined || !a.row || !b.row) {
    return { kind: 'refused', words: refused ?? '' };
  }
  const figures = `${figureOf(a, measure)}; ${figureOf(b, measure)}.`;
  const [here, there] = [a.row.value ?? 0, b.row.value ?? 0];
  if (rowWords(a.row, measure) === rowWords(b.row, measure)) {
    return { kind: 'same', words: `The same to the figure printed: ${figures}` };
  }
  const judged = judgeDifference(a.row, b.row, shared);
  if (judged.told === 'unknown') {
    const kind = here > there ? 'higher' : 'lower';
    const bare = [a, b].flatMap(({ name, row }) => (row && findConfidence(row) ? [] : [name]));
    const chance = `${bareWords(measure, bare)}, so how much of the difference is chance cannot be said.`;
    return {
      kind,
      words: `${HEADS[kind]} as published: ${figures}${surveyed ? ` ${chance}` : ''}`,
    };
  }
  const range = rangeWords(judged, [here, there], measure, shared);
  return judged.told === 'apart'
    ? { kind: judged.order, words: `${HEADS[judged.order]}: ${figures} ${range}` }
    : { kind: 'not_told_apart', words: `Cannot be told apart: ${figures} ${range}` };
}
