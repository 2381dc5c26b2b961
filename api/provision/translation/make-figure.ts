import type { TranslatedFigure } from '../../../schemas/answers/provision/translation.ts';
import type { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import type { MeasureRecord } from '../../../schemas/dataset/measure.ts';
import { TOO_WIDE, isOfUse } from '../../../schemas/figures/provision/translation/bounds.ts';
import {
  type Inputs,
  type Role,
  computeBounds,
} from '../../../schemas/figures/provision/translation/compute.ts';
import type { RuleCode } from '../../../schemas/figures/provision/translation/words.ts';
import { citeFigure } from '../../profile/sides/cite-figure.ts';
import type { Release } from '../../warehouse/release.ts';

/** A published figure, what it is to the rule, and where it is from. */
export interface ReadInput {
  readonly role: Role;
  readonly measure: MeasureRecord;
  readonly release: Release;
  readonly row: FigureRow;
}

const WIDE = `The bounds leave open more than ${TOO_WIDE * 100}% of all that could be: they tell too little to set this beside anything.`;
const USE = `The bounds leave open no more than ${TOO_WIDE * 100}% of all that could be. No number between them is likelier than another.`;

/** A range that cannot be given, and why. */
export function noFigure(unit: TranslatedFigure['unit'], reason: string): TranslatedFigure {
  return {
    ...{ period: null, period_name: null, value: null, low: null, high: null, interval: null },
    ...{ unit, status: 'not_computed', flags: ['constructed'], reason, use: null, made_from: [] },
  };
}

const HIDDEN =
  'A count that the bounds lean on is hidden or missing, so that nothing says how many there may be.';

/** Shares in percent, rounded outwards to a tenth, so that the bounds stay true. */
const inPercent = ({ low, high }: { low: number; high: number }) => ({
  low: Math.floor(low * 1000) / 10,
  high: Math.ceil(high * 1000) / 10,
});

/** The range that the figures of one period allow, and whether it is of use. */
export function makeFigure(
  rule: RuleCode,
  inputs: readonly ReadInput[],
  baseUrl: string,
): TranslatedFigure {
  const [first] = inputs;
  const isCount = rule === 'people';
  const unit = isCount ? 'people' : 'percent';
  const byRole = inputs.map(({ role, row, measure }) => [role, { ...row, measure }] as const);
  const published: Inputs = Object.fromEntries(byRole);
  const span = computeBounds(rule, published);
  const told = {
    period: first?.row.period ?? null,
    period_name: first?.row.period_name ?? null,
    made_from: inputs.map(({ row, release }) => citeFigure(row, release, baseUrl)),
  };
  if (!span) return { ...noFigure(unit, HIDDEN), ...told };
  const isUseful = isOfUse(span, isCount ? span.high : 1);
  const flags = new Set(inputs.flatMap(({ row }) => row.flags));
  return {
    ...told,
    value: null,
    ...(isCount ? { low: span.low, high: span.high } : inPercent(span)),
    ...{ interval: 'bounds.definitions', unit, status: 'bounded', reason: null },
    flags: [...flags.add('constructed')].sort(),
    use: isUseful ? { code: 'of_use', message: USE } : { code: 'too_wide', message: WIDE },
  };
}
