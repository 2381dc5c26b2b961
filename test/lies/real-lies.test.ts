import { expect } from 'vitest';
import { PAYLOADS, testWithPayloads } from '../support/payloads.ts';
import { findBelow } from './floors.ts';
import { FLOORS } from './known-floors.ts';
import { realSubjects } from './cubes/subjects.ts';
import { everyNth, tellLies } from './tell-lies.ts';

testWithPayloads(
  'lies about real figures are caught as before, once an honest release stands',
  async () => {
    const below: string[] = [];
    for (const subject of await realSubjects(PAYLOADS))
      below.push(...findBelow(await tellLies(subject, ['after'], everyNth(20, 1)), FLOORS));
    expect(below).toEqual([]);
  },
  600_000,
);
