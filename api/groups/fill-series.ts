import type { MadeOf } from '../../schemas/answers/profile.ts';
import type { FigureRow } from '../../schemas/answers/rows/rows.ts';
import type { MeasureRecord } from '../../schemas/dataset/measure.ts';
import { type PartFigures, buildFigure } from '../../schemas/figures/groups/build-figure.ts';
import { type Built, type Part, nameSome, notComputed } from '../../schemas/figures/groups/part.ts';
import { type Plan, measuresOf } from '../../schemas/figures/groups/plan.ts';
import type { AreaRecord } from '../registers/areas/area-index.ts';
import type { Cover } from '../registers/areas/groups/covers.ts';
import type { AnyArea } from '../registers/areas/groups/members.ts';

/** An area, and all under which its figures may stand. */
export interface MadeUp {
  readonly area: AnyArea;
  /** Other areas of the same districts, those whose figures are taken first, first. */
  readonly same: readonly AreaRecord[];
  /** The districts that it is made of, as of each day on which their codes changed. */
  readonly covers: readonly Cover[];
  readonly byCode: ReadonlyMap<string, AreaRecord>;
}

/** A figure of an area, what it is made of, and why it is not computed where it is not. */
export interface Filled {
  readonly row: FigureRow;
  readonly madeOf: MadeOf | null;
  readonly reason: string | null;
}

/** A measure, and how its figures are made of those of parts. */
export interface Sought {
  readonly measure: MeasureRecord;
  readonly plan: Plan;
  readonly surveyed: boolean;
}

/** The rows of one period, by area and measure. */
type Held = ReadonlyMap<string, ReadonlyMap<string, FigureRow>>;

/** Rows by period, the oldest first. */
function byPeriod(rows: readonly FigureRow[]): Held[] {
  const periods = new Map<string, Map<string, Map<string, FigureRow>>>();
  for (const row of rows.toSorted((a, b) => (a.period_end < b.period_end ? -1 : 1))) {
    const areas = periods.get(row.period) ?? new Map<string, Map<string, FigureRow>>();
    const measures = areas.get(row.area ?? '') ?? new Map<string, FigureRow>();
    periods.set(row.period, areas.set(row.area ?? '', measures.set(row.measure, row)));
  }
  return [...periods.values()];
}

const placesOf = (codes: readonly string[], { byCode }: MadeUp): MadeOf['areas'] =>
  codes.flatMap((code) => {
    const area = byCode.get(code);
    return area ? [{ code, name: area.name, type: area.type }] : [];
  });

const placeOf = ({ code, name, type }: AnyArea) => ({
  area: code,
  area_name: name,
  area_type: type,
});

/** A row of another area or measure as one of this area and measure, with its own figure. */
function rowOf(row: FigureRow, { area }: MadeUp, { measure }: Sought, built: Built): FigureRow {
  const { value, low, high, interval, status } = built;
  const invented = row.flags.filter((flag) => flag === 'invented');
  return Object.assign({}, row, placeOf(area), {
    ...{ measure: measure.id, measure_name: measure.name, unit: measure.unit },
    ...{ value, low, high, interval, status, n: null },
    flags: status === 'not_computed' ? invented : [...built.flags],
  });
}

/** The figure that is published for another area of the same districts. */
function findSame(held: Held, madeUp: MadeUp, { measure }: Sought): Filled | undefined {
  const { area, same } = madeUp;
  for (const other of same) {
    const row = held.get(other.code)?.get(measure.id);
    if (!row) continue;
    const how = area.type === 'lad' && other.type === 'lad' ? 'other_code' : 'same_districts';
    return {
      row: Object.assign({}, row, placeOf(area)),
      madeOf: { how, areas: placesOf([other.code], madeUp) },
      reason: null,
    };
  }
  return undefined;
}

function partOf(row: FigureRow, held: Held, { byCode }: MadeUp): Part {
  const area = byCode.get(row.area ?? '');
  const wider = (area?.parents ?? []).flatMap((code) => {
    return held.get(code)?.get(row.measure)?.value ?? [];
  });
  const { value, low, high, interval, status, flags } = row;
  const name = area?.name ?? row.area_name ?? '';
  return {
    ...{ name, value, low, high, interval, status, flags },
    within: wider.length === 0 ? null : Math.min(...wider),
  };
}

