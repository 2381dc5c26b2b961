import type { MeasureRecord } from '../../dataset/measure.ts';
import type { Span } from '../difference.ts';
import type { Part } from './part.ts';

/** What of a measure says how exact its figures are. */
export type Rounded = Pick<MeasureRecord, 'nature' | 'rounding'>;

/** Half the coarsest step that a figure is rounded to; a count printed to the unit is not rounded. */
export function halfStep({ nature, rounding }: Rounded): number {
  const step = rounding?.up_to ?? rounding?.to ?? 0;
  return nature === 'count' && step <= 1 ? 0 : step / 2;
}

/** All that a printed number may stand for: half a step to either side, and not below zero. */
export function roundedSpan(value: number, measure: Rounded): Span {
  const half = halfStep(measure);
  return { low: value < 0 ? value - half : Math.max(0, value - half), high: value + half };
}

/**
 * All that a part may be. A number is known within its rounding, a range is the publisher's own; a
 * figure near zero is less than half a step; a hidden count is anything from zero to the figure of
 * an area that it lies in. The figures of its neighbours are not taken off that: a hidden figure is
 * not worked out. Undefined where nothing says how much there is: a figure that is missing may not
 * be in the figure of the wider area either.
 */
export function partSpan(part: Part, measure: Rounded): Span | undefined {
  const { value, low, high, status, within } = part;
  if (value !== null) return roundedSpan(value, measure);
  if (low !== null && high !== null) return { low, high };
  const isCount = measure.nature === 'count';
  if (status === 'near_zero' && isCount && measure.rounding) {
    return { low: 0, high: halfStep(measure) };
  }
  const isHidden = status === 'suppressed' || status === 'unreliable' || status === 'near_zero';
  if (!isHidden || !isCount || within === null) return undefined;
  return { low: 0, high: roundedSpan(within, measure).high };
}

/** Ends added up; undefined where one of them is not known. */
export function addSpans(spans: readonly (Span | undefined)[]): Span | undefined {
  const known = spans.filter((span) => span !== undefined);
  if (known.length < spans.length) return undefined;
  return {
    low: known.reduce((sum, { low }) => sum + low, 0),
    high: known.reduce((sum, { high }) => sum + high, 0),
  };
}
