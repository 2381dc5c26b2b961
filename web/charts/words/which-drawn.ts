import type { ChartRow } from '../intent.ts';

/** Of how many areas a chart was asked for, and what they are: `local authorities in North West`. */
export interface Asked {
  readonly of: number;
  readonly what: string;
}

/** Whether a row has a number, or the two ends of one. */
export const hasNumber = ({ value, low }: Pick<ChartRow, 'value' | 'low'>): boolean =>
  value !== null || low !== null;

/** `6 of 35 local authorities in North West have a figure here.`, or that all of them have. Pure. */
export function whichDrawn(drawn: number, { of, what }: Asked): string {
  if (drawn >= of) return `All ${of} ${what} have a figure here.`;
  const count = drawn === 0 ? 'None' : String(drawn);
  return `${count} of ${of} ${what} ${drawn === 1 ? 'has' : 'have'} a figure here.`;
}
