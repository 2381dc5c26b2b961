import { judgeHistories } from '../../planted/histories/judge-histories.ts';
import type { Part } from '../part.ts';

const HISTORIES = 100_000;
const SEED = 20_261_129;
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)}%`;

/** Whether bounds between two definitions hold what is true of the same people, every time. */
export const translation: Part = {
  name: 'translation: bounds of one measure told as another, in histories whose truth is known',
  absent: () => null,
  run(write) {
    const judged = judgeHistories(HISTORIES, SEED);
    write(`${HISTORIES} providers, each with the histories of all of its people, seed ${SEED}`);
    for (const { rule, given, wrong, useful, naive } of judged) {
      write(
        `${rule}: ${given} bounds, ${wrong} without the truth; ${percent(useful, given)} narrow enough to be of use; the plain share is more than a point off in ${percent(naive, given)}`,
      );
    }
    return Promise.resolve(judged.every(({ wrong }) => wrong === 0));
  },
};
