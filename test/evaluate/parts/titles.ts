import { existsSync } from 'node:fs';
import { describeAdverts } from '../coding/adverts.ts';
import { describeTitles } from '../titles/describe-titles.ts';
import { openFrom, readIndex, WORKBOOK } from '../titles/evaluate-titles.ts';
import type { Part } from '../part.ts';

/** How often job titles are coded as two people coded them, how sure that is, and the worst. */
export const titles: Part = {
  name: 'titles: job titles against the codes of two coders',
  absent: () => (existsSync(WORKBOOK) ? null : `no coding index at ${WORKBOOK}`),
  async run(write) {
    const index = await openFrom(await readIndex());
    const names = await openFrom([]);
    const { page, worst, isAsPromised } = await describeTitles(index);
    write(page);
    write(`\nThe twenty worst:\n${worst}`);
    write(`\nBy the names of unit groups alone:\n${(await describeTitles(names)).page}`);
    const [adverts, byNames] = [await describeAdverts(index), await describeAdverts(names)];
    write(`\nAdverts, with the category of their board:\n${adverts.page}`);
    write(`\nAdverts, by the names of unit groups alone:\n${byNames.page}`);
    return isAsPromised && adverts.isNoWorse && byNames.isNoWorse;
  },
};
