import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' });
const words = new Intl.Segmenter('en-GB', { granularity: 'word' });
const HAS_LETTER = /\p{L}/u;

/**
 * The school grade of the United States that prose is read with ease from (Flesch–Kincaid: Kincaid and
 * others, Derivation of New Readability Formulas, Naval Technical Training Command, 1975); a reading
 * age is about five more. Broadsheets are at 9 to 10. Undefined where there is no sentence.
 */
export function readingGrade(prose: readonly string[]): number | undefined {
  const said = prose.flatMap((text) =>
    [...sentences.segment(text)].map(({ segment }) => segment.trim()).filter(Boolean),
  );
  const spoken = said.flatMap((sentence) =>
    [...words.segment(sentence)]
      .filter(({ segment, isWordLike }) => isWordLike === true && HAS_LETTER.test(segment))
      .map(({ segment }) => segment),
  );
  if (spoken.length === 0) return undefined;
  return fleschKincaid({
    sentence: said.length,
    word: spoken.length,
    syllable: spoken.reduce((sum, word) => sum + syllable(word), 0),
  });
}
