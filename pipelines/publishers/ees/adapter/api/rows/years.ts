import type { EesFile } from '../../../source.ts';
import { findRowPeriod, isOver, periodCode } from '../../periods.ts';
import type { Meta } from '../answers.ts';
import type { TimeRef } from '../../../criteria.ts';

/** What stands in `time_identifier` of a CSV for a code of the API. */
const IDENTIFIERS: Readonly<Record<string, string>> = {
  AY: 'Academic year',
  FY: 'Financial year',
  TY: 'Tax year',
  CY: 'Calendar year',
};

/** A time period of the API as a CSV prints it: `2022/2023` with `AY` is `202223`, an academic year. */
export function printPeriod({ period, code }: TimeRef): {
  readonly time_period: string;
  readonly time_identifier: string;
} {
  const [from = '', to] = period.split('/');
  return {
    time_period: to === undefined ? from : `${from}${to.slice(2)}`,
    time_identifier: IDENTIFIERS[code] ?? code,
  };
}

/** Periods of a version by what they are worth here. */
export interface Years {
  /** Codes of ours of the periods that are taken. */
  readonly whole: readonly string[];
  /** Years that were not over on the day of publication: a part of a year under the name of a whole one. */
  readonly part: readonly Meta['timePeriods'][number][];
}

/** Tells whole years from the part of a year that the newest one may be. */
export function splitYears({ timePeriods }: Meta, { months }: EesFile, published: string): Years {
  const whole: string[] = [];
  const part: Meta['timePeriods'] = [];
  for (const each of timePeriods) {
    const { time_period, time_identifier } = printPeriod(each);
    const read = findRowPeriod(time_period, time_identifier);
    const code = read && periodCode(read, months);
    if (read && months === 12 && !isOver(read, published)) part.push(each);
    else if (code !== undefined) whole.push(code);
  }
  return { whole, part };
}
