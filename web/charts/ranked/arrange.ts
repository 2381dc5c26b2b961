import { mayShareRows } from '../../../schemas/figures/cautions/series.ts';
import { findConfidence } from '../../../schemas/figures/interval.ts';
import { findEquals } from '../../../schemas/figures/ranking/equals.ts';
import {
  type OrderEnd,
  type Placed,
  placeFigures,
} from '../../../schemas/figures/ranking/places.ts';
import type { ChartIntent, ChartRow } from '../intent.ts';

/**
 * What an order of figures rests on: `counted` figures are what they are; of `estimates` the
 * intervals tell which can be told apart; of `bare` ones nothing does.
 */
export type Evidence = 'counted' | 'estimates' | 'bare';

/** The rows of a ranked chart, each in one of the lists. */
export interface Arranged {
  /** With a number, the largest first. */
  readonly placed: readonly Placed<ChartRow>[];
  /** With no number, by name: a bracket only, suppressed, missing. */
  readonly without: readonly ChartRow[];
  /** Those to compare with: drawn as lines across the bars, in the order of the intent. */
  readonly references: readonly ChartRow[];
  /** Names of the focus and of references that have no row: what is not held is said. */
  readonly absent: readonly string[];
  /** The row that the band is of: the focus, or that at the end of the order where there is none. */
  readonly about: ChartRow | undefined;
  readonly end: OrderEnd;
  readonly evidence: Evidence;
  /** Rows that cannot be told apart from `about`, itself among them; none without intervals. */
  readonly equal: ReadonlySet<ChartRow>;
  /** Rows of which that is not known, because they have no interval. */
  readonly unknown: readonly ChartRow[];
}

type Asked = Pick<ChartIntent, 'focus' | 'references' | 'measure' | 'estimatedFrom'>;

/** Throws where rows are not of areas, each once: nothing else is put in an order. */
function checkAreas(rows: readonly ChartRow[]): void {
  const areas = rows.map(({ counted }) => counted?.area ?? '');
  if (areas.includes('')) throw new Error('a ranked chart is of areas, and a row is of none');
  if (new Set(areas).size < areas.length) {
    throw new Error('a ranked chart is of areas, each once, and one has two rows');
  }
}

/**
 * Puts the rows of one period in the order of their figures and says what the order rests on. Throws
 * where a row is not of an area, or two are of one. Pure.
 */
export function arrange(
  asked: Asked,
  rows: readonly ChartRow[],
  end: OrderEnd = 'highest',
): Arranged {
  const { focus, references: names = [], measure, estimatedFrom } = asked;
  checkAreas(rows);
  const compared = names.filter((name) => name !== focus);
  const references = compared.flatMap((name) => rows.filter(({ series }) => series === name));
  const absent = [...(focus === undefined ? [] : [focus]), ...compared].filter(
    (name) => !rows.some(({ series }) => series === name),
  );
  const bars = rows.filter((row) => !references.includes(row));
  const placed = placeFigures(bars, measure.decimals);
  const without = bars
    .filter(({ value }) => value === null)
    .toSorted((a, b) => a.series.localeCompare(b.series, 'en-GB'));
  const own = bars.find(({ series }) => series === focus);
  const atEnd = placed.at(end === 'highest' ? 0 : -1)?.figure;
  const about = own ?? (focus === undefined ? atEnd : undefined);
  const arranged = { placed, without, references, absent, about, end };
  if (about && findConfidence(about)) {
    const { equal, unknown } = findEquals(about, bars, mayShareRows);
    return { ...arranged, evidence: 'estimates', equal: new Set(equal), unknown };
  }
  const sampled = estimatedFrom !== undefined || bars.some((row) => findConfidence(row));
  const evidence = sampled ? 'bare' : 'counted';
  return { ...arranged, evidence, equal: new Set(), unknown: [] };
}
