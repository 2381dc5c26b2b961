import { z } from 'zod';
import type { FiguresDeclaration } from '../../../schemas/dataset/kinds/observations.ts';
import type { Coverage } from '../../../schemas/release/manifest.ts';
import { comparePeriods, findPeriod, monthIndex } from '../../../schemas/words/period.ts';
import type { Period } from '../../../schemas/words/period.ts';
import { findGaps } from '../../../schemas/words/shift-period.ts';
import { isOneOf, STATUSES } from '../../../schemas/words/vocabulary.ts';
import { name } from '../../duckdb.ts';
import type { Database } from '../../duckdb.ts';

/** Months from each period to the next, by their last days; the smallest is the dataset's step. */
export function stepsInMonths(periods: readonly Period[]): number[] {
  const ends = periods.map(({ end }) => monthIndex(end));
  return ends.slice(1).map((end, i) => end - (ends[i] ?? end));
}

const Statuses = z.object({ status: z.string(), rows: z.coerce.number() });
const Counts = z.object({
  rows: z.coerce.number(),
  zeros: z.coerce.number(),
  series: z.coerce.number(),
});
const Code = z.object({ period: z.string() });
const Areas = z.object({ area_type: z.string(), codes: z.coerce.number() });

/** What an observations release holds, counted from `figures`: its codes are smaller than text. */
export async function coverFigures(
  database: Database,
  key: readonly string[],
  { irregular }: FiguresDeclaration['period'],
): Promise<Coverage> {
  const series = key.filter((column) => column !== 'period').map(name);
  const statuses = await database.rows(
    'SELECT status::VARCHAR AS status, count(*) AS rows FROM figures GROUP BY ALL ORDER BY rows DESC',
    Statuses,
  );
  const counts = await database.row(
    `SELECT count(*) AS rows, count(*) FILTER (value = 0) AS zeros,
            (SELECT count(*) FROM (SELECT DISTINCT ${series.join(', ')} FROM series_list)) AS series FROM figures`,
    Counts,
  );
  const codes = await database.rows('SELECT period FROM period_list', Code);
  const periods = codes.flatMap(({ period }) => findPeriod(period) ?? []).sort(comparePeriods);
  const areas = key.includes('area')
    ? await database.rows(
        'SELECT area_type, count(*) AS codes FROM area_list GROUP BY area_type ORDER BY area_type',
        Areas,
      )
    : [];
  const [first, last] = [periods[0], periods.at(-1)];
  return {
    ...counts,
    by_status: Object.fromEntries(
      statuses.flatMap(({ status, rows }) => (isOneOf(STATUSES, status) ? [[status, rows]] : [])),
    ),
    periods:
      first && last
        ? {
            type: first.type,
            first: first.code,
            last: last.code,
            count: periods.length,
            gaps:
              irregular === true ? [] : findGaps(periods.filter(({ type }) => type === first.type)),
          }
        : null,
    areas: Object.fromEntries(areas.map(({ area_type, codes: held }) => [area_type, held])),
  };
}
