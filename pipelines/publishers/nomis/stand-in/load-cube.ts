import { open } from 'node:fs/promises';
import { z } from 'zod';
import { name, text } from '../../../duckdb.ts';
import type { Database } from '../../../duckdb.ts';
import { asNotACube, demandCodes, demandColumns, demandNumbered } from './check-file.ts';

/** A code as the stand-in lists it. */
export interface ListedCode {
  readonly code: string;
  readonly name: string;
}

/** A geography type of a cube with the areas that its rows hold. */
export interface ListedType extends ListedCode {
  readonly areas: readonly (ListedCode & { readonly gss: string })[];
}

/**
 * A dataset as the stand-in holds it: what its metadata say, and a table with a row for each line
 * (`n`, `date`, `area_id`, `gss`,
 * `area_kind`, `is_missing`, and the publisher's concepts).
 */
export interface Cube {
  readonly id: string;
  readonly table: string;
  /** SQL of rows of the table with the words that the service prints beside the codes. */
  readonly words: (rows: string) => string;
  /** SQL, over those words, of a line without its last two fields. */
  readonly line: string;
  readonly columns: readonly string[];
  /** Without MEASURES. */
  readonly concepts: readonly string[];
  readonly codes: ReadonlyMap<string, readonly ListedCode[]>;
  readonly dates: readonly ListedCode[];
  readonly types: readonly ListedType[];
}

/** Where the database keeps cubes: in memory, compressed, since a line is 600 characters. */
export const SHELF = 'cubes';

/** Types whose number the source of a cube did not give get one from here on. */
const FIRST_OWN_TYPE = 9001;

const Listed = z.object({ code: z.string(), name: z.string() });
const Area = Listed.extend({ kind: z.string(), kind_name: z.string(), gss: z.string() });

async function readHeader(path: string): Promise<string[]> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0);
    const [header = ''] = buffer.toString('utf8', 0, bytesRead).split(/\r?\n/, 1);
    return header.split(',').map((field) => field.replaceAll('"', ''));
  } finally {
    await handle.close();
  }
}

async function copyRows(
  database: Database,
  path: string,
  table: string,
  columns: readonly string[],
  concepts: readonly string[],
): Promise<void> {
  const types = columns.map((column) => `${text(column)}: 'VARCHAR'`).join(', ');
  const shared = `auto_detect = false, header = true`;
  const kept = [...concepts, 'MEASURES']
    .flatMap((concept) => [concept, `${concept}_NAME`])
    .map(name);
  const read = database.run(`CREATE OR REPLACE TEMP TABLE fields AS
    SELECT RECORD_OFFSET::BIGINT AS n, DATE_CODE AS date, DATE_NAME AS date_name, GEOGRAPHY AS area_id,
      GEOGRAPHY_CODE AS gss, GEOGRAPHY_NAME AS area_name, GEOGRAPHY_TYPECODE AS type_number,
      GEOGRAPHY_TYPE AS kind_name, OBS_VALUE IS NULL AS is_missing, ${kept.join(', ')}
    FROM read_csv(${text(path)}, columns = {${types}}, ${shared}, delim = ',', quote = '"', escape = '"')`);
  await read.catch((error: unknown) => {
    throw asNotACube(path, error);
  });
  const codes = [...concepts, 'MEASURES'].map((concept) => [concept, concept] as const);
  const keys = [
    ['date', 'DATE_CODE'],
    ['area_id', 'GEOGRAPHY'],
    ['kind_name', 'GEOGRAPHY_TYPE'],
  ] as const;
  await demandCodes(database, path, new Map([...keys, ...codes]));
  await database.run(`CREATE OR REPLACE TABLE ${table} AS
    WITH lines AS (SELECT line, string_split(right(line, 24), ',') AS tail
      FROM read_csv(${text(path)}, columns = {'line': 'VARCHAR'}, ${shared}, delim = '\x01', quote = '', escape = '')),
    own AS (SELECT kind_name, ${FIRST_OWN_TYPE - 1} + row_number() OVER (ORDER BY kind_name) AS number
      FROM (SELECT DISTINCT kind_name FROM fields WHERE type_number IS NULL))
    SELECT fields.*, left(line, length(line) - length(tail[-2]) - length(tail[-1]) - 2) AS prefix,
      'TYPE' || coalesce(type_number, own.number::VARCHAR) AS area_kind
    FROM lines LEFT JOIN fields ON fields.n = try_cast(tail[-2] AS BIGINT)
    LEFT JOIN own ON own.kind_name = fields.kind_name AND type_number IS NULL`);
  await database.run('DROP TABLE fields');
}

async function listTypes(database: Database, lines: string): Promise<ListedType[]> {
  const areas = await database.rows(
    `SELECT area_kind AS kind, kind_name, area_id AS code, any_value(area_name) AS name, any_value(gss) AS gss
     FROM ${lines} GROUP BY ALL ORDER BY kind, min(n)`,
    Area,
  );
  const kinds = new Map(areas.map(({ kind, kind_name: kindName }) => [kind, kindName]));
  return [...kinds].map(([code, kindName]) => ({
    code,
    name: kindName,
    areas: areas.filter(({ kind }) => kind === code),
  }));
}

/**
 * A cube of a table (or view) that has a row for each line. What the stand-in says of the dataset is
 * read off the rows, so a partial cube says that it is partial.
 */
export async function readCube(
  database: Database,
  cube: Omit<Cube, 'codes' | 'dates' | 'types'>,
): Promise<Cube> {
  const { concepts } = cube;
  const lines = `(${cube.words(`FROM ${cube.table}`)})`;
  const codes = new Map<string, ListedCode[]>();
  for (const concept of [...concepts, 'MEASURES']) {
    const listed = await database.rows(
      `SELECT ${name(concept)} AS code, any_value(${name(`${concept}_NAME`)}) AS name FROM ${lines}
       GROUP BY 1 ORDER BY try_cast(code AS BIGINT), code`,
      Listed,
    );
    codes.set(concept, listed);
  }
  const dates = await database.rows(
    `SELECT date AS code, any_value(date_name) AS name FROM ${lines} GROUP BY 1 ORDER BY 1`,
    Listed,
  );
  return { ...cube, codes, dates, types: await listTypes(database, lines) };
}

/**
 * Loads a file in the full column shape of `NM_x.data.csv`. Throws an error that names the file, the
 * line and what is missing when the file is not whole.
 */
export async function loadCube(database: Database, id: string, path: string): Promise<Cube> {
  const table = `${SHELF}.${name(id)}`;
  const columns = await readHeader(path);
  demandColumns(path, columns);
  await demandNumbered(database, path);
  const concepts = columns.slice(12, columns.indexOf('MEASURES')).filter((_, i) => i % 6 === 0);
  await copyRows(database, path, table, columns, concepts);
  const words = (rows: string): string => rows;
  return readCube(database, { id, table, words, line: 'prefix', columns, concepts });
}
