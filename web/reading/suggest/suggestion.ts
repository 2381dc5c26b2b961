import type { Entry, EntryKind } from '../search/entry.ts';

/** Kinds of things that a box completes to, and the word that stands beside each. */
export const SUGGESTED = {
  question: 'Figure',
  place: 'Place',
  job: 'Job',
  subject: 'Subject',
  provider: 'Provider',
  measure: 'Measure',
  dataset: 'Dataset',
} as const;
export type SuggestedKind = keyof typeof SUGGESTED;

/** One line under a box: what it is called, what it is, and where it leads. */
export interface Suggestion {
  readonly kind: SuggestedKind;
  readonly name: string;
  readonly about: string;
  /** What stands in the box when it is chosen. */
  readonly value: string;
  readonly href: string;
}

/** Kinds of entries that a box completes to; codes and pages are found by a search only. */
export const KINDS: Partial<Readonly<Record<EntryKind, SuggestedKind>>> = {
  area: 'place',
  place: 'place',
  job: 'job',
  subject: 'subject',
  provider: 'provider',
  measure: 'measure',
  dataset: 'dataset',
};

/** What is said of an entry beside its kind: the first of what a search says of it. */
const aboutOf = ({ kind, about, code }: Entry): string =>
  kind === 'job' || kind === 'provider' || kind === 'subject' ? code : (about.split('. ')[0] ?? '');

/** An entry of the search as a box offers it; undefined for one of a kind that it does not. */
export function suggest(entry: Entry): Suggestion | undefined {
  const kind = KINDS[entry.kind];
  if (kind === undefined) return undefined;
  const { name, href } = entry;
  return { kind, name, about: aboutOf(entry), value: name, href };
}

/** Whether a word names a kind of suggestion. */
export const isSuggestedKind = (word: string): word is SuggestedKind =>
  Object.hasOwn(SUGGESTED, word);
