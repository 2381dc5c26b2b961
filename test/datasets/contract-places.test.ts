import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { z } from 'zod';

const Rows = z.array(z.record(z.string(), z.string()));

const read = (file: string) =>
  Rows.parse(
    parse(readFileSync(path.join(import.meta.dirname, '../../datasets', file)), { columns: true }),
  );

test('every place of a contract area is in the list of areas, and named by the words beside it', () => {
  const areas = new Map(read('areas/areas.csv').map(({ code, name }) => [code, name]));
  const contracts = read('programme-contracts/contracts.csv');
  const places = read('programme-contracts/places.csv');
  expect(places.length).toBeGreaterThan(50);
  for (const { contract_area: code, area, area_name: name, printed = '' } of places) {
    expect([area, name]).toEqual([area, areas.get(area ?? '')]);
    const own = contracts.filter(({ contract_area: each }) => each === code);
    const words = own.map(({ contract_area_name: called, covers }) => `${called}, ${covers}`);
    expect([code, words.some((each) => each.includes(printed))]).toEqual([code, true]);
  }
});
