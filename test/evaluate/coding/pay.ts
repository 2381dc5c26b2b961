import { existsSync } from 'node:fs';
import { readPay } from '../../../pipelines/pool/code/pay/read-pay.ts';
import { annualisePay } from '../../../schemas/figures/adverts/annual-pay.ts';
import type { PayConvention } from '../../../schemas/figures/adverts/annual-pay.ts';
import type { Part } from '../part.ts';
import { wilson } from '../titles/wilson.ts';
import { readSalaries, SALARIES } from './salaries.ts';

/** How the supplier of these adverts makes pay annual; it has no monthly ones. */
const SUPPLIERS: PayConvention = { hour: 1920, day: 240, week: 48, month: 12, year: 1 };
const PROMISED = 0.98;
const SHOWN = 40;
/** The supplier cuts pence off and takes the middle of a range: both may be a pound apart. */
const ROUNDING = 1;

/** Annual pay of a text under the supplier's convention, the middle of a range; null where none is read. */
function makeAnnual(text: string): number | null {
  const read = readPay(text);
  if (!read) return null;
  const ends = [read.low, read.high].filter((end) => end !== null);
  const middle = ends.reduce((sum, end) => sum + end, 0) / ends.length;
  // Where no period is said, the supplier takes small amounts for hourly and others for yearly.
  return annualisePay(middle, read.period ?? 'year', SUPPLIERS);
}

/** Pay read from text against what a supplier made of the same text. */
export const pay: Part = {
  name: 'pay: salaries read from text against those of their supplier',
  absent: () => (existsSync(SALARIES) ? null : `no salaries at ${SALARIES}`),
  async run(write) {
    const lines = await readSalaries();
    const judged = lines.map(({ SalaryRaw: raw, SalaryNormalized: theirs }) => {
      const ours = makeAnnual(raw);
      return { raw, theirs, ours, agrees: ours !== null && Math.abs(ours - theirs) <= ROUNDING };
    });
    // Every text with a digit has an amount: what is not read counts against us.
    const parsable = judged.filter(({ raw }) => /\d/.test(raw));
    const agree = parsable.filter(({ agrees }) => agrees).length;
    const { low, high } = wilson(agree, parsable.length);
    const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;
    write(
      `${lines.length} texts, ${parsable.length} with an amount; ${agree} agree within ${ROUNDING} pound: ${percent(agree / parsable.length)} (95% interval, Wilson: ${percent(low)} to ${percent(high)})`,
    );
    const apart = parsable.filter(({ agrees }) => !agrees);
    write(`The first of the ${apart.length} that do not:`);
    for (const { raw, theirs, ours } of apart.slice(0, SHOWN)) {
      write(`  ${raw} → ${ours ?? 'nothing'}; supplier ${theirs}`);
    }
    return agree / parsable.length >= PROMISED;
  },
};
