import type { Part } from '../part.ts';
import { withSite } from '../site.ts';
import { openHolder } from './hold-page.ts';
import { drawPages } from './random-pages.ts';

const PAGES = 200;
const SEED = 13;
const MOST_PRINTED = 40;

/** Every number in the sentences and tiles of 200 random pages, held to its table, its row or its answer. */
export const numbers: Part = {
  name: `numbers of ${PAGES} random pages equal their tables`,
  absent: () => null,
  run: (write) =>
    withSite(async (site) => {
      const ask = (path: string): Promise<Response> => fetch(`${site}${path}`);
      const hold = openHolder(ask);
      const faults: string[] = [];
      let held = 0;
      for (const path of await drawPages(ask, PAGES, SEED)) {
        const page = await hold(path);
        held += page.held;
        faults.push(...page.faults);
      }
      write(
        `${PAGES} pages, seed ${SEED}: ${held} numbers held, ${faults.length} not as they should be`,
      );
      for (const fault of faults.slice(0, MOST_PRINTED)) write(fault);
      return faults.length === 0;
    }),
};
