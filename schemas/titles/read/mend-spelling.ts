/** Shorter words are too near to too many others: `stoke` is no `stock`. */
const LEAST_LETTERS = 6;

/** Each word that one letter less makes of a word, and the word itself. */
const withoutOne = (word: string): string[] => [
  word,
  ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)),
];

/**
 * A function from a word to the known words nearest in spelling, the commonest first: one letter
 * wrong, missing, too many, or two exchanged (the symmetric deletion of Garbe's SymSpell). The first
 * letter must be right. None for short words and for those with digits.
 */
export function openSpelling(
  known: Iterable<string>,
  countOf: (word: string) => number,
): (word: string) => readonly string[] {
  const made = new Map<string, string[]>();
  for (const word of known) {
    if (word.length < LEAST_LETTERS) continue;
    for (const part of new Set(withoutOne(word))) {
      const words = made.get(part);
      if (words) words.push(word);
      else made.set(part, [word]);
    }
  }
  return (word) => {
    if (word.length < LEAST_LETTERS || /\d/.test(word)) return [];
    const near = new Set(withoutOne(word).flatMap((part) => made.get(part) ?? []));
    return [...near]
      .filter((each) => each.startsWith(word.charAt(0)) && Math.abs(each.length - word.length) < 2)
      .toSorted((a, b) => countOf(b) - countOf(a) || (a < b ? -1 : 1));
  };
}
