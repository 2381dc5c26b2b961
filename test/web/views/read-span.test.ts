import { expect, test } from 'vitest';
import { readSpan } from '../../../web/views/measure/read-span.ts';

const HELD = ['2023', '2021', '2022'].map((code) => ({ code, name: `Year ${code}` }));

test('a period that is not held is left out, and what is held is named from first to last', () => {
  const { from, to, faults } = readSpan(HELD, '2019', '2022');
  expect([from, to]).toEqual([undefined, '2022']);
  expect(JSON.stringify(faults)).toContain('held are Year 2021 to Year 2023; it is left out.');
  expect(JSON.stringify(readSpan([], '2019', undefined).faults)).toContain(
    'is held here; it is left out.',
  );
});
