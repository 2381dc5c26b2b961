import { fixCodes } from '../../../schemas/release/fix-codes.ts';
import type { MeasureRecord } from '../../../schemas/dataset/measure.ts';
import type { AreaRecord } from '../../../schemas/answers/area.ts';
import { type FigureRow, textOf } from '../../../schemas/answers/rows/rows.ts';
import { type ApiClient, apiPath } from '../../reading/api-client.ts';
import { type Told } from '../../../schemas/figures/location-quotient.ts';
import { locationQuotient, shareOf } from '../../../schemas/figures/location-quotient.ts';
import { readCounts } from './read-counts.ts';
import { type HeldMeasure, readRows } from '../../reading/measures/read-series.ts';

/** One section of industry: its jobs here, their share, and the location quotient. */
export interface Industry {
  readonly code: string;
  readonly name: string;
  readonly row: FigureRow;
  readonly share: Told;
  readonly quotient: Told;
}

/** Jobs by industry of one area, beside one country. */
export interface Industries extends HeldMeasure {
  readonly industries: readonly Industry[];
  /** The publisher's own measure of the share; undefined where shares are worked out here. */
  readonly published: MeasureRecord | undefined;
  /** The country compared with; undefined where the release holds none. */
  readonly base: AreaRecord | undefined;
  /** How counts came about that are not published for the area itself, in words; none where all are. */
  readonly made: readonly string[];
  readonly data: string;
  readonly query: string;
}

/** The marks that every number by industry carries, such as `provisional`, in words. */
export function sharedMarks({ industries }: Pick<Industries, 'industries'>): string[] {
  const [first, ...rest] = industries.filter(({ row }) => row.value !== null);
  return (first?.row.flags ?? [])
    .filter((flag) => flag !== 'invented' && rest.every(({ row }) => row.flags.includes(flag)))
    .map((flag) => flag.replaceAll('_', ' '));
}

/** The dimension of industries is the one whose top-level codes are sections, `A` to `U`. */
function sectionsOf({ manifest }: HeldMeasure) {
  for (const { id } of manifest.table?.dimensions ?? []) {
    const codes = manifest.table?.codes[id] ?? [];
    const all = codes.find(({ level }) => level === 0);
    const sections = codes.filter(({ code, level }) => level === 1 && /^[A-U]$/.test(code));
    if (all && sections.length > 0) return { id, all: all.code, sections };
  }
  return undefined;
}

/** The publisher's share of a count in all industries, as a measure of the same release. */
function shareMeasureOf({ manifest, measure }: HeldMeasure): MeasureRecord | undefined {
  return manifest.measures.find(
    ({ nature, numerator, denominator }) =>
      nature === 'share' && numerator === measure.id && denominator === measure.id,
  );
}

/** A share as it was published, in percent. */
function publishedShare(row: FigureRow | undefined): Told {
  if (!row) return { told: false, why: 'the publisher’s share is not held for this industry' };
  if (row.value !== null) return { told: true, value: row.value };
  return { told: false, why: `the publisher’s share is ${row.status.replaceAll('_', ' ')}` };
}

const ofPeriod = (rows: readonly FigureRow[], area: string | undefined, period: string) =>
  rows.filter((row) => row.area === area && row.period === period);

/** Reads one count of jobs by section for an area and a country; undefined when the area has none. */
export async function readIndustries(
  client: ApiClient,
  held: HeldMeasure,
  area: AreaRecord,
  countries: readonly AreaRecord[],
): Promise<Industries | undefined> {
  const found = sectionsOf(held);
  const { dataset, manifest, measure } = held;
  const holding = [...area.datasets, ...area.datasets_of_parts];
  if (!found || !holding.includes(dataset.id)) return undefined;
  const bases = countries.filter(({ datasets }) => datasets.includes(dataset.id));
  const codes = fixCodes(manifest.table, {
    [found.id]: [found.all, ...found.sections.map(({ code }) => code)].join(','),
  });
  const { data, rows, query, made } = await readCounts(client, held, area, { codes, bases });
  const own = rows.filter((row) => row.area === area.code);
  const period = own[0]?.period;
  if (period === undefined) return undefined;
  const base = bases.find(({ code }) => ofPeriod(rows, code, period).length > 0);
  const there = ofPeriod(rows, base?.code, period);
  const of = (list: readonly FigureRow[], code: string) =>
    list.find((row) => textOf(row, found.id) === code);
  const zeroMeans = measure.rounding?.zero_means ?? null;
  const share = shareMeasureOf(held);
  const shareRows =
    share && made.length === 0
      ? await readRows(
          client,
          apiPath(data, {
            ...{ measure: share.id, area: area.code, ...codes, period },
            version: manifest.version,
          }),
        )
      : [];
  const shares = shareRows.filter((row) => row.measure === share?.id);
  const published = shares.length > 0 ? share : undefined;
  const industries = found.sections.flatMap(({ code, name }): Industry[] => {
    const row = of(own, code);
    if (!row) return [];
    const whole = of(own, found.all);
    const quotient = locationQuotient({
      part: row,
      whole,
      basePart: of(there, code),
      baseWhole: of(there, found.all),
      zeroMeans,
    });
    const printed = of(shares, code);
    const told = published ? publishedShare(printed) : shareOf(row, whole, zeroMeans);
    return [{ code, name, row, share: told, quotient }];
  });
  return { ...held, industries, published, base, made, data, query };
}

/** Of several counts of jobs the one with the newest period; the first when they are equal. */
export function newestIndustries(all: readonly (Industries | undefined)[]): Industries | undefined {
  const end = (each: Industries) => each.industries[0]?.row.period_end ?? '';
  return all
    .filter((each) => each !== undefined && each.industries.length > 0)
    .reduce<Industries | undefined>(
      (best, each) => (each && (!best || end(each) > end(best)) ? each : best),
      undefined,
    );
}
