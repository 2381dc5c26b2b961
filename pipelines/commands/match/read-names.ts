import { z } from 'zod';
import type { NumberedName } from '../../../schemas/names/match-name.ts';
import type { TableSchema } from '../../../schemas/release/manifest.ts';
import { name, text, withDatabase } from '../../duckdb.ts';
import { Misuse } from '../line/cli.ts';

/** The column of names that an entry has beside its own. */
const OTHER_NAMES = 'other_names';

const Numbered = z.object({ provider: z.string(), name: z.string() });
const Column = z.object({ column_name: z.string() });
const Name = z.object({ name: z.string() });

const LIMITS = { memoryMb: 256, threads: 1 };

/** Every name of the entries of a release that is a register: its own names and its others. */
export function readNumberedNames(file: string, { columns }: TableSchema): Promise<NumberedName[]> {
  const code = columns.find(({ key }) => key)?.name ?? '';
  const own = columns.find(({ role }) => role === 'title' || role === 'name')?.name ?? '';
  const others = columns.some((each) => each.name === OTHER_NAMES) ? name(OTHER_NAMES) : '[]';
  return withDatabase(LIMITS, (database) =>
    database.rows(
      `SELECT ${name(code)} AS provider, unnest(list_prepend(${name(own)}, ${others})) AS "name"
       FROM read_parquet(${text(file)}) ORDER BY ALL`,
      Numbered,
    ),
  );
}

/** The names in a column of a CSV, each once. Throws {@link Misuse} where there is no such column. */
export function readPrintedNames(file: string, column: string): Promise<string[]> {
  const csv = `read_csv(${text(file)}, header = true, all_varchar = true)`;
  return withDatabase(LIMITS, async (database) => {
    const columns = await database.rows(`DESCRIBE FROM ${csv}`, Column);
    const known = columns.map(({ column_name }) => column_name);
    if (!known.includes(column)) {
      throw new Misuse(`${file} has no column "${column}"; it has ${known.join(', ')}`);
    }
    const rows = await database.rows(
      `SELECT DISTINCT trim(${name(column)}) AS "name" FROM ${csv}
       WHERE trim(${name(column)}) <> '' ORDER BY 1`,
      Name,
    );
    return rows.map((row) => row.name);
  });
}
