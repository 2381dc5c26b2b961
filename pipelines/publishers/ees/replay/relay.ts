import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { REFERENCE_FILES } from '../../../../datasets/reference-files.ts';
import { openDatabase, text } from '../../../duckdb.ts';
import type { DatabaseLimits } from '../../../duckdb.ts';

const Unnamed = z.object({ line: z.coerce.number(), unnamed: z.string() });

const csv = (file: string): string =>
  `read_csv(${text(file)}, all_varchar = true, header = true, delim = ',', quote = '"', escape = '"', nullstr = '')`;

/**
 * Lays a tidied file out as the publisher does. The SQL finds `recorded` (its lines, numbered by
 * `line`, all text), `area_list` (the areas with their codes) and the variables `folder` (the place
 * that holds it) and `months` (what it covers of an academic year), and leaves `relaid`: the publisher's columns after `line` and `unnamed`, the
 * name of a place that has no code. Throws for such a name, with file and line.
 */
export async function relay(
  { relay: sql, months }: { readonly relay: string; readonly months: number },
  file: string,
  made: string,
  limits: DatabaseLimits,
): Promise<void> {
  const database = await openDatabase(':memory:', limits);
  try {
    await database.run(`
      CREATE TABLE area_list AS FROM ${csv(REFERENCE_FILES.areas)};
      CREATE TABLE recorded AS SELECT row_number() OVER () + 1 AS line, * FROM ${csv(file)};
      SET VARIABLE folder = ${text(path.dirname(file))}; SET VARIABLE months = ${months};`);
    await database.run(await readFile(path.join(import.meta.dirname, sql), 'utf8'));
    const [lost] = await database.rows(
      'SELECT line, unnamed FROM relaid WHERE unnamed IS NOT NULL ORDER BY line LIMIT 1',
      Unnamed,
    );
    if (lost)
      throw new Error(`${file} line ${lost.line}: there is no area named "${lost.unnamed}"`);
    await database.run(
      `COPY (SELECT * EXCLUDE (line, unnamed) FROM relaid ORDER BY line) TO ${text(made)} (FORMAT csv, HEADER true)`,
    );
  } finally {
    database.close();
  }
}
