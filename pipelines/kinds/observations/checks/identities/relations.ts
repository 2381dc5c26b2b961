import { z } from 'zod';
import type { FiguresDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import { name, text } from '../../../../duckdb.ts';
import type { Database } from '../../../../duckdb.ts';
import type { SqlCheck } from '../../../checks/check.ts';
import { findRelations } from './find-relations.ts';
import type { Cell, Relation } from './find-relations.ts';
import { halfStep, HISTORY, LEAST_PERIODS } from './half-step.ts';

/** Cells that are looked at to find what holds: more show no more. */
const CELLS = 300;
/** A relation that more of all earlier cells break than this was found by chance. */
const MOST_BROKEN = 0.005;

const Read = z.object({ measures: z.array(z.string()), held: z.array(z.number()) });

/** Some cells of the periods before the newest, the same ones in every run. */
async function readCells(database: Database, cell: readonly string[]): Promise<Cell[]> {
  const columns = cell.map(name).join(', ');
  const rows = await database.rows(
    `WITH near AS (SELECT f.* FROM figures AS f JOIN dated_period ON dated_period.period = f.period
        WHERE back BETWEEN 1 AND ${HISTORY} AND value IS NOT NULL)
     SELECT list(measure::VARCHAR ORDER BY measure) AS measures, list(value ORDER BY measure) AS held
     FROM near GROUP BY ${columns} HAVING count(*) > 1
     ORDER BY hash(${columns}), ${columns} LIMIT ${CELLS}`,
    Read,
  );
  return rows.map(({ measures, held }) => new Map(measures.map((id, at) => [id, held[at] ?? 0])));
}

/** The measures of a relation, the difference that should be nothing, and what rounding leaves open, as SQL. */
function writeRelation(relation: Relation, half: (id: string) => number) {
  const value = (at: number): string => `m${at}.value`;
  if (relation.kind === 'rate') {
    const { rate, of, base, times } = relation;
    const open = `${times} * (${half(of)} * ${value(2)} + ${half(base)} * ${value(1)}) / (${value(2)} * ${value(2)})`;
    return {
      ids: [rate, of, base],
      words: `${rate} = ${times === 1 ? '' : `${times} × `}${of} ÷ ${base}`,
      difference: `${value(0)} - ${times} * ${value(1)} / nullif(${value(2)}, 0)`,
      allowed: `${half(rate)} + ${open}`,
    };
  }
  const { whole, addends } = relation;
  const ids = typeof whole === 'number' ? [...addends] : [whole, ...addends];
  const from = typeof whole === 'number' ? 0 : 1;
  const sum = addends.map((_, at) => value(from + at)).join(' + ');
  return {
    ids,
    words: `${whole} = ${addends.join(' + ')}`,
    difference: `${from === 0 ? whole : value(0)} - (${sum})`,
    allowed: String(ids.reduce((all, id) => all + half(id), 0)),
  };
}

/**
 * Relations between measures that held in every cell of the periods before and do not hold in the
 * newest: employed, unemployed and inactive people that are no longer all people; a rate that is no
 * longer its count over its base. They are found in the file itself, so nothing of it is declared;
 * fewer than three periods before the newest show none. Run over `figures` and `dated_period`.
 */
export async function findRelationChecks(
  database: Database,
  { measures }: FiguresDeclaration,
  key: readonly string[],
): Promise<SqlCheck[]> {
  const cell = key.filter((column) => column !== 'measure');
  const { periods } = await database.row(
    'SELECT coalesce(max(back), 0) AS periods FROM dated_period',
    z.object({ periods: z.coerce.number() }),
  );
  if (periods < LEAST_PERIODS || measures.length < 2) return [];
  const relations = findRelations(await readCells(database, cell), measures);
  const half = (id: string): number => {
    const measure = measures.find((each) => each.id === id);
    return measure === undefined ? 0 : halfStep(measure);
  };
  const queries = relations.map((relation) => {
    const { ids, words, difference, allowed } = writeRelation(relation, half);
    const others = ids.slice(1).map((id, at) => {
      const same = cell.map((column) => `m${at + 1}.${name(column)} = m0.${name(column)}`);
      return `JOIN near AS m${at + 1} ON m${at + 1}.measure::VARCHAR = ${text(id)} AND ${same.join(' AND ')}`;
    });
    return `SELECT ${cell.map((column) => `m0.${name(column)}`).join(', ')}, ${text(words)} AS relation, m0.source_row, m0.back,
        ${difference} AS difference, abs(${difference}) > ${allowed} + 1e-6 AS is_broken
      FROM near AS m0 ${others.join(' ')} WHERE m0.measure::VARCHAR = ${text(ids[0] ?? '')}`;
  });
  if (queries.length === 0) return [];
  return [
    {
      id: 'relations_as_before',
      level: 'error',
      what: 'Sums, shares of a whole and rates between measures that held in all periods before hold in the newest',
      unit: 'cells',
      from: `(WITH near AS (SELECT f.*, back FROM figures AS f JOIN dated_period ON dated_period.period = f.period
            WHERE back <= ${HISTORY} AND value IS NOT NULL),
          judged AS (${queries.join(' UNION ALL ')})
        SELECT * FROM (SELECT *, avg(is_broken::INTEGER) FILTER (back > 0) OVER (PARTITION BY relation) AS broken_before FROM judged)
        WHERE back = 0 AND broken_before <= ${MOST_BROKEN})`,
      fault: 'is_broken',
      shown: '* EXCLUDE (is_broken, broken_before, back)',
      tellsExamined: true,
    },
  ];
}
