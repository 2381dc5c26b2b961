import { LIES } from './told/lies.ts';
import { signsOf, UNTOLD } from './report.ts';
import type { Told } from './tell-lies.ts';

/** By subject and lie, the sign of each occasion, as `npm run evaluate` prints them. */
export type Floors = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Signs from worst to best. */
const WORTH = ['.', 'w', 'C', '=', '-'];

const worth = (sign: string | undefined): number => WORTH.indexOf(sign ?? '');

/** Lies that ended worse than the floor says they must, in words. */
export function findBelow(told: readonly Told[], floors: Floors): string[] {
  const subjects = [...new Set(told.map(({ subject }) => subject))];
  return subjects.flatMap((subject) =>
    LIES.flatMap(({ id }) => {
      const floor = floors[subject]?.[id];
      if (floor === undefined) return [`${subject}, ${id}: has no floor`];
      const now = signsOf(told, subject, id);
      const sinks = [...floor].some((sign, i) => now[i] !== UNTOLD && worth(now[i]) < worth(sign));
      return sinks ? [`${subject}, ${id}: was ${floor}, is ${now}`] : [];
    }),
  );
}