/** The measures of a part; undefined where a row of one of them is not held. */
function figuresOf(
  code: string,
  held: Held,
  madeUp: MadeUp,
  { plan }: Sought,
): PartFigures | undefined {
  const rows = held.get(code);
  const figures = measuresOf(plan).flatMap(({ id }): [string, Part][] => {
    const row = rows?.get(id);
    return row ? [[id, partOf(row, held, madeUp)]] : [];
  });
  return figures.length === measuresOf(plan).length ? new Map(figures) : undefined;
}

/** The figure made of those of the districts of one day, the newest for which all are held. */
function findBuilt(held: Held, madeUp: MadeUp, sought: Sought): Filled | undefined {
  const { measure, plan, surveyed } = sought;
  if (plan.how === 'refuse') return undefined;
  for (const { codes } of madeUp.covers) {
    if (codes.length < 2) continue;
    const parts = codes.flatMap((code) => figuresOf(code, held, madeUp, sought) ?? []);
    const [first] = held.get(codes[0] ?? '')?.values() ?? [];
    if (parts.length < codes.length || !first) continue;
    const built = buildFigure(plan, parts, { unit: measure.unit, surveyed });
    return {
      row: rowOf(first, madeUp, sought, built),
      madeOf: { how: 'built_from_parts', areas: placesOf(codes, madeUp) },
      reason: built.reason,
    };
  }
  return undefined;
}

function whyNone({ codes }: Cover, held: Held, madeUp: MadeUp, sought: Sought): string {
  const { measure, plan } = sought;
  if (plan.how === 'refuse') return plan.reason;
  const without = codes.filter((code) => !figuresOf(code, held, madeUp, sought));
  if (without.some((code) => held.get(code)?.has(measure.id))) {
    return 'It is worked out again from numerators and denominators, which are not held for its districts.';
  }
  const names = nameSome(without.map((code) => madeUp.byCode.get(code)?.name ?? code));
  return `No figure is held for ${without.length} of its ${codes.length} districts: ${names}.`;
}

/** Why there is no figure, told of the newest period in which any part has one. */
function tellNone(held: Held, madeUp: MadeUp, sought: Sought): Filled | undefined {
  const count = ({ codes }: Cover) => codes.filter((code) => held.has(code)).length;
  const [cover] = madeUp.covers
    .filter(({ codes }) => codes.length > 1)
    .toSorted((a, b) => count(b) / b.codes.length - count(a) / a.codes.length);
  const [row] = (cover?.codes ?? []).flatMap((code) => [...(held.get(code)?.values() ?? [])]);
  if (!cover || !row) return undefined;
  const reason = whyNone(cover, held, madeUp, sought);
  return {
    row: rowOf(row, madeUp, sought, notComputed(reason)),
    madeOf: { how: 'built_from_parts', areas: placesOf(cover.codes, madeUp) },
    reason,
  };
}

/**
 * The figures of an area over all periods of `rows`, oldest first: its own where one is published,
 * never replaced; otherwise that of another area of the same districts; otherwise one made of the
 * districts of one day. Where no period has any, one row says why. `rows` are those of one release
 * at one code of each dimension. Pure.
 */
export function fillSeries(rows: readonly FigureRow[], madeUp: MadeUp, sought: Sought): Filled[] {
  const periods = byPeriod(rows);
  const filled = periods.flatMap((held): Filled[] => {
    const own = held.get(madeUp.area.code)?.get(sought.measure.id);
    if (own) return [{ row: own, madeOf: null, reason: null }];
    const found = findSame(held, madeUp, sought) ?? findBuilt(held, madeUp, sought);
    return found ? [found] : [];
  });
  if (filled.length > 0) return filled;
  return periods.flatMap((held) => tellNone(held, madeUp, sought) ?? []).slice(-1);
}
