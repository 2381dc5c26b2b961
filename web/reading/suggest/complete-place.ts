import { apiPath } from '../api-client.ts';
import { isAsked } from '../search/question/words/asked.ts';
import { plainWords } from '../search/plain.ts';
import type { Names } from './open-names.ts';
import type { Suggestion } from './suggestion.ts';

/** A place may be typed in so many words. */
const MOST_WORDS = 3;
const MOST = 5;
/** Words between what is asked and where. */
const BETWEEN = new Set(['in', 'near', 'around', 'at', 'for']);

/** A text cut into what is asked, with the words between, and the beginning of a place. */
function listCuts(typed: string): { head: string; about: string; tail: string }[] {
  const words = plainWords(typed);
  return Array.from({ length: Math.min(MOST_WORDS, words.length - 1) }, (_, index) => {
    const cut = words.length - index - 1;
    const between = BETWEEN.has(words[cut - 1] ?? '') ? cut - 1 : cut;
    return {
      head: words.slice(0, cut).join(' '),
      about: words.slice(0, between).join(' '),
      tail: words.slice(cut).join(' '),
    };
  });
}

/**
 * Completes the place of a question: `care worker lee` to `care worker Leeds`. Only where what stands
 * before it is a name that is known whole, or words by which people ask for a figure. Pure.
 */
export function completePlace(typed: string, { all, of }: Names): Suggestion[] {
  const places = of.get('place');
  if (!places) return [];
  for (const { head, about, tail } of listCuts(typed)) {
    if (about === '' || !(isAsked(about) || all.called(about).length > 0)) continue;
    const found = places.begin(tail);
    const lines = new Map(
      found.map(({ to }) => {
        const value = `${head} ${to.name}`;
        const href = apiPath('/search', { q: value });
        return [value, { kind: 'question' as const, name: value, about: '', value, href }];
      }),
    );
    if (lines.size > 0) return [...lines.values()].slice(0, MOST);
  }
  return [];
}
