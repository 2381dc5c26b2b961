import { expect, test } from 'vitest';
import { readDecisions, renderDecisionsPage } from './decisions-page.ts';

test('the index of decisions lists every decision', async () => {
  await expect(await renderDecisionsPage()).toMatchFileSnapshot('../../docs/decisions/README.md');
});

test('every decision has its question, its day and what was decided', () => {
  const bare = readDecisions().filter(
    ({ date, text }) =>
      !text.includes(date) ||
      !/\*\*Question\.?\*\*/.test(text) ||
      !/\*\*Decision\.?\*\*/.test(text),
  );
  expect(bare.map(({ file }) => file)).toEqual([]);
});
