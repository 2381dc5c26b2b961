import type { CodeItem } from '../../../../../schemas/dataset/code.ts';
import type { MeasureDeclaration } from '../../../../../schemas/dataset/measure.ts';
import { name, text } from '../../../../duckdb.ts';
import type { Database } from '../../../../duckdb.ts';
import type { SqlCheck } from '../../../../kinds/checks/check.ts';
import type { TableQuery } from '../ask/axis.ts';
import { labelCells } from './cells.ts';
import type { Reply } from './reply.ts';

/** Makes the table of single values anew: what custom aggregates are held against. */
export async function startControl(database: Database): Promise<void> {
  await database.run(`CREATE OR REPLACE TABLE xplore_control
    (area VARCHAR, period VARCHAR, measure VARCHAR, dimension VARCHAR, code VARCHAR, value DOUBLE)`);
}

/** Adds the single values of a control to the table. */
export async function keepControl(
  database: Database,
  reply: Reply,
  query: TableQuery,
): Promise<void> {
  const dimension = query.axes.at(-1)?.is ?? '';
  const rows = labelCells(reply, query).map(({ measure, printed, of }) => ({
    area: of.get('area')?.code ?? null,
    period: of.get('period')?.code,
    ...{ measure, dimension, code: of.get(dimension)?.code },
    value: typeof printed === 'number' ? printed : null,
  }));
  await database.run(
    `INSERT INTO xplore_control SELECT area, period, measure, dimension, code, value FROM (
       SELECT unnest(from_json($1::JSON, $2), recursive := true))`,
    [
      JSON.stringify(rows),
      '[{"area":"VARCHAR","period":"VARCHAR","measure":"VARCHAR","dimension":"VARCHAR","code":"VARCHAR","value":"DOUBLE"}]',
    ],
  );
}

/** A total that several tables have is the same in all: the service adjusts a cell always alike. */
export function repeatedCheck(dimensions: readonly string[]): SqlCheck {
  const cell = ['area', 'period', 'measure', ...dimensions].map(name).join(', ');
  return {
    id: 'tables_agree',
    level: 'error',
    what: 'A figure that several tables have is the same in all of them',
    unit: 'figures',
    offenders: `SELECT ${cell}, list(value) AS figures, min(source_row) AS source_row FROM parsed
      WHERE disposition <> 'set_aside' GROUP BY ALL HAVING count(DISTINCT value) > 1`,
  };
}

/**
 * Custom aggregates against the single values that they are made of, which the service labels
 * rightly: an aggregate that stands in another's place, or lacks a value, is no such sum. Each count
 * is adjusted by a little, so the two may differ by half a step for every count in the comparison.
 */
export function controlChecks(
  measures: readonly MeasureDeclaration[],
  codes: ReadonlyMap<string, readonly CodeItem[]>,
): SqlCheck[] {
  const slack = measures
    .filter(({ additive }) => additive)
    .map(({ id, rounding }) => `(${text(id)}, ${(rounding?.to ?? 0) / 2})`);
  if (slack.length === 0) return [];
  return [...codes.keys()].map((dimension) => {
    const others = [...codes].filter(([id]) => id !== dimension);
    const whole = others.map(([id, items]) => `p.${name(id)} = ${text(items[0]?.code ?? '')}`);
    const compared = `SELECT p.source_row, p.area, p.period, p.measure, p.${name(dimension)} AS code,
        p.value AS aggregate, c.singles, c.members, half * (c.members + 1) AS allowed
      FROM parsed AS p
      JOIN (SELECT area, period, measure, code, sum(value) AS singles, count(*) AS members
            FROM xplore_control WHERE dimension = ${text(dimension)} GROUP BY ALL) AS c
        ON c.area IS NOT DISTINCT FROM p.area AND c.period = p.period AND c.measure = p.measure
          AND c.code = p.${name(dimension)}
      JOIN (VALUES ${slack.join(', ')}) AS slack(measure, half) ON slack.measure = p.measure
      WHERE ${["p.disposition = 'publish'", ...whole].join(' AND ')}`;
    return {
      id: `${dimension}_aggregates_hold`,
      level: 'error',
      what: `Every custom aggregate of ${dimension} is the sum of the single values that it was asked for`,
      from: `(${compared})`,
      fault: 'aggregate IS NULL OR abs(aggregate - singles) > allowed + 1e-6',
      shown: '*',
      canTell: 'true',
    };
  });
}
