import { z } from 'zod';
import type { FiguresDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import { name, text } from '../../../../duckdb.ts';
import type { Database } from '../../../../duckdb.ts';
import { codeType } from '../../cells/code-types.ts';
import type { SqlCheck } from '../../../checks/check.ts';
import { findOrders, findRelations } from './find-relations.ts';
import type { Cell, Known, Relation } from './find-relations.ts';
import { HISTORY } from './half-step.ts';
import { orderChecks } from './orders.ts';
import { RelationWriter, wideColumn } from './write-relation.ts';

/** Measures beyond these are left alone: combinations of more would take long. */
const MOST_MEASURES = 24;
/** Cells that are looked at to find what holds: more show no more. */
const CELLS = 300;
/** A relation that more of all earlier cells break than this was found by chance. */
const MOST_BROKEN = 0.005;
/** Where the newest period is the only one, what nearly all of its cells keep is a relation that others break. */
const MOST_BROKEN_NOW = 0.03;
const Depth = z.object({ periods: z.coerce.number() });
const Read = z.object({ held: z.array(z.number().nullable()) });

/** Makes `measures_wide`: of the newest and the periods before it, a row for each cell, a column for each measure. */
async function layOutWide(
  database: Database,
  measures: FiguresDeclaration['measures'],
  cell: readonly string[],
): Promise<void> {
  const columns = measures.map(
    ({ id }, at) =>
      `max(value) FILTER (measure = try_cast(${text(id)} AS ${codeType('measure')})) AS ${wideColumn(at)}`,
  );
  await database.run(`CREATE OR REPLACE TABLE measures_wide AS
    SELECT ${cell.map((column) => `f.${name(column)}`).join(', ')}, any_value(back) AS back, min(source_row) AS source_row, ${columns.join(', ')}
    FROM figures AS f JOIN dated_period ON dated_period.period = f.period
    WHERE back <= ${HISTORY} AND value IS NOT NULL GROUP BY ALL HAVING count(*) > 1`);
}

/** Some cells of the periods before the newest, or of the newest where it `isAlone`; the same in every run. */
async function readKnown(
  database: Database,
  measures: FiguresDeclaration['measures'],
  cell: readonly string[],
): Promise<Known & { readonly isAlone: boolean }> {
  const { periods } = await database.row(
    'SELECT coalesce(max(back), 0) AS periods FROM measures_wide',
    Depth,
  );
  const isAlone = periods === 0;
  const columns = cell.map(name).join(', ');
  const rows = await database.rows(
    `SELECT [${measures.map((_, at) => wideColumn(at)).join(', ')}]::DOUBLE[] AS held FROM measures_wide
     WHERE ${isAlone ? 'true' : 'back > 0'} ORDER BY hash(${columns}), ${columns} LIMIT ${CELLS}`,
    Read,
  );
  const cells = rows.map(({ held }): Cell => {
    const pairs = measures.map(({ id }, at) => [id, held[at] ?? null] as const);
    return new Map(pairs.flatMap(([id, value]) => (value === null ? [] : [[id, value]])));
  });
  return { cells, isAlone, mostBroken: isAlone ? MOST_BROKEN_NOW : 0 };
}

function relationChecks(
  relations: readonly Relation[],
  writer: RelationWriter,
  cell: readonly string[],
): SqlCheck[] {
  if (relations.length === 0) return [];
  const judged = relations.map((each) => {
    const { words, difference, allowed } = writer.relation(each);
    return `{'relation': ${text(words)}, 'difference': ${difference}, 'is_broken': abs(${difference}) > ${allowed} + 1e-6}`;
  });
  const from = `(SELECT * FROM (
      SELECT *, count(*) FILTER (back > 0) OVER w AS before, avg(is_broken::INTEGER) FILTER (back > 0) OVER w AS broken_before,
        avg(is_broken::INTEGER) OVER w AS broken
      FROM (SELECT ${cell.map(name).join(', ')}, source_row, back, unnest([${judged.join(', ')}], recursive := true) FROM measures_wide)
      WHERE difference IS NOT NULL WINDOW w AS (PARTITION BY relation)) WHERE back = 0)`;
  const common = {
    unit: 'cells',
    from,
    shown: `${cell.map(name).join(', ')}, relation, source_row, difference`,
  } as const;
  return [
    {
      ...common,
      id: 'relations_as_before',
      level: 'error',
      what: 'Sums, shares of a whole and rates between measures that held in all periods before hold in the newest',
      fault: `is_broken AND before > 0 AND broken_before <= ${MOST_BROKEN}`,
      canTell: 'before > 0',
    },
    {
      ...common,
      id: 'relations_as_beside',
      level: 'warning',
      what: 'Sums, shares of a whole and rates between measures that hold in nearly all of a file hold in the rest of it',
      fault: `is_broken AND before = 0 AND broken <= ${MOST_BROKEN_NOW}`,
      canTell: 'before = 0',
    },
  ];
}

/**
 * What held between measures in every cell of the periods before and does not hold in the newest:
 * employed, unemployed and inactive people that are no longer all people; a rate that is no longer its
 * count over its base; more who achieved than who left. It is found in the file itself, so nothing of
 * it is declared. Run over `figures` and `dated_period`; makes `measures_wide`.
 */
export async function findRelationChecks(
  database: Database,
  declaration: FiguresDeclaration,
  key: readonly string[],
): Promise<SqlCheck[]> {
  const measures = declaration.measures.filter(({ role }) => role !== 'error');
  if (measures.length < 2 || measures.length > MOST_MEASURES) return [];
  const cell = key.filter((column) => column !== 'measure');
  await layOutWide(database, measures, cell);
  const known = await readKnown(database, measures, cell);
  const writer = new RelationWriter(measures);
  const relations = relationChecks(findRelations(known, measures), writer, cell);
  return known.isAlone
    ? relations
    : [...relations, ...orderChecks(findOrders(known, measures), writer)];
}
