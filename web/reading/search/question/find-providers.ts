import type { Names } from '../../suggest/open-names.ts';
import type { Suggestion } from '../../suggest/suggestion.ts';

/** Words that only names of providers have: without one a text must be the whole name. */
const TELLING =
  /^(college|university|academy|school|institute|trust|council|limited|ltd|training|learning|education|services)$/;
const MOST = 5;

/**
 * Providers that a text names: all of a name, or words that stand together in it and of which one is
 * said of providers, `leeds city college`. None where it is no such text. Pure.
 */
export function findProviders(words: readonly string[], { of }: Names): Suggestion[] {
  const providers = of.get('provider');
  if (!providers || words.length === 0) return [];
  const text = words.join(' ');
  const called = providers.called(text);
  const isTelling = words.length > 1 && words.some((word) => TELLING.test(word));
  const found = called.length > 0 ? called : isTelling ? providers.begin(text) : [];
  return [...new Set(found.map(({ to }) => to))].slice(0, MOST);
}
