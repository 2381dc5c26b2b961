import { text } from '../../../duckdb.ts';
import type { Database } from '../../../duckdb.ts';
import type { Refusal } from './check/judge-books.ts';

/**
 * In the table `parsed`: sets the rows of refused workbooks aside, and gives their areas the rows of
 * the workbook that stands for them, which keep the place that they were read from.
 */
export async function replaceRefused(
  database: Database,
  refusals: readonly Refusal[],
): Promise<void> {
  for (const { book } of refusals) {
    await database.run(`UPDATE parsed SET disposition = 'set_aside',
        reason = 'contradicts_the_same_districts' WHERE area = ${text(book.area.code)}`);
  }
  for (const { book, instead } of refusals) {
    if (instead === null) continue;
    await database.run(`INSERT INTO parsed SELECT * REPLACE (${text(book.area.code)} AS area,
        ${text(book.area.name)} AS area_name, ${text(book.workbook.type)} AS area_type)
      FROM parsed WHERE area = ${text(instead.area.code)}`);
  }
}
