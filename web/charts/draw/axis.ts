import { findPeriod, monthIndex } from '../../../schemas/words/period.ts';
import type { Unit } from '../../../schemas/words/vocabulary.ts';
import { shortFigure } from '../../words/number.ts';
import type { ChartRow } from '../intent.ts';

/** A place on an axis (a UTC time or a value) and the words printed at it. */
export interface Tick {
  readonly at: number;
  readonly words: string;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function tickWords(code: string, end: string): string {
  if (findPeriod(code)?.type === 'year') return code;
  return `${MONTHS[Number(end.slice(5, 7)) - 1] ?? ''} ${end.slice(0, 4)}`;
}

const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 36, 48, 60, 120, 240, 600];

/** At most `most` periods to name under a line chart: the last, and whole steps of months before. */
export function timeTicks(
  rows: readonly { period: string; period_end: string }[],
  most: number,
): Tick[] {
  const ends = new Map(rows.map(({ period, period_end }) => [period_end, period]));
  const ordered = [...ends].sort(([a], [b]) => (a < b ? -1 : 1));
  const last = monthIndex(ordered.at(-1)?.[0] ?? '');
  const onStep = (step: number) => ordered.filter(([end]) => (last - monthIndex(end)) % step === 0);
  const step = MONTH_STEPS.find((months) => onStep(months).length <= most) ?? Infinity;
  const named = onStep(step);
  const shown = named.length > 1 ? named : [...ordered.slice(0, 1), ...ordered.slice(1).slice(-1)];
  return shown.map(([end, code]) => {
    return { at: Date.parse(`${end}T00:00:00Z`), words: tickWords(code, end) };
  });
}

/** What the ticks of a period type stand for, where a tick names only the last month of it. */
export function timeTitle(code: string): string | null {
  const period = findPeriod(code);
  if (period?.type === 'span') return `${/P(\d+)M/.exec(code)?.[1] ?? ''} months ending`;
  return period?.type === 'quarter' ? 'Quarter ending' : null;
}

/** Every value that the figure axis must hold, intervals included. */
export function valuesOf(rows: readonly ChartRow[]): number[] {
  return rows.flatMap(({ value, low, high }) => [value, low, high].filter((v) => v !== null));
}

const STEPS = [1, 2, 2.5, 5, 10];

/**
 * The ends and ticks of a figure axis in round steps. It starts at zero unless all values lie in
 * the upper half, where a line would be too flat to read; `zero` says which.
 */
export function figureAxis(values: readonly number[], unit: Unit, bars: boolean) {
  const [least, most] = [Math.min(...values, Infinity), Math.max(...values, -Infinity)];
  if (values.length === 0) return { domain: [0, 1], ticks: [], zero: true };
  const zero = bars || least < 0 || least < most / 2;
  const floor = zero ? Math.min(0, least) : least;
  const rough = Math.max((most - floor) / 4, most === floor ? Math.abs(most) / 4 || 1 : 0);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (STEPS.find((candidate) => candidate * power >= rough) ?? 10);
  const first = Math.floor(floor / step) * step;
  const count = Math.max(1, Math.ceil((most - first) / step - 1e-9));
  const decimals = step >= 1 && Number.isInteger(step) ? 0 : Math.ceil(-Math.log10(step)) + 1;
  const ticks = Array.from({ length: count + 1 }, (_, index): Tick => {
    const at = Number((first + index * step).toFixed(8));
    return {
      at,
      words: shortFigure(at, unit, Number.isInteger(at * 10) ? Math.min(decimals, 1) : decimals),
    };
  });
  return { domain: [first, first + count * step], ticks, zero: first <= 0 };
}
