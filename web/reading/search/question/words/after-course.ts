import { isJoiner } from './spans.ts';

/** Words after which it is said what was learnt. */
const AFTER = /^(after|following|finishing|completing|worth)$/;

/** Words beside what was learnt that say no more of it. */
const DONE = /^(a|an|the|did|doing|taking|leaving|finishing|completing)$/;

/** What something is learnt by. */
const COURSE =
  /^(courses?|training|qualifications?|diplomas?|certificates?|classes|college|learning|studying|studies)$/;

/** Words that ask what somebody earns. */
const EARNS = /^(earn|earns|earned|earning|earnings|pay|paid|wages?|salary|salaries)$/;
/** Words that ask what becomes of somebody. */
const BECOMES =
  /^(happens?|happened|becomes?|became|work|works|working|jobs?|employed|employment|career|careers|prospects|outcomes?|destinations?|results?|do|did|go|went|get|got|next)$/;

/** Words that only make a sentence of such a question. */
const SENTENCE =
  /^(what|which|how|who|whether|many|much|well|often|likely|chances?|will|would|can|could|does|is|are|was|were|has|have|had|been|being|it|i|you|they|them|we|people|learners|students|leavers|someone|anyone|those|who|a|an|the|to|of|into|any|some|good|better|find|found|doing|going|getting|end|ended|up|there|expect|make|made|pays?)$/;

/** Whether a word asks about those who have learnt, and is no name of a place or a subject. */
const isOfQuestion = (word: string): boolean =>
  EARNS.test(word) || BECOMES.test(word) || SENTENCE.test(word);

/** What is asked of those who have learnt, as the phrase that asks for it. */
const phraseOf = (asking: readonly string[]): readonly string[] =>
  asking.some((word) => EARNS.test(word)) ? ['earnings', 'after'] : ['outcomes'];

/** Words without those of a question; a word that joins a place stays beside it: `in leeds`. */
const withoutQuestion = (words: readonly string[]): readonly string[] =>
  words.filter((word, at) =>
    isJoiner(word)
      ? words[at + 1] !== undefined && !isOfQuestion(words[at + 1] ?? '')
      : !isOfQuestion(word),
  );

/**
 * A question of what becomes of people after a course, in the words by which figures of it are asked
 * for: `outcomes plumbing leeds` for `jobs after plumbing course leeds`. Without a word for a course
 * what stands after must be `isTaught`. Words that ask no such thing are left as they are. Pure.
 */
export function readAfterCourse(
  words: readonly string[],
  isTaught: (word: string) => boolean,
): readonly string[] {
  const at = words.findIndex((word) => AFTER.test(word));
  if (at === -1) return words;
  const [before, behind] = [words.slice(0, at), words.slice(at + 1)];
  const taught = behind.find((word) => !SENTENCE.test(word)) ?? '';
  const isLearnt = behind.some((word) => COURSE.test(word)) || isTaught(taught);
  // Whether a course is worth it is asked of what came after it.
  const isAsked =
    words[at] === 'worth' || before.some((word) => EARNS.test(word) || BECOMES.test(word));
  if (!isLearnt || !isAsked || before.some((word) => COURSE.test(word))) return words;
  const learnt = behind.filter((word) => !COURSE.test(word) && !DONE.test(word));
  return [...phraseOf(before), ...withoutQuestion(before), ...learnt];
}
