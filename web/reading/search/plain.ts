const MARKS = /\p{Diacritic}/gu;

/**
 * A text as names are compared: small letters without accents, apostrophes or other signs, one space
 * between words. `St. Helen’s & Môn` is `st helens and mon`. Pure.
 */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A word in the singular, as far as its last letter tells. */
export const singular = (word: string): string => word.replace(/s$/, '');

/** A word, its singular and its plural. */
export const inEitherNumber = (word: string): readonly string[] => [
  word,
  singular(word),
  `${word}s`,
];

/** The words of a text as names are compared; none of an empty one. Pure. */
export const plainWords = (text: string): string[] =>
  plain(text)
    .split(' ')
    .filter((word) => word !== '');
