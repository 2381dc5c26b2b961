import type { MeasureRecord } from '../../../dataset/measure.ts';
import { COHORT_CLOCKS, type Stage } from '../../../words/provision/stages.ts';
import { type FramedMeasure, compareMeasures } from '../comparable.ts';
import type { Relation } from './bounds.ts';
import type { Refusal, RuleCode } from './words.ts';

/** A measure to be told as another, and the dimensions that its dataset tells apart. */
export interface Translated extends FramedMeasure, Pick<MeasureRecord, 'id' | 'datasets'> {
  readonly dimensions: readonly string[];
}

/** How a measure is told as another, or why it is not. */
export type Translation =
  | { readonly outcome: 'as_it_is' }
  | { readonly outcome: 'bounds'; readonly rule: RuleCode }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

/** Outcomes that whoever has the outcome has too, among the people of one base. */
const IMPLIES: Partial<Readonly<Record<Stage, readonly Stage[]>>> = {
  sustained_26_weeks: ['sustained_13_weeks', 'into_work', 'sustained_positive_destination'],
  sustained_13_weeks: ['into_work'],
  progressed: ['sustained_positive_destination'],
};
const NO_SHARES: readonly Stage[] = ['earning', 'satisfied', 'inspected'];

const refuse = (refusal: Refusal): Translation => ({ outcome: 'refused', refusal });
const bound = (rule: RuleCode): Translation => ({ outcome: 'bounds', rule });

const implies = (one: Stage, other: Stage): boolean => IMPLIES[one]?.includes(other) ?? false;

function findRelation(
  { frame: one }: Translated,
  { frame: other }: Translated,
): Relation | undefined {
  if (one.reached !== other.reached) {
    const [reached, missed] = one.reached ? [one.stage, other.stage] : [other.stage, one.stage];
    return reached === missed || implies(reached, missed) ? 'excludes' : undefined;
  }
  if (!one.reached) return undefined;
  if (implies(one.stage, other.stage)) return 'implies';
  return implies(other.stage, one.stage) ? 'implied_by' : undefined;
}

/** Two shares of the same people: by what one outcome says of the other. */
function relate(one: Translated, other: Translated): Translation {
  const relation = findRelation(one, other);
  return relation ? bound(relation) : refuse('other_stage');
}

const isOfAchievers = ({ frame: { of, counts } }: Translated): boolean =>
  counts === 'people' && (of === 'achievers' || of === 'matched_achievers');

/** Whether the rows of one can be narrowed to the people of the other. */
const reaches = ({ dimensions }: Translated, { frame: { codes } }: Translated): boolean =>
  Object.keys(codes).every((dimension) => dimensions.includes(dimension));

const shareDataset = (one: Translated, other: Translated): boolean =>
  one.datasets.some((dataset) => other.datasets.includes(dataset));

/** Two counts of one dataset and rule: of people, and of what people have several of. */
function countOne({ frame: one }: Translated, { frame: other }: Translated): Translation {
  if (one.stage !== other.stage || one.clock.rule !== other.clock.rule) return refuse('no_link');
  if (other.counts === 'people') return bound('people');
  return refuse(one.counts === 'people' ? 'no_upper_end' : 'no_link');
}

/** Why two measures of different people are not told as each other. */
function explain({ frame: one }: Translated, { frame: other }: Translated): Refusal {
  const isCohort = ({ clock }: typeof one): boolean => COHORT_CLOCKS.includes(clock.from);
  if (isCohort(one) !== isCohort(other)) return 'other_cohort';
  const sameShare = one.stage === other.stage && one.of === other.of;
  return sameShare && one.clock.rule !== other.clock.rule ? 'other_rule' : 'no_link';
}

/**
 * How figures of a measure are told as figures of another: the outcome of the first, among the people
 * that the second is of. Bounds are given where the definitions alone allow them, nothing assumed. Pure.
 */
export function findTranslation(one: Translated, other: Translated): Translation {
  if (compareMeasures(one, other).length === 0 || other.id === one.base_measure) {
    return { outcome: 'as_it_is' };
  }
  if ([one, other].some(({ frame }) => NO_SHARES.includes(frame.stage))) return refuse('no_share');
  if (one.base_measure !== null && one.base_measure === other.base_measure) {
    return relate(one, other);
  }
  const { stage, of, reached } = other.frame;
  if (isOfAchievers(one) && stage === 'achieved' && reached) {
    if (of === 'leavers') return reaches(one, other) ? bound('widened') : refuse('no_link');
    const isCounted = of === 'none' && other.frame.counts === 'people';
    if (isCounted && shareDataset(one, other)) return bound('found');
  }
  const areCounts = one.frame.of === 'none' && of === 'none';
  if (areCounts && shareDataset(one, other)) return countOne(one, other);
  return refuse(explain(one, other));
}
