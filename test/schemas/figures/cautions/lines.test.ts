import { expect, test } from 'vitest';
import { CAUTIONS } from '../../../../schemas/figures/cautions/codes.ts';
import { CAUTION_LINES, cautionLine } from '../../../../schemas/figures/cautions/lines.ts';

const LONGEST = 90;

test.each(Object.entries(CAUTION_LINES))('%s is said in one line, a sentence', (code, line) => {
  expect(Object.keys(CAUTIONS)).toContain(code);
  expect(line.length).toBeLessThanOrEqual(LONGEST);
  expect(line).toMatch(/^[A-Z].*\.$/);
});

test('a figure shows its gravest caution, whatever the order they come in', () => {
  expect(cautionLine([{ code: 'estimates' }, { code: 'break_in_series' }])).toBe(
    CAUTION_LINES.break_in_series,
  );
  expect(cautionLine([{ code: 'no_interval' }])).toBe(CAUTION_LINES.no_interval);
  expect(cautionLine([])).toBeUndefined();
});
