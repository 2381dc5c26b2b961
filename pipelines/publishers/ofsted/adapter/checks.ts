import type { SqlCheck } from '../../../kinds/checks/check.ts';

/** Checks over `parsed` of what the two lists say of each other. */
export const LISTED: readonly SqlCheck[] = [
  {
    id: 'most_recent_once',
    level: 'error',
    what: 'The list of most recent inspections has each provider once',
    unit: 'providers',
    offenders: `SELECT provider, any_value(provider_name) AS provider_name, list(DISTINCT source_row ORDER BY source_row) AS lines
      FROM parsed WHERE inspections = 'most_recent' AND disposition = 'publish'
      GROUP BY provider HAVING count(DISTINCT source_row) > 1`,
  },
  {
    id: 'lists_agree',
    level: 'error',
    what: 'An inspection that both lists have has the same judgements in both',
    unit: 'judgements',
    from: `(SELECT provider, period, measure, own.source_value AS in_year, other.source_value AS most_recent,
        own.source_row AS source_row, other.source_row AS other_row
      FROM parsed AS own JOIN parsed AS other USING (provider, period, provision, measure)
      WHERE own.inspections = 'in_year' AND other.inspections = 'most_recent')`,
    fault: 'in_year IS DISTINCT FROM most_recent',
    shown: '*',
    canTell: 'true',
  },
  {
    id: 'most_recent_is_newest',
    level: 'warning',
    what: 'No inspection of the year is newer than the most recent one of its provider',
    unit: 'providers',
    offenders: `SELECT provider, any_value(provider_name) AS provider_name,
        max(period) FILTER (inspections = 'most_recent') AS most_recent, max(period) FILTER (inspections = 'in_year') AS in_year
      FROM parsed WHERE disposition = 'publish' GROUP BY provider HAVING in_year > most_recent`,
  },
];
