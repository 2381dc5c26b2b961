import type { ReleaseRow } from '../../read-parquet.ts';
import type { Inputs } from '../../read-releases.ts';
import { differ } from '../differ.ts';

const THRESHOLDS = ['outcome_success_threshold_40', 'outcome_success_threshold_60'];

/** Learners and year of a figure, without and with its provider. */
const groupOf = (row: ReleaseRow): string =>
  [row.period, row.learner_category, row.subject, row.learner_group].join('|');
const cellOf = (row: ReleaseRow): string => `${String(row.provider)}|${groupOf(row)}`;

/** Labels counted once more, and how many are of a rate whose interval holds the middle of its group. */
export function compareQuintiles(row: ReleaseRow, input: Inputs): string[] {
  const year = input('fe-outcomes-2013-to-2015').filter(({ period }) => period === row.period);
  const rates = new Map(
    year
      .filter(({ measure, low }) => measure === 'outcome_success_rate' && low !== null)
      .map((each) => [cellOf(each), each]),
  );
  const limits = new Map<string, number[]>();
  for (const each of year) {
    if (!THRESHOLDS.includes(String(each.measure)) || each.value === null) continue;
    limits.set(groupOf(each), [...(limits.get(groupOf(each)) ?? []), Number(each.value)]);
  }
  const labels = year.flatMap((each) => {
    const [rate, both] = [rates.get(cellOf(each)), limits.get(groupOf(each))];
    const isAsked =
      each.measure === 'outcome_success_quintile' &&
      each.value !== null &&
      (row.quintile === 'total' || Number(each.value) === Number(row.quintile)) &&
      (row.learner_group === 'total' || each.learner_group === row.learner_group);
    if (!isAsked || !rate || both?.length !== 2) return [];
    const middle = both.reduce((sum, limit) => sum + limit / 2, 0);
    return [Number(rate.low) <= middle && middle <= Number(rate.high)];
  });
  const undecided = labels.filter(Boolean).length;
  const share = Number(((100 * undecided) / labels.length).toFixed(1));
  return differ([['value', row.value, row.measure === 'quintile_labels' ? labels.length : share]]);
}
