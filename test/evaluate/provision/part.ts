import { existsSync } from 'node:fs';
import type { Part } from '../part.ts';
import { judgeAlarms, judgePlaces, judgePower } from './judge-funnel.ts';
import { FOLDER, readSectors } from './sizes.ts';

const SPREADS = [0, 0.05, 0.1];
const SIZES = [20, 50, 100, 200, 500, 1000, 2000, 5000];
/** Shares that simulations of this size may be off by. */
const SLACK = 0.01;

const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;

/** Equal and unequal providers of real sizes on the funnel: who is called outside, found, and placed. */
export const funnel: Part = {
  name: 'providers on a funnel: false alarms, power and places at real sizes',
  absent: () => (existsSync(FOLDER) ? null : `no payloads at ${FOLDER}`),
  async run(write) {
    let isRight = true;
    for (const sector of await readSectors()) {
      const { name, sizes, rate } = sector;
      write(`${name}: ${sizes.length} providers, ${percent(rate)} of all people together`);
      for (const spread of SPREADS) {
        const alarms = judgeAlarms(sector, spread, 40);
        write(
          `  true rates ${spread === 0 ? 'all alike' : `differ by ${percent(spread)}`}: beyond the 95% limits ${percent(alarms.beyond95)} (promised ${percent(alarms.promised95)}), beyond 99.8% ${percent(alarms.beyond998)}, of ${alarms.judged}; dispersion called significant in ${percent(alarms.dispersed)} of years, spread found ${percent(alarms.meanSpread)}`,
        );
        if (spread === 0) isRight &&= alarms.beyond95 <= 0.05 && alarms.beyond998 <= 0.002;
      }
      for (const { n, difference, found } of judgePower(sector, SIZES, 2000)) {
        const told = difference === undefined ? 'none' : `${(100 * difference).toFixed(1)} points`;
        write(`  ${n} people: ${told} said to be found 80% of the time, found ${percent(found)}`);
        if (difference !== undefined) isRight &&= found >= 0.8 - 3 * SLACK;
      }
      for (const spread of [0.01, 0.05, 0.1]) {
        const { judged, held, width } = judgePlaces(sector, spread, 10, 5);
        write(
          `  true rates differ by ${percent(spread)}: the place is in its interval ${percent(held)} of ${judged} times, which takes up ${percent(width)} of all places`,
        );
        isRight &&= held >= 0.95;
      }
    }
    return isRight;
  },
};
