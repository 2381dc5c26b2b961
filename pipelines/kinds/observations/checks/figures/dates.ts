import type { FiguresDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import { readPeriod } from '../../../../../schemas/words/period.ts';
import { RHYTHMS } from '../../../../../schemas/words/vocabulary.ts';
import { text } from '../../../../duckdb.ts';
import type { SqlCheck } from '../../../checks/check.ts';

/** A newest period that came this many times later than any before it left some out. */
const LATE = 1.5;

/**
 * Of the calendar (years, months, windows of one length) that has the latest period: how many days
 * its newest period begins after the one before, and the most that others did or are declared to.
 */
const newestStep = (declared: number | null): string => `(
  WITH stepped AS (
    SELECT period, calendar, period_end, row_number() OVER w AS ago, date_diff('day', lead(period_start) OVER w, period_start) AS days
    FROM named_period WINDOW w AS (PARTITION BY calendar ORDER BY period_start DESC))
  SELECT arg_min(period, ago) AS period, any_value(days) FILTER (ago = 1) AS days_after,
    greatest(max(days) FILTER (ago > 1), ${declared === null ? 'NULL' : String(declared)}) AS usual_days
  FROM stepped GROUP BY calendar HAVING days_after IS NOT NULL AND usual_days IS NOT NULL
  ORDER BY max(period_end) DESC LIMIT 1)`;

/** That no period lies past the last of a series that ended. */
const notAfter = (last: string): SqlCheck => ({
  id: 'series_ended',
  level: 'error',
  what: 'No period comes after the last that was ever published of a series that ended',
  unit: 'periods',
  from: 'named_period',
  fault: `period_end > DATE ${text(readPeriod(last).end)}`,
  shown: `period, ${text(last)} AS last_published`,
});

/** That no period is out before figures of its kind are. */
const notEarly = (months: number, known: string): SqlCheck => ({
  id: 'periods_not_early',
  level: 'warning',
  what: 'No period is told of sooner after its end than its publisher ever publishes it',
  unit: 'periods',
  from: 'named_period',
  fault: `period_end + to_months(${months}) > DATE ${text(known)}`,
  shown: `period, period_end, ${months} AS months_until_published, ${text(known)} AS known_on`,
});

/**
 * Whether the dates of periods can be right: none begins after `known`, the day on which the source
 * came out or was asked, save where the declaration says that figures are of what is to come; none is
 * past the declared end of the series or sooner than its declared delay allows; and the newest follows upon the one before as others did. Run over `named_period`.
 */
export function datesChecks(
  { period, regularity }: Pick<FiguresDeclaration, 'period' | 'regularity'>,
  known: string | undefined,
): SqlCheck[] {
  const begun: SqlCheck = {
    id: 'periods_begun',
    level: 'error',
    what: 'No period begins after the day on which its figures were published or asked for',
    unit: 'periods',
    from: 'named_period',
    fault: `period_start > DATE ${text(known ?? '')}`,
    shown: `period, period_start, ${text(known ?? '')} AS known_on`,
  };
  const follows: SqlCheck = {
    id: 'newest_period_follows',
    level: 'warning',
    what: 'The newest period follows upon the one before it as others did: none is left out',
    unit: 'periods',
    from: newestStep(RHYTHMS[regularity]?.days ?? null),
    fault: `days_after > ${LATE} * usual_days`,
    shown: '*',
    canTell: 'true',
  };
  return [
    ...(known === undefined || period.ahead ? [] : [begun]),
    ...(period.last === undefined ? [] : [notAfter(period.last)]),
    ...(known === undefined || period.delay === undefined ? [] : [notEarly(period.delay, known)]),
    ...(period.irregular ? [] : [follows]),
  ];
}
