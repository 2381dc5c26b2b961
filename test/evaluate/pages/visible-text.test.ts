import { expect, test } from 'vitest';
import {
  countVisible,
  proseOf,
  seenWords,
  visibleBlocks,
} from '../../support/html/visible-text.ts';
import { readingGrade } from './reading-grade.ts';

const PAGE = `<nav>Not of the page</nav><main><h1>Pay in Leeds</h1>
<p>Half earn <data value="5">£500</data> or <b>more</b>. <span class="govuk-visually-hidden">Heard.</span></p>
<details><summary>About this figure</summary><p>Folded words that nobody sees.</p></details>
<details open><summary>Open</summary><p>Seen.</p></details>
<svg><text>Drawn</text></svg><p hidden>Hidden.</p><ul><li>A name</li></ul></main>`;

test('words are counted as they are seen before anything is unfolded, in the main part alone', () => {
  const blocks = visibleBlocks(PAGE);
  expect(blocks.map(({ words }) => words)).toEqual([
    'Pay in Leeds',
    'Half earn £500 or more.',
    'About this figure',
    'Open',
    'Seen.',
    'A name',
  ]);
  expect(countVisible(blocks)).toBe(15);
  expect(proseOf(blocks)).toEqual(['Half earn £500 or more.', 'Seen.']);
});

test('all words of a page are those of its header too, each part of a line by itself', () => {
  const marks = seenWords('<body><nav>All of it</nav><main><p>4.7<b>%</b></p></main></body>');
  expect(marks).toEqual(['All', 'of', 'it', '4.7', '%']);
  expect(seenWords(PAGE).slice(0, 4)).toEqual(['Not', 'of', 'the', 'page']);
});

test('long words in long sentences are read with ease from a higher grade', () => {
  const plain = readingGrade(['The cat sat on the mat. It was warm.']) ?? NaN;
  const heavy =
    readingGrade([
      'Methodological considerations regarding statistical disclosure necessitate suppression of individually identifiable information.',
    ]) ?? NaN;
  expect(plain).toBeLessThan(1);
  expect(heavy).toBeGreaterThan(20);
  expect(readingGrade(['4.7%'])).toBeUndefined();
});
