import type { CitedFigure } from '../../schemas/answers/profile.ts';
import type { FigureRow } from '../../schemas/answers/rows/rows.ts';
import type { MeasureRecord } from '../../schemas/dataset/measure.ts';
import type { Caution } from '../../schemas/figures/cautions/codes.ts';
import { makingCaution } from '../../schemas/figures/cautions/groups.ts';
import { measuresOf } from '../../schemas/figures/groups/plan.ts';
import { paths, queryString } from '../answer/hrefs.ts';
import type { Filled } from '../groups/figure-of-period.ts';
import type { Sought } from '../groups/parts-of-period.ts';
import type { Release } from '../warehouse/release.ts';

/** Where figures of a measure come from, by period, and how they are made of those of parts. */
export interface Making {
  /** The code of the area that they are of. */
  readonly area: string;
  readonly sought: Sought;
  readonly byPeriod: ReadonlyMap<string, Filled>;
}

/** A measure of a release, at one code of each dimension. */
export interface CitedMeasure {
  readonly release: Release;
  readonly measure: MeasureRecord;
  readonly codes: Readonly<Record<string, string>>;
  /** Undefined where every figure was published under the code of its area. */
  readonly making: Making | undefined;
}

type Question = Readonly<Record<string, string>>;

/** The address of figures in a release that is named exactly. */
function hrefOf({ dataset, version }: Release, question: Question, baseUrl: string): string {
  const query = queryString(Object.entries({ ...question, version }));
  return `${baseUrl}${paths.data(dataset)}${query}`;
}

/** How a figure came about; undefined for one of another area, which is as it was published. */
const findFilled = (making: Making | undefined, { area, period }: FigureRow): Filled | undefined =>
  making?.area === area ? making?.byPeriod.get(period) : undefined;

/** The areas and measures whose rows a figure is, or is made of. */
function findRows({ release, measure, making }: CitedMeasure, row: FigureRow) {
  const madeOf = findFilled(making, row)?.madeOf;
  const areas = madeOf?.areas.map(({ code }) => code) ?? [row.area ?? ''];
  const of = making && madeOf?.how === 'built_from_parts' ? measuresOf(making.sought.plan) : [];
  // Denominators of another dataset are told in words: this address is of one release.
  const own = of.filter(({ id }) => release.manifest.measures.some((each) => each.id === id));
  return { areas, measures: (own.length === 0 ? [measure] : own).map(({ id }) => id) };
}

/** A figure with where it comes from; one that is made of others cites those. */
export function cite(row: FigureRow, held: CitedMeasure, baseUrl: string): CitedFigure {
  const { release, codes } = held;
  const { dataset, version, manifest } = release;
  const { publisher, name } = manifest.label.labels.source;
  const filled = findFilled(held.making, row);
  const { areas, measures } = findRows(held, row);
  const question = {
    area: areas.join(','),
    period: row.period,
    ...codes,
    measure: measures.join(','),
  };
  return Object.assign({}, row, {
    dataset,
    version,
    source: `${publisher}, ${name}`,
    cite: hrefOf(release, question, baseUrl),
    reason: filled?.reason ?? null,
    made_of: filled?.madeOf ?? null,
  });
}

/** The address of all periods of an area, or of what it is made of, and of those beside it. */
export function findAddress(
  held: CitedMeasure,
  latest: FigureRow,
  beside: readonly string[],
  baseUrl: string,
): string {
  const known = held.release.codes.get('area')?.byCode;
  const { areas, measures } = findRows(held, latest);
  const all = [...areas, ...beside.filter((code) => known?.has(code))];
  const question = { measure: measures.join(','), area: all.join(','), ...held.codes };
  return hrefOf(held.release, question, baseUrl);
}

/** The address that answers with the figures of several areas for one period. */
export function citeAreas(
  { release, measure, codes }: CitedMeasure,
  areas: readonly string[],
  period: string,
  baseUrl: string,
): string {
  const question = { measure: measure.id, area: areas.join(','), period, ...codes };
  return hrefOf(release, question, baseUrl);
}

/** What is said of figures that were not published under the code of their area, each thing once. */
export function tellMaking({ making }: CitedMeasure, rows: readonly FigureRow[]): Caution[] {
  const told = rows.flatMap((row) => {
    const madeOf = findFilled(making, row)?.madeOf;
    if (!making || !madeOf || row.status === 'not_computed') return [];
    return [makingCaution(madeOf, { ...making.sought, interval: row.interval })];
  });
  return [...new Map(told.map((caution) => [caution.message, caution])).values()];
}
