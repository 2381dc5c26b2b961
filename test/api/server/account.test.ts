import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { accountTogether } from '../../../api/server/account.ts';
import type { Account, Line } from '../../../api/server/account.ts';
import { newRequestId } from '../../../api/server/visits.ts';

const line = (id: string): Line => ({
  id,
  method: 'GET',
  path: '/v1/datasets',
  route: '/v1/datasets',
  status: 200,
  format: 'json',
  caller: 'client',
});

test('requests are accounted for once each, in order, after their turn: those of the next turn too', async () => {
  const told: (readonly [string, number])[] = [];
  const later: Account = accountTogether(({ id }, ms) => told.push([id, ms]));
  later(line('A'), 1);
  later(line('B'), 2);
  expect(told).toEqual([]);
  await nextTurn();
  later(line('C'), 3);
  await nextTurn();
  expect(told).toEqual([
    ['A', 1],
    ['B', 2],
    ['C', 3],
  ]);
});

test('ten thousand requests have as many names, each of ten letters and digits', () => {
  const ids = Array.from({ length: 10_000 }, newRequestId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[0-9A-V]{10}$/.test(id))).toEqual([]);
});
