import { z } from 'zod';
import { resolveCodes } from '../../../../datasets/codes.ts';
import type { Dataset } from '../../../../datasets/discover.ts';
import type { ObservationsDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import { narrowSource } from '../source.ts';
import type { NomisSource } from '../source.ts';
import { name, text } from '../../../duckdb.ts';
import type { Database } from '../../../duckdb.ts';
import { readCube } from '../stand-in/load-cube.ts';
import type { Cube } from '../stand-in/load-cube.ts';
import { printedCodes } from './names.ts';
import {
  cellsOf,
  joinPrinted,
  listColumns,
  printedOf,
  printLine,
  quoted,
  wordsOf,
} from './print-cube.ts';

/** A dataset of figures from Nomis, with its source known to be one. */
export interface NomisDataset {
  readonly dataset: Dataset<ObservationsDeclaration>;
  readonly source: NomisSource;
}

const Found = z.object({ found: z.string() });

/**
 * SQL of the cells of a cube with the number of their line, in the publisher's order: date,
 * geography, the concepts in the order in which the sample names them, measures.
 */
function drawCells(nomisId: string, { source }: NomisDataset, concepts: readonly string[]): string {
  const all = [...concepts, 'MEASURES'];
  const joins = all.map((concept, i) => {
    const id = concept === 'MEASURES' ? 'measures' : name(concept);
    return joinPrinted(nomisId, concept, i, `s.${id}`);
  });
  const levels = source.levels.map((level) => text(level)).join(', ');
  const order = ['date', 'a.sortorder', ...all.map((_, i) => `c${i}.sort`)];
  return `SELECT row_number() OVER (ORDER BY ${order.join(', ')}) - 1 AS n, date, a.id AS area_id, a.code AS gss, 'TYPE' || a.typecode AS area_kind,
      ${all.map((concept, i) => `c${i}.id AS ${name(concept)}`).join(', ')},
      value::VARCHAR AS value, value IS NULL AS is_missing, status
    FROM sample AS s
    JOIN nomis_areas AS a ON a.code = s.geography AND a.level IN (${levels})
    ${joins.join('\n')}
    ORDER BY n`;
}

async function loadPrinted(
  database: Database,
  nomisId: string,
  nomis: NomisDataset,
): Promise<void> {
  const { dataset, source } = nomis;
  const codes = printedCodes(dataset.declaration, source, await resolveCodes(dataset));
  const rows = codes.map(
    (c) =>
      `(${[c.concept, c.id, c.name, c.code, c.type].map((cell) => text(cell)).join(', ')}, ${c.sort})`,
  );
  const [id, others] = [quoted('id'), ['name', 'code', 'type'].map(quoted)];
  await database.run(`CREATE OR REPLACE TABLE ${printedOf(nomisId)} AS
    SELECT *, CASE concept WHEN 'MEASURES' THEN concat_ws(',', ${id}, ${quoted('name')})
      ELSE concat_ws(',', ${id}, ${others.join(', ')}, 1000, sort) END AS printed
    FROM (VALUES ${rows.join(', ')}) AS codes(concept, id, name, code, type, sort)`);
}

async function demandNothingLost(
  database: Database,
  nomisId: string,
  nomis: NomisDataset,
  concepts: readonly string[],
): Promise<void> {
  for (const concept of [...concepts, 'measures']) {
    const [lost] = await database.rows(
      `SELECT DISTINCT ${name(concept)}::VARCHAR AS found FROM sample
       WHERE NOT EXISTS (FROM ${printedOf(nomisId)} WHERE concept = ${text(concept.toUpperCase())} AND id = ${name(concept)})`,
      Found,
    );
    if (lost) {
      throw new Error(
        `the sample of ${nomis.dataset.declaration.id} has ${concept} ${lost.found}, which is not declared`,
      );
    }
  }
}

/** The concepts of a sample: its columns in capitals, in their order. */
async function findConcepts(database: Database): Promise<string[]> {
  const rows = await database.rows(
    `SELECT column_name AS found FROM duckdb_columns() WHERE table_name = 'sample' ORDER BY column_index`,
    Found,
  );
  return rows.flatMap(({ found }) => (found === found.toUpperCase() ? [found] : []));
}

/**
 * Draws one Nomis dataset of the sample as the service would hold all of it: every column, texts
 * quoted, numbers bare. `sql` is the dataset's own sample: one row a cell, with `date`, `geography`,
 * a column for each concept (in capitals), `measures`, `value` (as printed), `status`, and `dataset`
 * where it feeds several. Throws when the sample has a code that is not declared.
 */
export async function layOutNomis(
  database: Database,
  nomisId: string,
  declared: NomisDataset,
  sql: string,
): Promise<Cube> {
  const nomis = { ...declared, source: narrowSource(declared.source, nomisId) };
  const sisters = declared.source.also === undefined ? '' : ` WHERE dataset = ${text(nomisId)}`;
  await database.run(`CREATE OR REPLACE TABLE sample AS SELECT * FROM (${sql})${sisters}`);
  await loadPrinted(database, nomisId, nomis);
  const absent = Object.keys(declared.source.concepts).filter(
    (concept) => !Object.hasOwn(nomis.source.concepts, concept),
  );
  const concepts = (await findConcepts(database)).filter((column) => !absent.includes(column));
  await demandNothingLost(database, nomisId, nomis, concepts);
  await database.run(
    `CREATE OR REPLACE TABLE ${cellsOf(nomisId)} AS ${drawCells(nomisId, nomis, concepts)};
     DROP TABLE sample`,
  );
  return readCube(database, {
    id: nomisId,
    table: cellsOf(nomisId),
    words: wordsOf(nomisId, nomis.dataset.declaration.period, concepts),
    line: printLine(nomisId, concepts),
    columns: listColumns(concepts),
    concepts,
  });
}
