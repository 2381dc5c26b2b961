import type { Names } from '../../../suggest/open-names.ts';
import { inEitherNumber } from '../../plain.ts';
import { isJoiner } from './spans.ts';

/** Words for people and times that no store prints, and that would limit a figure to a part. */
const LIMITING: ReadonlySet<string> = new Set(
  'asian black white mixed arab ethnic ethnicity roma disabled disability disabilities gay lesbian trans lgbt religious old older elderly aged teen teenage youths adult child childless homeless neet neets sen send deprived poor poorest rich richest rural urban coastal inner outer forecast projected future past last previous next before after since until monthly quarterly yearly change growth rise fall pandemic covid not no non without except'.split(
    ' ',
  ),
);

/** Endings of words for people: teenagers, refugees, migrants, students, Somalis. */
const OF_PEOPLE =
  /(ers|er|ees|ee|ants|ant|ents|ent|ists|ist|ians|ian|ans|an|ese|ish|ates|ate|folk)$/;

/** Whether a word says of whom or where a figure is, as the one after it: `for zorp`, `among zorp`. */
const isSaidOf = (word: string | undefined): boolean =>
  word !== undefined && (isJoiner(word) || word === 'among');

/**
 * Whether an unknown word may change whom, where or when a figure is of: it has a digit, follows a word
 * such as `for`, is like a word for people or times, or stands in the name of anything held. Pure.
 */
export function mayLimit(word: string, words: readonly string[], { all }: Names): boolean {
  const isJoined = words.some((each, at) => each === word && isSaidOf(words[at - 1]));
  const isOfPeopleOrTimes = LIMITING.has(word) || OF_PEOPLE.test(word);
  const isInName = inEitherNumber(word).some((each) => all.hasWord(each));
  return /\d/.test(word) || isJoined || isOfPeopleOrTimes || isInName;
}
