/** Words by which people tell of themselves: `I live in Leeds and like animals`. */
const OF_SELF: ReadonlySet<string> = new Set(
  'i im my me am need needs live lives living like love want wants would and to be become work working as'.split(
    ' ',
  ),
);

/** What somebody says of himself, without the words that only say that he does. Pure. */
export const withoutSelf = (words: readonly string[]): readonly string[] =>
  words.some((word) => word === 'i' || word === 'im')
    ? words.filter((word) => !OF_SELF.has(word))
    : words;
