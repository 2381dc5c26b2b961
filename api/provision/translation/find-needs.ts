import type { MeasureRecord } from '../../../schemas/dataset/measure.ts';
import { NEEDS, type Role } from '../../../schemas/figures/provision/translation/compute.ts';
import type { RuleCode } from '../../../schemas/figures/provision/translation/words.ts';

/** The two measures of a translation. */
export interface Pair {
  readonly one: MeasureRecord;
  readonly other: MeasureRecord;
}

/** The count of all who achieved, found in the records or not, in the dataset of a share of those found. */
function findMembers(one: MeasureRecord, measures: readonly MeasureRecord[]) {
  return measures.find(
    ({ id, datasets, frame }) =>
      id !== one.base_measure &&
      datasets.some((dataset) => one.datasets.includes(dataset)) &&
      frame?.stage === 'achieved' &&
      frame.counts === 'people' &&
      frame.of === 'none',
  );
}

/** Which measure stands in each part of a rule; undefined where the store has none that does. */
export function findNeeds(
  rule: RuleCode,
  { one, other }: Pair,
  measures: readonly MeasureRecord[],
): ReadonlyMap<Role, MeasureRecord> | undefined {
  const find = (id: string | null) => measures.find((measure) => measure.id === id);
  const FOUND: Readonly<Record<Role, () => MeasureRecord | undefined>> = {
    share: () => one,
    count: () => one,
    found: () => find(one.base_measure),
    members: () => (rule === 'found' ? other : findMembers(one, measures)),
    achieved: () => other,
    leavers: () => find(other.base_measure),
  };
  const roles: readonly Role[] = NEEDS[rule];
  const needs = roles.flatMap((role) => {
    const measure = FOUND[role]();
    return measure ? [[role, measure] as const] : [];
  });
  return needs.length === roles.length ? new Map(needs) : undefined;
}
