import type { Names } from '../../suggest/open-names.ts';

/** Words for people and times that no store prints, and that would limit a figure to a part. */
const LIMITING: ReadonlySet<string> = new Set(
  'asian black white mixed arab ethnic ethnicity roma disabled disability disabilities gay lesbian trans lgbt religious old older elderly aged teen teenage youths adult child childless homeless neet neets sen send deprived poor poorest rich richest rural urban coastal inner outer forecast projected future past last previous next before after since until monthly quarterly yearly change growth rise fall pandemic covid not no non without except'.split(
    ' ',
  ),
);

/** Endings of words for people: teenagers, refugees, migrants, students, Somalis. */
const OF_PEOPLE =
  /(ers|er|ees|ee|ants|ant|ents|ent|ists|ist|ians|ian|ans|an|ese|ish|ates|ate|folk)$/;

/** Words after which it is said of whom or where. */
const JOINERS: ReadonlySet<string> = new Set(['in', 'near', 'at', 'for', 'of', 'from', 'among']);

/**
 * Whether an unknown word may change whom, where or when a figure is of: it has a digit, follows a word
 * such as `for`, is like a word for people or times, or stands in the name of anything held. Pure.
 */
export function mayLimit(word: string, words: readonly string[], { all }: Names): boolean {
  const before = words[words.indexOf(word) - 1] ?? '';
  return (
    /\d/.test(word) ||
    JOINERS.has(before) ||
    LIMITING.has(word) ||
    OF_PEOPLE.test(word) ||
    [word, word.replace(/s$/, ''), `${word}s`].some((each) => all.hasWord(each))
  );
}
