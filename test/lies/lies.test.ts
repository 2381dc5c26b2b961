import { expect, test } from 'vitest';
import { findBelow } from './floors.ts';
import { FLOORS } from './known-floors.ts';
import { inventedSubject } from './cubes/subjects.ts';
import { OCCASIONS, everyNth, tellLies } from './tell-lies.ts';

test('lies about invented figures are caught as before, on every occasion', async () => {
  expect(findBelow(await tellLies(inventedSubject(), OCCASIONS, everyNth(6, 0)), FLOORS)).toEqual(
    [],
  );
}, 600_000);
