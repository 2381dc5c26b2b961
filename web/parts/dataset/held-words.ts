import { AREA_TYPES, type AreaType, areaTypeWords } from '../../../schemas/words/area-types.ts';
import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';
import { coverWords, periodWords } from '../../words/date.ts';
import { listWords } from '../../../schemas/words/list.ts';
import { countWords, numberWords } from '../../words/number.ts';

/** How many areas of a kind are held, and how many there are where that is on record. */
export interface HeldAreas {
  readonly type: AreaType;
  /** Codes that are in force on the last day held; all of them where that is not on record. */
  readonly held: number;
  /** Codes that ended before; none where that is not on record. */
  readonly ended: number;
  readonly inForce: number | undefined;
  /** What they are called, where they are few and each is known by name; none otherwise. */
  readonly names: readonly string[];
}

const PERIODS = { day: 'day', month: 'month', quarter: 'quarter', year: 'year' } as const;

function periodNoun(type: string | undefined): string {
  const known = Object.entries(PERIODS).find(([name]) => name === type);
  return known?.[1] ?? 'period';
}

const areaWords = ({ type, held, ended, inForce, names }: HeldAreas): string => {
  const former = ended > 0 ? ` (and ${countWords(ended, 'former code')})` : '';
  if (names.length > 0) return names.join(', ');
  if (inForce === undefined) return `${numberWords(held)} ${areaTypeWords(type, held)}`;
  return `${numberWords(held)} of ${numberWords(inForce)} ${areaTypeWords(type, inForce)}${former}`;
};

/** The periods that a series has on average, to one place below ten. */
function usual(rows: number, series: number): string {
  const mean = rows / series;
  return numberWords(mean, mean < 10 ? 1 : 0).replace(/\.0$/, '');
}

/** Periods of a release, and how many of them one series has on average; undefined without any. */
function heldPeriods(
  { labels, coverage }: DatasetSummary,
  mean: (usual: string) => string,
): string | undefined {
  const { first_period: first, last_period: last } = labels.date;
  const { rows, series, periods } = coverage ?? { rows: 0, series: null, periods: null };
  if (first === null || last === null || !periods) return undefined;
  const all = countWords(periods.count, periodNoun(periods.type));
  const span = coverWords(first, last);
  if (periods.count === 1 || series === null || series === 0 || rows >= series * periods.count) {
    return `${all} (${span})`;
  }
  return `${all} (${span}), ${mean(usual(rows, series))}`;
}

/** How little of a release its newest period may be. */
function newestWords({ labels, coverage }: DatasetSummary, newest: number): string[] {
  const last = labels.date.last_period;
  if (last === null || (coverage?.periods?.count ?? 0) < 2) return [];
  const of = numberWords(coverage?.rows ?? 0);
  return [`The newest period, ${periodWords(last)}, has ${numberWords(newest)} of the ${of} rows.`];
}

/** Kinds of area that the publisher has and this store has no row of. */
function lacking({ labels }: DatasetSummary): AreaType[] {
  const { declared, value } = labels.spatial_availability;
  return (declared ?? []).flatMap((word) => {
    const type = Object.keys(AREA_TYPES).find((each): each is AreaType => each === word);
    return type === undefined || value.includes(type) ? [] : [type];
  });
}

/** Whether a store has less of a dataset than its publisher, as far as the records tell. */
function isPart(record: DatasetSummary, areas: readonly HeldAreas[]): boolean {
  const { rows, series, periods } = record.coverage ?? { rows: 0, series: null, periods: null };
  return (
    lacking(record).length > 0 ||
    areas.some(({ held, inForce }) => inForce !== undefined && held < inForce) ||
    (series !== null && periods !== null && rows < series * periods.count)
  );
}

/**
 * How much of a dataset is held, in one to three sentences, `newest` being the rows of the newest
 * period; undefined for one that has neither areas nor periods. Pure.
 */
export function heldWords(
  record: DatasetSummary,
  areas: readonly HeldAreas[],
  newest: number,
): string | undefined {
  const periods = heldPeriods(
    record,
    (mean) => `of which one measure of one place and group has ${mean} on average`,
  );
  const places = areas.map(areaWords);
  if (places.length === 0 && periods === undefined) return undefined;
  const all = [places.length > 0 ? listWords(places) : '', periods ?? ''];
  const start = isPart(record, areas) ? 'Only a part is held here' : 'Held here';
  const none = lacking(record).map((type) => areaTypeWords(type, 2));
  return [
    `${start}: ${all.filter((words) => words !== '').join('; ')}.`,
    ...(none.length > 0 ? [`None are held of: ${listWords(none)}.`] : []),
    ...newestWords(record, newest),
  ].join(' ');
}

/**
 * The same out of the catalogue's record alone, with former codes among the others: for lists, which
 * ask nothing more. Undefined where there is nothing to count.
 */
export function heldBriefly(record: DatasetSummary): string | undefined {
  const { areas } = record.labels.spatial_availability;
  const places = areas.map(({ area_type: type, codes }) =>
    type === 'uk' ? areaTypeWords(type) : `${numberWords(codes)} ${areaTypeWords(type, codes)}`,
  );
  const parts = [
    ...(places.length > 0 ? [listWords(places)] : []),
    heldPeriods(record, (mean) => `on average ${mean} each`) ?? '',
  ];
  const words = parts.filter((part) => part !== '').join('; ');
  return words === '' ? undefined : words;
}
