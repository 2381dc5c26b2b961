import type { MeasureDeclaration } from '../../../../../schemas/dataset/measure.ts';
import { halfStep } from './half-step.ts';

/** One cell of figures: what each measure has there. */
export type Cell = ReadonlyMap<string, number>;

/** `whole` is the sum of the addends, or a constant is; or `rate` is `times` one measure over another. */
export type Relation =
  | { readonly kind: 'sum'; readonly whole: string | number; readonly addends: readonly string[] }
  | {
      readonly kind: 'rate';
      readonly rate: string;
      readonly of: string;
      readonly base: string;
      readonly times: number;
    };

/** So many cells must have all figures of a relation, and every one must agree. */
const LEAST_CELLS = 20;
/** A figure says something of a relation where it is this many times what rounding leaves open. */
const CLEAR = 4;
const MOST_ADDENDS = 3;
const isCount = ({ nature }: MeasureDeclaration): boolean => nature === 'count';

/** All ways to choose `size` of a list. */
function choose<T>(list: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return list.flatMap((first, at) =>
    choose(list.slice(at + 1), size - 1).map((rest) => [first, ...rest]),
  );
}

/** Cells to find relations in, and the share of them that may break one: none, where all are of the past. */
export interface Known {
  readonly cells: readonly Cell[];
  readonly mostBroken: number;
}

/** Whether a relation holds in the cells that have its figures, of which there must be enough. */
function holds(
  { cells, mostBroken }: Known,
  measures: readonly MeasureDeclaration[],
  agrees: (values: readonly number[]) => boolean,
): boolean {
  let [clear, broken] = [0, 0];
  for (const cell of cells) {
    const values = measures.flatMap(({ id }) => cell.get(id) ?? []);
    if (values.length < measures.length) continue;
    if (!agrees(values)) broken += 1;
    if (broken > mostBroken * cells.length) return false;
    const says = measures.every((measure, at) => (values[at] ?? 0) > CLEAR * halfStep(measure));
    if (says) clear += 1;
  }
  return clear >= LEAST_CELLS && broken <= mostBroken * clear;
}

const within = (difference: number, allowed: number): boolean =>
  difference <= allowed + 1e-9 && difference >= -allowed - 1e-9;

const sumOf = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0);

/** Shares of one whole: two or more that make 100 or 1. */
function findComplements(known: Known, measures: readonly MeasureDeclaration[]): Relation[] {
  return [['percent', 100] as const, ['proportion', 1] as const].flatMap(([unit, whole]) => {
    const shares = measures.filter((measure) => measure.unit === unit);
    return [2, 3].flatMap((size) =>
      choose(shares, size).flatMap((addends): Relation[] => {
        const allowed = sumOf(addends.map(halfStep));
        const found = holds(known, addends, (values) => within(sumOf(values) - whole, allowed));
        return found ? [{ kind: 'sum', whole, addends: addends.map(({ id }) => id) }] : [];
      }),
    );
  });
}

function findSums(known: Known, measures: readonly MeasureDeclaration[]): Relation[] {
  const found: Relation[] = [];
  for (const whole of measures) {
    const alike = measures.filter((other) => other !== whole && other.unit === whole.unit);
    for (let size = 2; size <= MOST_ADDENDS; size += 1) {
      for (const addends of choose(alike, size)) {
        const allowed = halfStep(whole) + sumOf(addends.map(halfStep));
        const agrees = ([first = 0, ...rest]: readonly number[]): boolean =>
          within(first - sumOf(rest), allowed);
        if (!holds(known, [whole, ...addends], agrees)) continue;
        found.push({ kind: 'sum', whole: whole.id, addends: addends.map(({ id }) => id) });
      }
    }
  }
  return found;
}

/** What rounding of both leaves open of `times` × a count over its base. */
function openOf(
  count: number,
  base: number,
  halves: readonly [number, number],
  times: number,
): number {
  return (times * (halves[0] * base + halves[1] * count)) / (base * base);
}

function findRates(known: Known, measures: readonly MeasureDeclaration[]): Relation[] {
  const counts = measures.filter(isCount);
  const rates = measures.filter((measure) => !isCount(measure));
  return rates.flatMap((rate) =>
    counts.flatMap((of) =>
      counts
        .filter((base) => base !== of)
        .flatMap((base) =>
          (rate.unit === 'percent' ? [100] : [1, 1000]).flatMap((times): Relation[] => {
            const halves = [halfStep(of), halfStep(base)] as const;
            const agrees = ([r = 0, c = 0, b = 0]: readonly number[]): boolean =>
              b <= 0 || within(r - (times * c) / b, halfStep(rate) + openOf(c, b, halves, times));
            return holds(known, [rate, of, base], agrees)
              ? [{ kind: 'rate', rate: rate.id, of: of.id, base: base.id, times }]
              : [];
          }),
        ),
    ),
  );
}

/** The measures that these cells have figures of. */
function listPresent(
  { cells }: Known,
  declared: readonly MeasureDeclaration[],
): readonly MeasureDeclaration[] {
  const present = new Set(cells.flatMap((cell) => [...cell.keys()]));
  return declared.filter(({ id }) => present.has(id));
}

/**
 * Relations between measures that hold in these cells, within the rounding of all: a measure that is the
 * sum of two or three others, shares that make a whole, a rate that is one count over another. Enough
 * figures must be far larger than their rounding, or anything would agree.
 */
export function findRelations(known: Known, declared: readonly MeasureDeclaration[]): Relation[] {
  const measures = listPresent(known, declared);
  return [
    ...findComplements(known, measures),
    ...findSums(known, measures),
    ...findRates(known, measures),
  ];
}

/** Of two measures of one unit, that one is never the smaller, whatever the cell. */
export interface Order {
  readonly more: string;
  readonly less: string;
}

/**
 * Orders between measures that no cell breaks and enough cells show: those who achieved are never more
 * than those who left. Of a chain only its links: what follows from two others is left out.
 */
export function findOrders(known: Known, declared: readonly MeasureDeclaration[]): Order[] {
  const measures = listPresent(known, declared);
  const found = measures.flatMap((more) =>
    measures
      .filter((less) => less !== more && less.unit === more.unit)
      .filter((less) => {
        const open = halfStep(more) + halfStep(less);
        const isOrdered = holds(known, [more, less], ([a = 0, b = 0]) => a >= b - open);
        return (
          isOrdered &&
          known.cells.some((cell) => (cell.get(more.id) ?? 0) - (cell.get(less.id) ?? 0) > open)
        );
      })
      .map((less): Order => ({ more: more.id, less: less.id })),
  );
  const has = (more: string, less: string): boolean =>
    found.some((order) => order.more === more && order.less === less);
  return found.filter(
    ({ more, less }) =>
      !found.some(
        (by) => by.more === more && by.less !== less && has(by.less, less) && !has(less, by.less),
      ),
  );
}
