import { isAsked } from '../../lies/drawn/ask-words.ts';
import {
  describeLie,
  printDrawn,
  score,
  shareNoticed,
  thatCount,
} from '../../lies/drawn/report.ts';
import { tellDrawn } from '../../lies/drawn/tell-drawn.ts';
import type { DrawnLie } from '../../lies/drawn/tell-drawn.ts';
import { withHeld } from '../../lies/held/with-held.ts';
import type { Part } from '../part.ts';

const PROMISED = 0.9;

/** Hundreds of lies that nobody wrote down, on every dataset, real and invented. */
export const drawnLies: Part = {
  name: 'lies drawn by chance, told of every dataset',
  absent: () => null,
  run: (write, words) =>
    withHeld(words, async (held, asked) => {
      const told: DrawnLie[] = [];
      for (const each of held) {
        const name = `${each.figures}/${each.dataset.declaration.id}`;
        const started = performance.now();
        const own = await tellDrawn(each, asked.seed, (number) => isAsked(asked, name, number));
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        write(`${name}: ${own.length} lies, ${seconds} s`);
        if (asked.names.length > 0) for (const lie of own) write(describeLie(lie));
        told.push(...own);
      }
      printDrawn(told, write);
      return shareNoticed(score(thatCount(told))) >= PROMISED;
    }),
};
