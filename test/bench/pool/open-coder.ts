import { existsSync } from 'node:fs';
import type { CodingTools } from '../../../pipelines/pool/code/code-adverts.ts';
import { openCodingTools } from '../../../pipelines/pool/code/open-tools.ts';
import { homeAt } from '../../../pipelines/store/home.ts';
import { openFrom, readIndex, WORKBOOK } from '../../evaluate/titles/evaluate-titles.ts';

const entries = existsSync(WORKBOOK) ? await readIndex() : [];

/** Titles that invented adverts are written with: those of the coding index where its workbook is there. */
export const JOBS: readonly string[] =
  entries.length > 0
    ? entries.map(({ title }) => title)
    : ['Care worker', 'Staff nurse', 'Software developer', 'Chef', 'Van driver', 'Bookkeeper'];

/** What adverts are coded with, beside a store without any release: the same coding index. */
export async function openTools(store: string): Promise<CodingTools> {
  return { ...(await openCodingTools(homeAt(store))), titles: await openFrom(entries) };
}
