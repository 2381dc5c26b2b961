import { z } from 'zod';
import type { TitleEntry } from '../../../schemas/titles/index/title-entry.ts';
import { rowsOf } from '../../warehouse/codes.ts';
import type { Engine } from '../../warehouse/duckdb.ts';
import type { Release } from '../../warehouse/release.ts';
import { name } from '../../warehouse/sql.ts';

/** The dataset that job titles are read from. */
export const TITLES_DATASET = 'job-titles';

const text = z.string().nullable();
const Row = z.tuple([z.string(), z.string(), text, text, text, text]);

/** Reads the entries of a release of the coding index: some ten thousands, kept by the caller. */
export async function readTitles(
  select: Engine['select'],
  { data, dataset }: Pick<Release, 'data' | 'dataset'>,
): Promise<TitleEntry[]> {
  if (data === null) throw new Error(`the release of ${dataset} has no rows`);
  const { columns, rows } = await select({
    sql: `SELECT title, indexed, qualifier, industry, see, occupation FROM ${name(data)} ORDER BY entry`,
    values: [],
  });
  return rowsOf(columns, rows).map((row) => {
    const [title, indexed, qualifier, industry, see, code] = Row.parse(row);
    return { title, indexed, qualifier, industry, see, code };
  });
}
