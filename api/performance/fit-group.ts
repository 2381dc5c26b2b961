import type { FigureRow } from '../../schemas/answers/rows/rows.ts';
import type { MeasureRecord } from '../../schemas/dataset/measure.ts';
import {
  type Funnel,
  type Position,
  fitFunnel,
  placePoint,
} from '../../schemas/figures/provision/funnel/funnel.ts';
import type { Rated, Steps } from '../../schemas/figures/provision/funnel/rounded.ts';
import { wholeOf } from '../../schemas/figures/whole-of.ts';
import { STATUSES, type Status, isOneOf } from '../../schemas/words/vocabulary.ts';
import type { Manifest } from '../../schemas/release/manifest.ts';

/** A provider with a number that counts, as a share of the people that it is of. */
export interface RatedRow extends Rated {
  readonly row: FigureRow;
}

/** Why figures of a group are in no funnel, and how many. */
export interface Hidden {
  readonly code: Status | 'immature' | 'no_base';
  readonly count: number;
  readonly message: string;
}

/** Figures of a group: those that are compared, and those that are not. */
export interface FittedGroup {
  readonly rows: readonly FigureRow[];
  readonly rated: readonly RatedRow[];
  readonly hidden: readonly Hidden[];
  /** Undefined where nobody has a number. */
  readonly funnel: Funnel | undefined;
  /** What one is of the unit of the measure: 100 for percent. */
  readonly whole: number;
}

/** To what the rates of a measure, as shares, and their bases were rounded. */
export function findSteps(measure: MeasureRecord, { measures }: Pick<Manifest, 'measures'>): Steps {
  const base = measures.find(({ id }) => id === measure.base_measure)?.rounding;
  return {
    rate: (measure.rounding?.to ?? 10 ** -measure.decimals) / wholeOf(measure),
    base: base?.up_to ?? base?.to ?? 0,
  };
}

const isImmature = ({ flags }: FigureRow): boolean => flags.includes('immature');

const WORDS = {
  immature: 'the clock of their cohort has not run, and others’ has',
  no_base: 'the number of people is not published',
} as const;

function tellHidden(codes: readonly Hidden['code'][]): Hidden[] {
  const found = new Map<Hidden['code'], number>();
  for (const code of codes) found.set(code, (found.get(code) ?? 0) + 1);
  return [...found].map(([code, count]) => {
    return { code, count, message: isOneOf(STATUSES, code) ? STATUSES[code] : WORDS[code] };
  });
}

/**
 * The group that figures of one measure and period make: a figure without a number or without a base
 * is not in it, nor is an immature cohort beside mature ones.
 */
export function fitGroup(
  rows: readonly FigureRow[],
  measure: MeasureRecord,
  manifest: Pick<Manifest, 'measures'>,
): FittedGroup {
  const whole = wholeOf(measure);
  const numbers = rows.filter(({ value, n }) => value !== null && n !== null);
  const apart = numbers.some((row) => !isImmature(row));
  const rated: RatedRow[] = [];
  const hidden: Hidden['code'][] = [];
  for (const row of rows) {
    const { value, n, status } = row;
    if (value === null) hidden.push(status);
    else if (n === null || n <= 0) hidden.push('no_base');
    else if (apart && isImmature(row)) hidden.push('immature');
    else rated.push({ row, rate: value / whole, n });
  }
  const steps = findSteps(measure, manifest);
  return { rows, rated, whole, hidden: tellHidden(hidden), funnel: fitFunnel(rated, steps) };
}

/** Where each provider of a group stands, by its code; those that are not in it are not there. */
export function placeAll({ rated, funnel }: FittedGroup): ReadonlyMap<string, Position> {
  if (!funnel) return new Map();
  return new Map(rated.map((each) => [String(each.row.provider), placePoint(each, funnel)]));
}
