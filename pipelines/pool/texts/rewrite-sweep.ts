import { name, text } from '../../duckdb.ts';
import type { Database } from '../../duckdb.ts';
import { makeDurably, syncPath } from '../../store/durable.ts';
import { ADVERT_COLUMNS } from '../day/advert-columns.ts';
import { readAdverts } from '../day/read-sweeps.ts';

/** What of a sweep file stays: an SQL condition on its adverts, and what stands in place of their text. */
interface Change {
  readonly where?: string;
  readonly text?: string;
}

/** Writes a sweep file anew, so that a reader sees the old one or the new one. */
export async function rewriteSweep(
  database: Database,
  file: string,
  { where = 'TRUE', text: put }: Change,
): Promise<void> {
  const columns = Object.keys(ADVERT_COLUMNS).map((column) =>
    column === 'text' && put !== undefined ? `${text(put)} AS "text"` : name(column),
  );
  await makeDurably(file, async (temporary) => {
    await database.run(`COPY (SELECT ${columns.join(', ')} FROM ${readAdverts([file])} WHERE ${where})
      TO ${text(temporary)} (FORMAT json, COMPRESSION gzip)`);
    await syncPath(temporary);
    return file;
  });
}
