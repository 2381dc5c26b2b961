import type { MeasureRecord } from '../../dataset/measure.ts';

/** A release of another dataset that holds the denominators of a rate. */
export interface Denominators {
  readonly title: string;
  readonly version: string;
  readonly measure: MeasureRecord;
}

/** How a figure of a group is made of those of its parts, or why it is not. */
export type Plan =
  | { readonly how: 'sum'; readonly of: MeasureRecord }
  | {
      readonly how: 'divide';
      readonly numerator: MeasureRecord;
      readonly denominator: MeasureRecord;
      /** The release of the denominators, where they are of another dataset; the rate tells whether they fit. */
      readonly from?: Denominators & { readonly rate: MeasureRecord };
    }
  | { readonly how: 'imply'; readonly count: MeasureRecord; readonly rate: MeasureRecord }
  | { readonly how: 'refuse'; readonly reason: string };

const WHY_NOT: Partial<Readonly<Record<MeasureRecord['nature'], string>>> = {
  median: 'The median of a group of districts cannot be made from the medians of its parts.',
  percentile: 'A percentile of a group of districts cannot be made from those of its parts.',
  mean: 'The mean of a group of districts needs the number that each mean of its parts rests on.',
};

const refuse = (reason: string): Plan => ({ how: 'refuse', reason });

function planRatio(
  rate: MeasureRecord,
  measures: readonly MeasureRecord[],
  surveyed: boolean,
  others: Denominators | undefined,
): Plan {
  const find = (id: string | null) => measures.find((each) => each.id === id);
  const [numerator, denominator] = [find(rate.numerator), find(rate.denominator)];
  const canAdd = (measure: MeasureRecord | undefined): measure is MeasureRecord =>
    measure?.from_parts === 'sum';
  if (canAdd(numerator) && canAdd(denominator) && numerator !== denominator) {
    return { how: 'divide', numerator, denominator };
  }
  if (!canAdd(numerator)) {
    return refuse('It is worked out again from its numerators, and none are held by district.');
  }
  const { denominator_from: from } = rate;
  if (others) {
    return { how: 'divide', numerator, denominator: others.measure, from: { ...others, rate } };
  }
  if (from) {
    return refuse(
      `It is worked out again from ${numerator.name.toLowerCase()} and ${rate.denominator?.toLowerCase() ?? 'its denominators'}, and no ${from.measure} of the dataset ${from.dataset} is held.`,
    );
  }
  if (surveyed) {
    return refuse(
      'Its denominators are not held by district. Those that each count and rate imply would leave the chance in a survey out.',
    );
  }
  return { how: 'imply', count: numerator, rate };
}

/**
 * How a measure of a group is made of its parts, as the measure declares it (`from_parts`): counts are
 * added up, ratios worked out again from numerators and denominators of the same release, and where
 * only the numerators are measures of it, by the denominators of another dataset (`others`) or bounded
 * by what counts and rates imply. Pure.
 */
export function planBuild(
  measure: MeasureRecord,
  measures: readonly MeasureRecord[],
  surveyed: boolean,
  others?: Denominators,
): Plan {
  switch (measure.from_parts) {
    case 'sum':
      return { how: 'sum', of: measure };
    case 'ratio_of_sums':
      return planRatio(measure, measures, surveyed, others);
    case 'not_computed':
      return refuse(
        WHY_NOT[measure.nature] ??
          'The figure of a group of districts cannot be made from those of its parts.',
      );
  }
}

/** The measures whose figures of the parts a plan needs; none where it refuses. */
export function measuresOf(plan: Plan): readonly MeasureRecord[] {
  switch (plan.how) {
    case 'sum':
      return [plan.of];
    case 'divide':
      return [plan.numerator, plan.denominator];
    case 'imply':
      return [plan.count, plan.rate];
    case 'refuse':
      return [];
  }
}
