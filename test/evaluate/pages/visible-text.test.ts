import { expect, test } from 'vitest';
import { readingGrade } from './reading-grade.ts';
import { countVisible, proseOf, visibleBlocks } from './visible-text.ts';

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
