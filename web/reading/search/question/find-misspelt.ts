import { distance } from 'fastest-levenshtein';
import { isSmallerThan } from '../../../../schemas/figures/area-size.ts';
import { findAreaType } from '../../../../schemas/words/area-types.ts';
import { nearest } from '../../../../schemas/words/nearest.ts';
import type { Names } from '../../suggest/open-names.ts';
import { inEitherNumber, plain, singular } from '../plain.ts';
import type { SearchIndex } from '../search-index.ts';
import type { Question } from './question.ts';
import { ASKED_WORDS, isAsked } from './words/asked.ts';
import { isAsking } from './words/asking.ts';
import { isFiller, listSpans, spanText } from './words/spans.ts';

/** A place may be misspelt in so many words. */
const MOST_WORDS = 3;
/** A shorter word is like some town by chance. */
const LEAST_LETTERS = 6;
const SAME_LETTERS = 2;
const MOST_TOWNS = 3;

/** Words of what figures, sources and subjects are called: none of them is a place that is misspelt. */
const KNOWN = ['measure', 'dataset', 'subject'] as const;

function isKnown(word: string, { of }: Names): boolean {
  const isInName = inEitherNumber(word).some((each) =>
    KNOWN.some((kind) => of.get(kind)?.hasWord(each) ?? false),
  );
  return isInName || isAsked(word) || isAsking(word) || isFiller(word);
}

/** Authorities and wider areas that words are spelt like, the last words first. */
export function findMisspelt(
  words: readonly string[],
  names: Names,
  index: SearchIndex,
): Question['near'] {
  for (const span of listSpans(words, MOST_WORDS).toReversed()) {
    if (words.slice(span.from, span.to).every((word) => isKnown(word, names))) continue;
    const near = index.nearAreas(spanText(words, span)).filter(({ code, heldBy = [] }) => {
      return heldBy.length > 0 && !isSmallerThan(findAreaType(code) ?? 'none', 'lad');
    });
    if (near.length > 0) return near;
  }
  return [];
}

/** A word of jobs may be so much shorter: the question is asked back, and nothing is read in its place. */
const LEAST_OF_JOBS = 5;

/** The word of titles of jobs that a word is spelt like in all but one or two letters, the commonest of the nearest. */
function findJobWord(word: string, { of }: Names): string | undefined {
  if (word.length < LEAST_OF_JOBS || /\d/.test(word)) return undefined;
  const furthest = word.length > LEAST_OF_JOBS ? 2 : 1;
  const counts = new Map<string, number>();
  for (const { name } of of.get('job')?.begin(word.slice(0, SAME_LETTERS)) ?? [])
    for (const each of plain(name).split(' ').map(singular))
      counts.set(each, (counts.get(each) ?? 0) + 1);
  const [first] = [...counts]
    .map(([each, count]) => ({ each, count, far: distance(singular(word), each) }))
    .filter(({ each, far }) => each.startsWith(word.slice(0, SAME_LETTERS)) && far <= furthest)
    .toSorted((a, b) => a.far - b.far || b.count - a.count);
  return first?.each;
}

/** Words beside a known one in titles of jobs: `care` is beside `worker`, with how many titles have the two. */
function countBeside(known: string, { of }: Names): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of of.get('job')?.begin(known) ?? []) {
    const words = plain(name).split(' ');
    const at = words.findIndex((each) => singular(each) === singular(known));
    for (const beside of at < 0 ? [] : [words[at - 1], words[at + 1]]) {
      const each = beside === undefined ? '' : singular(beside);
      if (each !== '') counts.set(each, (counts.get(each) ?? 0) + 1);
    }
  }
  return counts;
}

/** A shorter word than this has too many neighbours in spelling. */
const LEAST_BESIDE = 4;

/**
 * The word that stands in titles of jobs beside the one before or after it, and is spelt like it but for
 * one letter: `care` for `carr worker`, `worker` for `care wrker`.
 */
function findBeside(words: readonly string[], at: number, names: Names): string | undefined {
  const word = words[at] ?? '';
  if (word.length < LEAST_BESIDE || /\d/.test(word)) return undefined;
  const beside = [words[at - 1], words[at + 1]].flatMap((each) => [
    ...(each === undefined || isFiller(each) ? [] : countBeside(each, names)),
  ]);
  const [first] = beside
    .filter(([each]) => each.startsWith(word.slice(0, 1)) && distance(each, singular(word)) === 1)
    .toSorted(([, a], [, b]) => b - a);
  return first?.[0];
}

/** What was typed with the unknown words that are spelt like words by which people ask, or like those of jobs, written so; undefined where none is. */
export function mendAsked(
  typed: string,
  unknown: readonly string[],
  names: Names,
): string | undefined {
  const said = typed.split(/\s+/);
  const words = said.map(plain);
  const mended = said.map((written, at) => {
    const word = words[at] ?? '';
    if (!unknown.includes(word)) return written;
    const beside = findBeside(words, at, names);
    if (beside !== undefined) return beside;
    if (inEitherNumber(word).some((each) => names.all.hasWord(each))) return written;
    const start = word.slice(0, SAME_LETTERS);
    const like = [...ASKED_WORDS].filter((each) => each.startsWith(start));
    const asked = word.length < LEAST_LETTERS ? undefined : nearest(word, like, 1)[0];
    return asked ?? findJobWord(word, names) ?? written;
  });
  const text = mended.join(' ');
  return plain(text) === plain(typed) ? undefined : text;
}

/** Towns that a word is spelt like and begins as, the last word first. */
export function findMisspeltTowns(
  words: readonly string[],
  names: Names,
  { entries }: SearchIndex,
): Question['near'] {
  for (const word of words.toReversed()) {
    if (word.length < LEAST_LETTERS || isKnown(word, names)) continue;
    const start = word.slice(0, SAME_LETTERS);
    const towns = entries.filter(
      ({ kind, name }) => kind === 'place' && name.toLowerCase().startsWith(start),
    );
    const spelt = nearest(word, new Set(towns.map(({ name }) => name)), MOST_TOWNS);
    const near = spelt.flatMap((each) => towns.find(({ name }) => name === each) ?? []);
    if (near.length > 0) return near;
  }
  return [];
}
