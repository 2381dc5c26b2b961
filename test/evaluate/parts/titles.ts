import { existsSync } from 'node:fs';
import { describeTitles } from '../titles/describe-titles.ts';
import { openFrom, readIndex, WORKBOOK } from '../titles/evaluate-titles.ts';
import type { Part } from '../part.ts';

/** How often job titles are coded as two people coded them, how sure that is, and the worst. */
export const titles: Part = {
  name: 'titles: job titles against the codes of two coders',
  absent: () => (existsSync(WORKBOOK) ? null : `no coding index at ${WORKBOOK}`),
  async run(write) {
    const { page, worst, isAsPromised } = await describeTitles(await openFrom(await readIndex()));
    write(page);
    write(`\nThe twenty worst:\n${worst}`);
    const names = await describeTitles(await openFrom([]));
    write(`\nBy the names of unit groups alone:\n${names.page}`);
    return isAsPromised;
  },
};
