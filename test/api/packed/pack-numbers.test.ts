import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openNumbers, packNumbers } from '../../../api/packed/pack-numbers.ts';
import { runs } from '../../support/stores/runs.ts';

const figure = fc.oneof(
  fc.constant(Number.NaN),
  fc.integer({ min: -5, max: 5_000_000 }),
  fc.integer({ min: -9_999, max: 9_999 }).map((tenths) => tenths / 10),
  fc.double({ noNaN: true }),
);
const column = fc.oneof(
  fc.array(figure, { minLength: 1, maxLength: 70 }),
  fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 70 }),
  fc.tuple(figure, fc.nat(70)).map(([value, more]) => Array<number>(more + 1).fill(value)),
);

test('numbers of any kind come back exactly, wherever they stand among other bytes', () => {
  fc.assert(
    fc.property(column, fc.nat(9), (values, before) => {
      const packed = packNumbers(Float64Array.from(values));
      const bytes = Buffer.concat([Buffer.alloc(before, 7), packed, Buffer.alloc(3, 9)]);
      const numbers = openNumbers(bytes, before, values.length);
      expect(values.map((_, i) => numbers.read(i))).toEqual(values);
      expect(numbers.end).toBe(before + packed.length);
    }),
    { numRuns: runs(300) },
  );
});

test('a figure takes the bits that its range needs, and a column of one number none', () => {
  const tenths = Float64Array.from({ length: 1000 }, (_, i) => i / 10);
  expect(packNumbers(tenths)).toHaveLength(10 + (1000 * 10) / 8);
  expect(packNumbers(new Float64Array(1000).fill(Number.NaN))).toHaveLength(10);
});
