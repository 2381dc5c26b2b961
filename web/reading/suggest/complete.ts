import { nearest } from '../../../schemas/words/nearest.ts';
import { plain } from '../search/plain.ts';
import { completePlace } from './complete-place.ts';
import type { Names } from './open-names.ts';
import type { SuggestedKind, Suggestion } from './suggestion.ts';

const MOST = 8;
/** Of one kind beside others. */
const MOST_ALIKE = 3;
/** So many of the best are told apart by kind; those after them are never shown. */
const MOST_LOOKED_AT = 200;
const LEAST_FOR_TYPOS = 4;

function groupKinds(found: readonly Suggestion[]): Suggestion[][] {
  const kinds = new Map<SuggestedKind, Suggestion[]>();
  for (const each of found) kinds.set(each.kind, [...(kinds.get(each.kind) ?? []), each]);
  return [...kinds.values()];
}

/** The first few of each kind, kinds in the order in which they come first; more where there is room. */
function mixKinds(found: readonly Suggestion[]): Suggestion[] {
  const kinds = groupKinds(found);
  const few = kinds.flatMap((alike) => alike.slice(0, MOST_ALIKE)).slice(0, MOST);
  const rest = kinds.flatMap((alike) => alike.slice(MOST_ALIKE)).slice(0, MOST - few.length);
  const chosen = new Set([...few, ...rest]);
  return kinds.flatMap((alike) => alike.filter((each) => chosen.has(each)));
}

/** Lines that read alike are one: a title that bears the name of its occupation. */
function eachOnce(found: readonly Suggestion[]): Suggestion[] {
  const lines = new Map<string, Suggestion>();
  for (const each of found) {
    const line = `${each.kind} ${plain(each.name)} ${each.about}`;
    if (!lines.has(line)) lines.set(line, each);
  }
  return [...lines.values()];
}

/** Places spelt nearly so, for a text of one name that begins nothing. */
function findSpeltNearly({ spelt }: Names, typed: string): Suggestion[] {
  const key = plain(typed);
  if (key.length < LEAST_FOR_TYPOS) return [];
  return eachOnce(nearest(key, spelt.keys(), MOST).flatMap((name) => spelt.get(name) ?? []));
}

/**
 * Completes what was typed: at most eight things, those of one kind together; of one kind alone where
 * it is named. A text that begins nothing is completed as a question with a place at its end, and then
 * as a place that is spelt nearly so. Pure.
 */
export function complete(names: Names, typed: string, kind?: SuggestedKind): readonly Suggestion[] {
  const index = kind === undefined ? names.all : names.of.get(kind);
  const begun = (index?.begin(typed) ?? []).slice(0, MOST_LOOKED_AT).map(({ to }) => to);
  const found = eachOnce(begun);
  if (found.length > 0) return kind === undefined ? mixKinds(found) : found.slice(0, MOST);
  const asked = kind === undefined ? completePlace(typed, names) : [];
  if (asked.length > 0 || (kind !== undefined && kind !== 'place')) return asked;
  return findSpeltNearly(names, typed).slice(0, MOST);
}
