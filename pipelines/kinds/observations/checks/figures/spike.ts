import type { FiguresDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import { isFigure } from '../../../../../schemas/dataset/measure.ts';
import { name, text } from '../../../../duckdb.ts';
import type { SqlCheck } from '../../../checks/check.ts';

/** A series shorter than this has no way of its own to move. */
const LEAST_PERIODS = 8;
/** How many of the series' own mean steps (or steps of its rounding) up and down again are too many. */
const STEPS = 8;
const SHARE = 0.2;

/**
 * One figure far above or below both of its neighbours, in a series that otherwise moves little: a
 * slipped point, two digits in the wrong order, a total taken from another line. Things do happen,
 * so it is said and does not stop the publish; and it is said once: not where the release before
 * (`before`, a Parquet file) has the same figure and periods after it. Run over `figures`.
 */
export function spikeCheck(
  declaration: FiguresDeclaration,
  key: readonly string[],
  before: string | null,
): SqlCheck {
  const series = key.filter((column) => column !== 'period').map(name);
  const columns = series.join(', ');
  const same = key.map((column) => `old.${name(column)} = spikes.${name(column)}::VARCHAR`);
  const known =
    before === null
      ? ''
      : `ANTI JOIN (SELECT ${key.map(name).join(', ')}, value, max(period) OVER () AS newest FROM read_parquet(${text(before)})) AS old
        ON ${same.join(' AND ')} AND old.value = spikes.value AND old.period < old.newest`;
  const steps = declaration.measures
    .filter(isFigure)
    .map(({ id, rounding }) => `(${text(id)}, ${rounding?.to ?? 0})`);
  return {
    id: 'series_spike',
    level: 'warning',
    what: 'No figure stands far off both of its neighbours in a series that moves little',
    power: `SELECT count(*) FILTER (periods >= ${LEAST_PERIODS}) AS examined, count(*) AS "of" FROM series_list`,
    offenders: `WITH beside AS (
        SELECT ${columns}, period, value, source_row,
               value - lag(value) OVER w AS up, value - lead(value) OVER w AS down
        FROM figures WHERE value IS NOT NULL AND (SELECT count(*) FROM period_list) >= ${LEAST_PERIODS}
        WINDOW w AS (PARTITION BY ${columns} ORDER BY period)),
      moves AS (SELECT ${columns}, count(*) AS periods, sum(abs(up)) AS moved FROM beside GROUP BY ${columns}),
      spikes AS (
        SELECT beside.* FROM beside JOIN moves USING (${columns})
        JOIN (VALUES ${steps.join(', ')}) AS steps(id, rounding) ON steps.id = measure::VARCHAR
        WHERE periods >= ${LEAST_PERIODS} AND up * down > 0
          AND least(abs(up), abs(down)) > ${SHARE} * greatest(value, value - up)
          AND least(abs(up), abs(down)) > ${STEPS} * greatest((moved - abs(up) - abs(down)) / (periods - 3), rounding))
      SELECT source_row, ${columns}, period, value, value - up AS before, value - down AS after FROM spikes ${known}`,
  };
}
