import type { FigureRow } from '../../schemas/answers/rows/rows.ts';
import { fitsRate } from '../../schemas/figures/groups/fits-rate.ts';
import type { Denominators, Plan } from '../../schemas/figures/groups/plan.ts';
import type { MeasureRecord } from '../../schemas/dataset/measure.ts';
import { readAllPeriods } from '../profile/read-figures.ts';
import type { Table } from '../question/tables/table.ts';
import type { AreaIndex } from '../registers/areas/area-index.ts';
import type { Service } from '../service.ts';
import type { Release } from '../warehouse/release.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** A release that figures are read from, and how those of other datasets of the same moment are found. */
export interface Source {
  readonly release: Release;
  readonly table: Table;
  /** Undefined where the store holds none. */
  readonly findOther: (dataset: string) => Promise<Omit<Source, 'findOther'> | undefined>;
}

/** A release as figures are read from it, among those of its moment. */
export async function openSource(
  { tables }: Pick<Service, 'tables'>,
  release: Release,
  index: AreaIndex,
  readReleases: () => Promise<readonly Release[]> | readonly Release[],
): Promise<Source> {
  const open = async (each: Release) => ({
    release: each,
    table: await tables(each, index, new Map()),
  });
  return {
    ...(await open(release)),
    async findOther(dataset) {
      const found = (await readReleases()).find((each) => each.dataset === dataset);
      return found?.data === null || !found ? undefined : open(found);
    },
  };
}

/** The release that holds the denominators of a rate; undefined where none is declared, or held. */
export async function findDenominators(
  { denominator_from: from }: MeasureRecord,
  { findOther }: Source,
): Promise<Denominators | undefined> {
  const other = from && (await findOther(from.dataset));
  const measure = other?.release.manifest.measures.find(({ id }) => id === from?.measure);
  if (!other || !measure) return undefined;
  const { version, manifest } = other.release;
  return { title: manifest.label.title, version, measure };
}

/**
 * The denominators of a rate for the rows of parts, of the same periods, as rows of those parts. One
 * that the published rate of its part cannot rest on is left out.
 */
export async function readDenominators(
  warehouse: Pick<Warehouse, 'select'>,
  source: Source,
  plan: Plan,
  parts: readonly FigureRow[],
): Promise<readonly FigureRow[]> {
  if (plan.how !== 'divide' || !plan.from) return [];
  const { numerator, denominator, from } = plan;
  const { rate } = from;
  const declared = rate.denominator_from;
  const other = declared && (await source.findOther(declared.dataset));
  const areas = [...new Set(parts.flatMap(({ area }) => area ?? []))];
  if (!declared || !other || areas.length === 0) return [];
  const wanted = [{ measure: denominator, codes: declared.codes }];
  const rows = await readAllPeriods(warehouse, other.table, wanted, { areas });
  const keyOf = ({ area = '', period }: FigureRow, measure: string) =>
    `${area} ${period} ${measure}`;
  const held = new Map(parts.map((row) => [keyOf(row, row.measure), row]));
  return rows.flatMap((row) => {
    const published = held.get(keyOf(row, rate.id));
    const count = held.get(keyOf(row, numerator.id))?.value ?? null;
    if (row.value === null || count === null || (published?.value ?? null) === null) return [];
    const figures = { rate: published?.value ?? 0, count, denominator: row.value };
    if (!fitsRate(figures, { rate, count: numerator, denominator })) return [];
    // Residents of a day in a year stand beside the jobs of that year.
    const { period_name, period_start, period_end } = published ?? row;
    return [Object.assign({}, row, { period_name, period_start, period_end })];
  });
}
