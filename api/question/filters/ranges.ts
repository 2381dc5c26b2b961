import { addFault } from '../context.ts';
import type { CheckContext } from '../context.ts';
import { findDay } from './day.ts';
import { between } from './filter.ts';
import type { Operator } from './operator.ts';
import type { Parameter } from '../parameters.ts';
import type { TableColumn } from '../tables/table.ts';

interface Bounds<T> {
  readonly low: T | undefined;
  readonly high: T | undefined;
}

/** Reads `low..high` with either end open; adds a fault and answers undefined when it is not one. */
function readBounds<T extends number | string>(
  asked: Parameter,
  context: CheckContext,
  example: string,
  read: (text: string) => T | undefined,
): Bounds<T> | undefined {
  const malformed = (message: string): undefined => {
    addFault(context, asked, asked.text, { code: 'malformed-value', message });
  };
  const ends = asked.text.split('..');
  const [from, to] = ends;
  if (from === undefined || to === undefined || ends.length !== 2) {
    return malformed(`${asked.name} takes one range, such as ${asked.name}=${example}.`);
  }
  const [low, high] = [from === '' ? undefined : read(from), to === '' ? undefined : read(to)];
  if ((from !== '' && low === undefined) || (to !== '' && high === undefined)) {
    return malformed(`${asked.name} takes one range, such as ${asked.name}=${example}.`);
  }
  if (low !== undefined && high !== undefined && low > high) {
    return malformed(`${asked.name} begins after it ends; turn the two bounds round.`);
  }
  return { low, high };
}

function englishOf<T>({ low, high }: Bounds<T>): string {
  if (low === undefined) return high === undefined ? 'is given' : `is at most ${String(high)}`;
  if (low === high) return `is ${String(low)}`;
  return high === undefined
    ? `is at least ${String(low)}`
    : `is from ${String(low)} to ${String(high)}`;
}

/** How one end of a range of numbers is written. */
export const NUMBER = /-?\d{1,20}(\.\d{1,20})?([eE][-+]?\d{1,3})?/;
const WHOLE_NUMBER = new RegExp(`^${NUMBER.source}$`);

function readNumber(text: string): number | undefined {
  if (!WHOLE_NUMBER.test(text)) return undefined;
  const number = Number(text);
  // The one zero has one spelling, so that two spellings of a question have one ETag.
  return Number.isFinite(number) ? number + 0 : undefined;
}

/** `level=2` of a column of whole numbers, which can be equal, as the range that it is. */
function readOneNumber({ text }: Parameter, { type }: TableColumn): Bounds<number> | undefined {
  const number = type === 'integer' && /^-?\d+$/.test(text) ? readNumber(text) : undefined;
  return number === undefined ? undefined : { low: number, high: number };
}

/** `value=10..20`: a range of numbers, both ends inclusive; one number where they are whole. */
export const numbers: Operator = (asked, column, context) => {
  const bounds = readOneNumber(asked, column) ?? readBounds(asked, context, '10..20', readNumber);
  if (!bounds) return undefined;
  const { low, high } = bounds;
  return {
    canonical: [`${low ?? ''}..${high ?? ''}`],
    filter: {
      column: column.name,
      bySeries: false,
      numeric: true,
      sql: (binder) => between(column.name, low, high, binder),
      english: `${column.title} ${englishOf(bounds)}`,
    },
  };
};

/** A range of days, both ends inclusive. */
export const dates: Operator = (asked, column, context) => {
  const bounds = readBounds(asked, context, '2026-01-01..2026-06-30', findDay);
  if (!bounds) return undefined;
  const { low, high } = bounds;
  return {
    canonical: [`${low ?? ''}..${high ?? ''}`],
    filter: {
      column: column.name,
      bySeries: false,
      numeric: false,
      sql: (binder) => between(column.name, low, high, binder, '::DATE'),
      english: `${column.title} ${englishOf(bounds)}`,
    },
  };
};
