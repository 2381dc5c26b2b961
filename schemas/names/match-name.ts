import { distance } from 'fastest-levenshtein';
import { readName } from './read-name.ts';
import type { ReadName } from './read-name.ts';

/** A name that is printed beside a UKPRN. */
export interface NumberedName {
  readonly provider: string;
  readonly name: string;
}

/** A provider that a name may stand for. Nothing is decided by it: a person reviews it. */
export interface ProposedMatch extends NumberedName {
  /** 1 where the names are the same but for legal form and little words; else less, to 0. */
  readonly score: number;
  /** Other providers that are as near, within {@link AS_NEAR}. */
  readonly others: readonly string[];
}

/** Names further apart than this are not proposed. */
const LEAST = 0.8;
/** Providers whose scores differ by less cannot be told apart by name. */
const AS_NEAR = 0.05;
/** What it takes off when both names state a legal form and these differ. */
const OTHER_FORM = 0.03;

/**
 * How alike two names are, 0 to 1: one less the share of letters to change (Levenshtein's distance
 * by the longer name), in the order in which the words stand.
 */
export function scoreNames(a: ReadName, b: ReadName): number {
  const [one, other] = [a.words.join(' '), b.words.join(' ')];
  const longer = Math.max(one.length, other.length);
  if (longer === 0) return 0;
  const alike = 1 - distance(one, other) / longer;
  const differs = a.form !== null && b.form !== null && a.form !== b.form;
  return Math.max(0, alike - (differs ? OTHER_FORM : 0));
}

/**
 * Opens the names that are printed beside a number. Answers a function from a printed name to the
 * nearest provider, or undefined where none is near: by the number that the name carries, if it
 * carries one, and never by name then.
 */
export function openMatches(
  known: readonly NumberedName[],
): (printed: string) => ProposedMatch | undefined {
  const names = known.map((each) => ({ ...each, read: readName(each.name) }));
  return (printed) => {
    const read = readName(printed);
    if (read.number !== null) {
      const numbered = known.find(({ provider }) => provider === read.number);
      return numbered && { provider: numbered.provider, name: numbered.name, score: 1, others: [] };
    }
    const best = new Map<string, { readonly name: string; readonly score: number }>();
    for (const { provider, name, read: held } of names) {
      const score = scoreNames(read, held);
      if (score >= LEAST && score > (best.get(provider)?.score ?? 0)) {
        best.set(provider, { name, score });
      }
    }
    const [first, ...rest] = [...best].toSorted(
      ([a, one], [b, other]) => other.score - one.score || (a < b ? -1 : 1),
    );
    if (!first) return undefined;
    const [provider, { name, score }] = first;
    const near = rest.filter(([, other]) => score - other.score < AS_NEAR);
    return { provider, name, score, others: near.map(([other]) => other) };
  };
}
