import { z } from 'zod';
import { countWords } from '../../../../schemas/words/count-words.ts';
import { hintOfRename } from '../../../../schemas/words/nearest.ts';
import { withDatabase } from '../../../duckdb.ts';
import type { Database } from '../../../duckdb.ts';
import { readBytes } from '../../../fetch/documents/read-document.ts';
import { Refused } from '../../../fetch/refusal.ts';
import type { StoredAnswer } from '../../../fetch/snapshot.ts';
import type { RepositoryFile } from '../source.ts';
import { LINES, scriptLines } from './lines.ts';

const Column = z.object({ column_name: z.string() });
const Count = z.object({ rows: z.coerce.number() });
const Unlike = z.object({ line: z.coerce.number(), cells: z.coerce.number() });

/** What the bytes begin with when they are not the file: a web page, or the pointer that Git LFS leaves. */
const STRANGERS = [
  ['<', 'html_instead_of_file', 'it is a web page'],
  [
    'version https://git-lfs',
    'pointer_instead_of_file',
    'it is a pointer of Git LFS, not the file',
  ],
] as const;

async function demandFile(path: string, { form }: RepositoryFile, called: string): Promise<void> {
  const head = (await readBytes(path, 0, 64)).toString('latin1').trimStart();
  const stranger = STRANGERS.find(([start]) => head.startsWith(start));
  if (stranger) throw new Refused(stranger[1], `${called}: ${stranger[2]}`);
  if (form === 'parquet' && !head.startsWith('PAR1')) {
    throw new Refused('not_parquet', `${called}: the bytes are no Parquet file`);
  }
}

/** A column that is missing (with the nearest name that is there), or that nobody declared. */
async function demandColumns(
  database: Database,
  path: string,
  { form, columns, unused }: RepositoryFile,
  called: string,
): Promise<void> {
  const described = await database.rows(
    `SELECT column_name FROM (DESCRIBE ${LINES[form](path, columns)})`,
    Column,
  );
  const found = described.map(({ column_name: column }) => column).slice(1);
  const missing = columns.find((column) => !found.includes(column));
  if (missing !== undefined) {
    const others = found.filter((column) => !columns.includes(column));
    const hint = hintOfRename(missing, others);
    throw new Refused('missing_column', `${called}: there is no column "${missing}"${hint}`);
  }
  const stray = found.find((column) => !columns.includes(column) && !unused.includes(column));
  if (stray === undefined) return;
  const what = `the column "${stray}" is not declared, and may be a breakdown`;
  throw new Refused('unknown_column', `${called}: ${what}`);
}

/** A script has no header: every statement must have as many values as there are columns. */
async function demandValues(
  database: Database,
  path: string,
  { columns }: RepositoryFile,
  called: string,
): Promise<void> {
  const [unlike] = await database.rows(
    `SELECT line, len(cells) AS cells FROM (${scriptLines(path)})
     WHERE len(cells) <> ${columns.length} ORDER BY line LIMIT 1`,
    Unlike,
  );
  if (!unlike) return;
  const what = `${countWords(unlike.cells, 'value')} where ${countWords(columns.length, 'column')} were declared`;
  throw new Refused('unlike_statement', `${called} line ${unlike.line}: ${what}`);
}

/**
 * Counts the rows of a file as it came. Throws {@link Refused}, naming the file, when it is not what
 * was declared: other bytes, a column renamed or added, a statement with more or fewer values.
 */
export async function countRows(
  { path }: Pick<StoredAnswer, 'path'>,
  file: RepositoryFile,
): Promise<number> {
  const called = file.at.split('/').at(-1) ?? file.at;
  await demandFile(path, file, called);
  return withDatabase({ memoryMb: 512, threads: 1 }, async (database) => {
    if (file.form === 'script') await demandValues(database, path, file, called);
    else await demandColumns(database, path, file, called);
    const lines = LINES[file.form](path, file.columns);
    return (await database.row(`SELECT count(*) AS rows FROM (${lines})`, Count)).rows;
  });
}
