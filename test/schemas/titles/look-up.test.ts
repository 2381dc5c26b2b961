import { expect, test } from 'vitest';
import type { TitleEntry } from '../../../schemas/titles/index/title-entry.ts';
import { openTitles } from '../../../schemas/titles/open-titles.ts';
import { rankCandidates } from '../../../schemas/titles/rank/rank-candidates.ts';
import { WEIGHTS } from '../../../schemas/titles/rank/weights.ts';

const entry = (code: string, indexed: string, more: Partial<TitleEntry> = {}): TitleEntry => {
  const title = indexed.split(', ').toReversed().join(' ');
  return { title, indexed, qualifier: null, industry: null, see: null, code, ...more };
};
const titles = openTitles(
  [
    entry('6131', 'assistant, healthcare', { title: 'health care assistant' }),
    entry('6131', 'assistant, healthcare', { industry: 'hospital service' }),
    entry('7114', 'assistant, healthcare', { industry: 'retail pharmacy' }),
    entry('7114', 'assistant, pharmacy'),
    entry('5241', 'electrician'),
    entry('5316', 'carpenter'),
    entry('5313', 'bricklayer'),
    entry('5313', 'bricker, mould'),
  ],
  [],
);
const findFirst = (title: string) =>
  rankCandidates(titles.look(title).candidates, WEIGHTS.index)[0];

test.each(['HCA', 'healthcare assistant', 'health care assistants'])(
  '%s is what the index gives for the title alone, however it writes it',
  (title) => {
    expect(findFirst(title)).toMatchObject({ code: '6131', by: 'health care assistant' });
  },
);

test.each([
  ['sparky', '5241'],
  ['sparks', '5241'],
  ['chippies', '5316'],
  ['brickie', '5313'],
  ['sparkle', undefined],
])('%s is the trade that people mean by it, or none', (title, code) => {
  expect(findFirst(title)?.code).toBe(code);
});
