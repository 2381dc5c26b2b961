import type { MadeOf } from '../../schemas/answers/profile.ts';
import type { FigureRow } from '../../schemas/answers/rows/rows.ts';
import { type Plan, measuresOf } from '../../schemas/figures/groups/plan.ts';
import { countWords } from '../../schemas/words/count-words.ts';
import { listWords } from '../../schemas/words/list.ts';
import { buildFigure } from '../../schemas/figures/groups/build-figure.ts';
import { type Built, nameSome, notComputed } from '../../schemas/figures/groups/part.ts';
import type { Cover } from '../registers/areas/groups/covers.ts';
import type { AnyArea } from '../registers/areas/groups/members.ts';
import type { MadeUp } from './make-up.ts';
import { type Held, type Sought, figuresOf } from './parts-of-period.ts';

/** A figure of an area, what it is made of, and why it is not computed where it is not. */
export interface Filled {
  readonly row: FigureRow;
  readonly madeOf: MadeOf | null;
  readonly reason: string | null;
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

/**
 * The figure of an area for one period: its own where one is published, otherwise that of another area
 * of the same districts, otherwise one made of the districts of one day. Undefined where there is none.
 */
export function findFigure(held: Held, madeUp: MadeUp, sought: Sought): Filled | undefined {
  const own = held.get(madeUp.area.code)?.get(sought.measure.id);
  if (own) return { row: own, madeOf: null, reason: null };
  return findSame(held, madeUp, sought) ?? findBuilt(held, madeUp, sought);
}

/** Which of the counts that a rate is worked out from are not held, and for which districts. */
function whatIsLacking(
  codes: readonly string[],
  held: Held,
  { byCode }: MadeUp,
  plan: Plan,
): string {
  const byAreas = new Map<string, string[]>();
  const lack = new Set<string>();
  for (const { id, name } of measuresOf(plan)) {
    const without = codes.filter((code) => !held.get(code)?.has(id));
    if (without.length === 0) continue;
    for (const code of without) lack.add(code);
    const areas = nameSome(without.map((code) => byCode.get(code)?.name ?? code));
    const isOther = plan.how === 'divide' && plan.from?.measure.id === id;
    const fit = isOther ? ' that the published figures can rest on' : '';
    byAreas.set(areas, [...(byAreas.get(areas) ?? []), `“${name}”${fit}`]);
  }
  const [row] = [...(held.get(codes[0] ?? '')?.values() ?? [])];
  const when = row ? `, ${row.period_name}` : '';
  const lacking = [...byAreas].map(
    ([areas, names]) => `Not held for ${areas}${when}: ${listWords(names)}.`,
  );
  return `It can be worked out from figures of its districts, and those of ${lack.size} of its ${countWords(codes.length, 'district')} are not held. ${lacking.join(' ')}`;
}

function whyNone({ codes }: Cover, held: Held, madeUp: MadeUp, sought: Sought): string {
  const { measure, plan } = sought;
  if (plan.how === 'refuse') return plan.reason;
  const without = codes.filter((code) => !figuresOf(code, held, madeUp, sought));
  if (without.some((code) => held.get(code)?.has(measure.id))) {
    return whatIsLacking(codes, held, madeUp, plan);
  }
  const names = nameSome(without.map((code) => madeUp.byCode.get(code)?.name ?? code));
  return `No figure is held for ${without.length} of its ${codes.length} districts: ${names}.`;
}

/** A row that says why there is no figure for a period in which a part has one; undefined where none has. */
export function tellNone(held: Held, madeUp: MadeUp, sought: Sought): Filled | undefined {
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
