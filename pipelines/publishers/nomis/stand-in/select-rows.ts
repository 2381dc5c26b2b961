import { z } from 'zod';
import { name, text } from '../../../duckdb.ts';
import type { Database } from '../../../duckdb.ts';
import type { Cube } from './load-cube.ts';
import type { StandInQuery } from './read-query.ts';

/** One page: lines as the service prints them, without header, and the size of the whole answer. */
export interface RowPage {
  readonly count: number;
  readonly lines: string;
}

const values = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `(${row.map(text).join(', ')})`).join(', ');

/** Rows of the cube that the query selects, one each time they are asked for. */
function selection(cube: Cube, query: StandInQuery): string {
  const areas = values(query.areas.map(({ type, id, byGss }) => [type, id, String(byGss)]));
  const concepts = [...query.codes].map(
    ([concept, codes], i) =>
      `JOIN (VALUES ${values(codes.map((code) => [code]))}) AS asked_${i}(code) ON asked_${i}.code = cube.${name(concept)}`,
  );
  return `SELECT cube.*, areas.by_gss = 'true' AS by_gss FROM ${cube.table} AS cube
    JOIN (VALUES ${areas}) AS areas(kind, id, by_gss) ON areas.kind = cube.area_kind AND areas.id = cube.area_id
    JOIN (VALUES ${values(query.dates.map((date) => [date]))}) AS dates(code) ON dates.code = cube.date
    ${concepts.join('\n    ')}
    ${query.excludeMissing ? 'WHERE NOT is_missing' : ''}`;
}

const Count = z.object({ count: z.coerce.number() });

/** GEOGRAPHY is the seventh field, and those before it hold no comma. */
const GEOGRAPHY_FIELD = `'^((?:[^,]*,){6})"[^"]*"'`;

/**
 * Answers pages out of one database. The rows of the last query are remembered, since its pages
 * are asked for one after the other.
 */
export function pageReader(
  database: Database,
): (cube: Cube, query: StandInQuery) => Promise<RowPage> {
  let remembered = '';
  return async (cube, query) => {
    const sql = selection(cube, query);
    if (remembered !== sql) {
      remembered = '';
      await database.run(`CREATE OR REPLACE TEMP TABLE selected AS
        SELECT *, row_number() OVER (ORDER BY n) - 1 AS place FROM (${sql})`);
      remembered = sql;
    }
    const { count } = await database.row('SELECT count(*) AS count FROM selected', Count);
    const page = `FROM selected WHERE place >= ${query.offset} AND place < ${query.offset + query.limit}`;
    const { line } = cube;
    const printed = `CASE WHEN by_gss THEN regexp_replace(${line}, ${GEOGRAPHY_FIELD}, '\\1"' || gss || '"') ELSE ${line} END`;
    const { lines } = await database.row(
      `SELECT string_agg(${printed} || ',' || place || ',${count}' || chr(10), '' ORDER BY place) AS lines
       FROM (${cube.words(page)})`,
      z.object({ lines: z.string().nullable() }),
    );
    return { count, lines: lines ?? '' };
  };
}
