import { existsSync } from 'node:fs';
import { findBelow } from '../../lies/floors.ts';
import { FLOORS } from '../../lies/known-floors.ts';
import { printLies } from '../../lies/report.ts';
import { inventedSubject, realSubjects } from '../../lies/cubes/subjects.ts';
import { tellLies } from '../../lies/tell-lies.ts';
import type { Subject } from '../../lies/tell-lies.ts';
import { PAYLOADS } from '../../support/payloads.ts';
import type { Part } from '../part.ts';

function part(name: string, absent: () => string | null, subjects: () => Promise<Subject[]>): Part {
  return {
    name,
    absent,
    async run(write) {
      const told = [];
      for (const subject of await subjects()) told.push(...(await tellLies(subject)));
      printLies(told, write);
      const below = findBelow(told, FLOORS);
      for (const line of below) write(line);
      return below.length === 0;
    },
  };
}

/** Lies planted in real figures, where there are some. */
export const realLies = part(
  'Spoilt answers, real figures',
  () => (existsSync(PAYLOADS) ? null : `no payloads at ${PAYLOADS}`),
  () => realSubjects(PAYLOADS),
);

/** Lies planted in invented figures, on any machine. */
export const inventedLies = part(
  'Spoilt answers, invented figures',
  () => null,
  () => Promise.resolve([inventedSubject()]),
);
