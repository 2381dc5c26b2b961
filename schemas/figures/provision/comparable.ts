import type { MeasureRecord } from '../../dataset/measure.ts';
import {
  CLOCK_STARTS,
  COHORT_CLOCKS,
  COUNTS,
  DENOMINATORS,
  STAGES,
} from '../../words/provision/stages.ts';
import { UNITS, wordsOf } from '../../words/vocabulary.ts';

type Compared = Pick<
  MeasureRecord,
  'population' | 'base_measure' | 'period_type' | 'unit' | 'categories'
>;

/** A measure of a provider or a programme, as far as a comparison looks at it. */
export interface FramedMeasure extends Compared {
  readonly frame: NonNullable<MeasureRecord['frame']>;
}

/** A measure with its frame; undefined for one that is of no provider or programme. */
export function findFramed<M extends MeasureRecord>(measure: M): (M & FramedMeasure) | undefined {
  const { frame } = measure;
  return frame === null ? undefined : { ...measure, frame };
}

/** What keeps two measures apart, and how it is told. `one` is the measure asked for. */
interface Difference {
  readonly differ: (one: FramedMeasure, other: FramedMeasure) => boolean;
  readonly tell: (one: FramedMeasure, other: FramedMeasure) => string;
}

const stageOf = ({ frame }: FramedMeasure): string =>
  `${frame.reached ? '' : 'no '}${STAGES[frame.stage]}`;
const clockOf = ({ frame: { clock } }: FramedMeasure): string =>
  clock.months === null
    ? `at once, at ${CLOCK_STARTS[clock.from]}`
    : `${clock.months} months after ${CLOCK_STARTS[clock.from]}`;
const sameStage = (one: FramedMeasure, other: FramedMeasure): boolean =>
  one.frame.stage === other.frame.stage && one.frame.reached === other.frame.reached;
const sameClock = ({ frame: one }: FramedMeasure, { frame: other }: FramedMeasure): boolean =>
  one.clock.from === other.clock.from && one.clock.months === other.clock.months;

/** Whether the newest figures are of cohorts whose outcome is not known yet. */
const hasCohorts = ({ frame: { clock } }: FramedMeasure): boolean =>
  clock.months !== null && COHORT_CLOCKS.includes(clock.from);
const scaleOf = ({ categories = [] }: FramedMeasure): string =>
  categories.map(({ value, name }) => `${value} ${name}`).join(', ');

const DIFFERENCES = {
  stage: {
    differ: (one, other) => !sameStage(one, other),
    tell: (one, other) =>
      `They count different stages: this one ${stageOf(one)}; the other ${stageOf(other)}.`,
  },
  denominator: {
    differ: (one, other) => one.frame.of !== other.frame.of,
    tell: (one, other) =>
      `They are shares of different people: this one of ${DENOMINATORS[one.frame.of]}, the other of ${DENOMINATORS[other.frame.of]}.`,
  },
  counts: {
    differ: (one, other) => one.frame.counts !== other.frame.counts,
    tell: (one, other) =>
      `They count different things: this one ${COUNTS[one.frame.counts]}; the other ${COUNTS[other.frame.counts]}.`,
  },
  clock: {
    differ: (one, other) => !sameClock(one, other),
    tell: (one, other) =>
      `They are known at different times: this one ${clockOf(one)}, the other ${clockOf(other)}.`,
  },
  rule: {
    differ: (one, other) =>
      sameStage(one, other) && one.frame.clock.rule !== other.frame.clock.rule,
    tell: (one, other) =>
      `They count the stage by different rules: this one “${one.frame.clock.rule}”, the other “${other.frame.clock.rule}”.`,
  },
  population: {
    differ: (one, other) =>
      one.population !== other.population &&
      (one.base_measure === null || one.base_measure !== other.base_measure),
    tell: (one, other) =>
      `They are of different populations: this one “${one.population}”, the other “${other.population}”.`,
  },
  maturity: {
    differ: (one, other) => hasCohorts(one) !== hasCohorts(other),
    tell: (one) =>
      `${hasCohorts(one) ? 'This one' : 'The other'} is of cohorts that are immature until their clock has run; the figures of ${hasCohorts(one) ? 'the other' : 'this one'} are not.`,
  },
  period: {
    differ: (one, other) => one.period_type !== other.period_type,
    tell: (one, other) =>
      `Their periods are of different kinds: ${one.period_type.replace('_', ' ')} and ${other.period_type.replace('_', ' ')}.`,
  },
  unit: {
    differ: (one, other) => one.unit !== other.unit,
    tell: (one, other) =>
      `They have different units: ${UNITS[one.unit]}, and ${UNITS[other.unit]}.`,
  },
  scale: {
    differ: (one, other) => scaleOf(one) !== scaleOf(other),
    tell: (one, other) =>
      `Their grades are of different scales (${scaleOf(one) || 'none'}; ${scaleOf(other) || 'none'}), of which none is mapped on the other.`,
  },
} as const satisfies Record<string, Difference>;
export type DifferenceCode = keyof typeof DIFFERENCES;

/** Codes of what keeps two measures apart, in the order in which it is told. */
export const DIFFERENCE_CODES = wordsOf(DIFFERENCES);

/** Why two measures do not stand beside each other; none where they may. Pure. */
export function compareMeasures(one: FramedMeasure, other: FramedMeasure) {
  return DIFFERENCE_CODES.filter((code) => DIFFERENCES[code].differ(one, other)).map((code) => ({
    code,
    message: DIFFERENCES[code].tell(one, other),
  }));
}

/** On what conditions figures of measures that may stand beside each other do so. */
export const CONDITIONS = {
  same_period: 'Figures of one period only.',
  same_group: 'Within one group of providers that are like each other only.',
  mature: 'Cohorts whose clock has run only; never an immature one beside a mature one.',
} as const;
export type Condition = keyof typeof CONDITIONS;

/** The conditions under which figures of a measure stand beside others. Pure. */
export function findConditions(measure: FramedMeasure): readonly Condition[] {
  return ['same_period', 'same_group', ...(hasCohorts(measure) ? (['mature'] as const) : [])];
}
