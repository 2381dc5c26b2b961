/** What people who do a work are called, after its words: `care worker`, `bar staff`. */
const CALLED = ['worker', 'staff', 'assistant'] as const;

/** Endings of who does what a word in -ing says: `cleaner`, `nurse`, `actor`, `cook`, `accountant`. */
const DOERS = ['er', 'e', 'or', '', 'ant', 'ist'] as const;

const doersOf = (word: string): string[] =>
  /^\w{3,}ing$/.test(word) ? DOERS.map((ending) => word.slice(0, -'ing'.length) + ending) : [];

/**
 * Words whose last is a work in -ing, with each word for who does it that is known: `lorry driver` for
 * `lorry driving`. None where it is no such work. Pure.
 */
export function listDoers(
  words: readonly string[],
  isKnown: (word: string) => boolean,
): readonly (readonly string[])[] {
  return doersOf(words.at(-1) ?? '')
    .filter(isKnown)
    .map((doer) => [...words.slice(0, -1), doer]);
}

/**
 * The title of who does a work that words name: `care worker` for `care work`, `cleaner` for `cleaning
 * work` and for `cleaning` beside `pay`. The words themselves where they are a title, or where no such
 * title is known. Pure.
 */
export function nameWorker(
  words: readonly string[],
  isTitle: (title: string) => boolean,
  isOfWork: boolean,
): readonly string[] {
  const saysWork = words.length > 1 && words.at(-1) === 'work';
  if (!(saysWork || isOfWork) || isTitle(words.join(' '))) return words;
  const what = saysWork ? words.slice(0, -1) : words;
  const before = what.slice(0, -1);
  const people = saysWork ? CALLED.map((called) => [...what, called]) : [];
  const doers = doersOf(what.at(-1) ?? '').map((doer) => [...before, doer]);
  return [...people, ...doers].find((each) => isTitle(each.join(' '))) ?? words;
}
