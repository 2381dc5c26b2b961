/** Words of a text that stand together: from the first to before the last index. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The words of a span as one text. */
export const spanText = (words: readonly string[], { from, to }: Span): string =>
  words.slice(from, to).join(' ');

/** Every span of at most so many words, the longest first, then from the left. Pure. */
export function listSpans(words: readonly string[], most: number): Span[] {
  const lengths = Array.from({ length: Math.min(most, words.length) }, (_, at) => at + 1);
  return lengths
    .toReversed()
    .flatMap((length) =>
      Array.from({ length: words.length - length + 1 }, (_, from) => ({ from, to: from + length })),
    );
}

/** Whether one span lies within a longer one. */
export const isWithin = (span: Span, other: Span): boolean =>
  other.from <= span.from && span.to <= other.to && other.to - other.from > span.to - span.from;

/** The words outside of a span. */
export const outside = (words: readonly string[], { from, to }: Span): string[] => [
  ...words.slice(0, from),
  ...words.slice(to),
];

/** Words of a question that ask for nothing by themselves. */
const FILLERS: ReadonlySet<string> = new Set(
  'a all an and any are around at can current do does figures find for get give has have here how i in is latest local many me much my near nearby nearest closest number of on percentage proportion rate rates show statistics stats tell the there to what whats where which who with'.split(
    ' ',
  ),
);

/** Whether a word asks for nothing by itself. */
export const isFiller = (word: string): boolean => FILLERS.has(word);

/** Words after which a place is named. */
const JOINERS: ReadonlySet<string> = new Set(['in', 'near', 'around', 'at', 'for', 'of', 'from']);

/** Whether a place is named after a word. */
export const isJoiner = (word: string): boolean => JOINERS.has(word);

/** Words without those that ask for nothing at their beginning and end: `head of care` keeps its own. */
export function trimFillers(words: readonly string[]): string[] {
  const from = words.findIndex((word) => !isFiller(word));
  if (from === -1) return [];
  return words.slice(from, words.findLastIndex((word) => !isFiller(word)) + 1);
}
