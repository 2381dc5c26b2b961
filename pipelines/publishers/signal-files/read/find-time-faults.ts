import type { SignalField } from '../../../../schemas/signals/signal.ts';

/** Years back and ahead of which nothing is told: what lies further is a slip of the hand. */
const MOST_YEARS = 5;

const shiftYears = (day: string, years: number): string =>
  `${String(Number(day.slice(0, 4)) + years)}${day.slice(4)}`;

/** What the days of a signal that came on `day` say against each other, and against that day. */
export function findTimeFaults(
  {
    told_on,
    start,
    holds_until,
  }: { told_on: string | null; start: string | null; holds_until: string | null },
  day: string,
): { readonly column: SignalField; readonly message: string }[] {
  if (told_on === null) return [];
  const [first, last] = [shiftYears(day, -MOST_YEARS), shiftYears(day, MOST_YEARS)];
  const faults: { column: SignalField; message: string }[] = [];
  const outside = (column: SignalField, value: string | null, from: string, to: string): void => {
    if (value === null || (value >= from.slice(0, value.length) && value <= to)) return;
    faults.push({ column, message: `${value} is not from ${from} to ${to}` });
  };
  outside('told_on', told_on, first, day);
  outside('start', start, first, last);
  outside('holds_until', holds_until, told_on, last);
  return faults;
}
