import type { Names } from '../../suggest/open-names.ts';
import type { Suggestion } from '../../suggest/suggestion.ts';
import type { AskedProviders } from './question.ts';
import { isAsked } from './words/asked.ts';
import { asksForRate, isComparing } from './words/asking.ts';
import { type Span, listSpans, outside, spanText, trimFillers } from './words/spans.ts';

/** Words that only names of providers have: without one a text must be the whole name. */
const TELLING =
  /^(college|university|academy|school|institute|trust|council|limited|ltd|training|learning|education|services)$/;
/** Words that end the names of providers, where a name stands before them: `kirklees college`. */
const NAMED_SO = /^(college|university|academy|institute|school)$/;
/** What people ask of a provider, which its page tells. */
const OF_PROVIDERS =
  /^(ofsted|inspections?|outcomes?|destinations?|achievements?|results?|performance|quality|ratings?|success|satisfaction|learners?|students?|apprentices?)$/;
const OF_INSPECTION = /^(ofsted|inspections?)$/;
/** Words that ask for a judgement: `is kirklees college good`. */
const JUDGING = /^(good|bad|decent|reputation)$/;
/** Whether a word asks something of a provider. */
const isOfProviders = (word: string): boolean => OF_PROVIDERS.test(word) || JUDGING.test(word);
const MOST = 5;

/** Providers called so, or in whose name the words stand together with one that is said of providers. */
function findCalled(words: readonly string[], { of }: Names): Suggestion[] {
  const providers = of.get('provider');
  if (!providers || words.length === 0) return [];
  const text = words.join(' ');
  const called = providers.called(text);
  const isTelling = words.length > 1 && words.some((word) => TELLING.test(word));
  const found = called.length > 0 ? called : isTelling ? providers.begin(text) : [];
  return [...new Set(found.map(({ to }) => to))].slice(0, MOST);
}

/** The longest words within others that are the whole name of a provider: `… at kirklees college`. */
function findNamedWithin(words: readonly string[], { of }: Names): Span | undefined {
  const providers = of.get('provider');
  return listSpans(words, words.length - 1).find(
    (span) =>
      span.to - span.from > 1 &&
      words.slice(span.from, span.to).some((word) => TELLING.test(word)) &&
      (providers?.called(spanText(words, span)).length ?? 0) > 0,
  );
}

/** Words without the phrase by which people ask, where one stands in them. */
function withoutAsked(words: readonly string[]): string[] {
  const span = listSpans(words, words.length).find((each) => isAsked(spanText(words, each)));
  return span ? outside(words, span) : [...words];
}

/** What is asked of a provider that is only to be set beside others. */
const COMPARED = 'performance';

/** Questions of what becomes of people: `how do people do after kirklees college`. */
const WHAT_BECAME =
  /^(?:how|what|where) (?:well )?(?:do|did|does|happens|happened|becomes|became) (?:to |of )?(?:people|learners|students|leavers) (?:(?:do|did|fare|go|get on|come to) )?(?:after|at|from|of) (?:the |a )?/;

/** Words without the question that asks how people did, with the one word that names what it asks. */
function withoutWhatBecame(words: readonly string[]): readonly string[] {
  const text = words.join(' ');
  return WHAT_BECAME.test(text) ? [...text.replace(WHAT_BECAME, '').split(' '), 'outcomes'] : words;
}

/** Others that a provider is to be set beside: `with colleges like it`, `to other providers`. */
const PEERS =
  / (?:with|to|and|against|beside|versus|vs) (?:(?:other|others|similar|all|the|its|local|nearby) ?)*(?:colleges?|providers?|universit(?:y|ies)|academ(?:y|ies)|institutes?|schools?|ones|peers)?(?: (?:like|near|around) (?:it|this|them)| of its (?:kind|type)| nearby)?$/;

/** Those that are set against others without a word for it: `achievement rates against colleges like it`. */
const SET_AGAINST =
  / (?:against|beside|versus|vs) .*\b(?:like (?:it|this|them)|of its (?:kind|type))$/;

/** Words that ask for a comparison, without that and without those to compare with; as they are where they ask for none. */
function withoutPeers(words: readonly string[]): readonly string[] {
  if (!words.some(isComparing) && !SET_AGAINST.test(words.join(' '))) return words;
  const text = words.filter((word) => !isComparing(word)).join(' ');
  return text.replace(PEERS, '').split(' ');
}

/** The name of a provider without what is asked of it: `compare kirklees college achievement rate`. */
const withoutResults = (words: readonly string[]): string[] =>
  words.some(isOfProviders)
    ? words.filter((word) => !isOfProviders(word) && !asksForRate(word) && !isComparing(word))
    : [...words];

/** Words between a place and `college` in the names of providers: `leeds city college`. */
const OF_NAMES = /^(city|county|technical|community|further|sixth|form|adult|of)$/;

/** Whether words read as the name of one provider: a place and `college`, of which results may be asked. */
function isLikeName(words: readonly string[], { of }: Names): boolean {
  const [last = '', ...before] = words.toReversed();
  if (!NAMED_SO.test(last) || before.length === 0) return false;
  const places = of.get('place');
  const place = before
    .toReversed()
    .filter((word) => !OF_NAMES.test(word))
    .join(' ');
  return (places?.called(place).length ?? 0) + (places?.ending(place).length ?? 0) > 0;
}

/**
 * Providers that a question names, and what it asks of them. A whole name first: `college` of one is
 * also a word by which people ask for colleges. Undefined where it names none. Pure.
 */
export function findProviders(typed: readonly string[], names: Names): AskedProviders | undefined {
  const words = withoutWhatBecame(withoutPeers(typed));
  const named = trimFillers(withoutAsked(words));
  const name = trimFillers(withoutResults(words));
  const all = words.filter(isOfProviders).map((word) => (JUDGING.test(word) ? COMPARED : word));
  const inspected = all.filter((word) => OF_INSPECTION.test(word));
  // A rating by inspectors is no rating by learners or employers.
  const asked = inspected.length > 0 ? ['inspection'] : all;
  const isCompared = typed.some(isComparing);
  const results = isCompared && asked.length === 0 ? [COMPARED] : asked;
  for (const each of [words, name, named, trimFillers(withoutResults(named))]) {
    const found = findCalled(trimFillers(each), names);
    if (found.length > 0)
      return { found, lacking: undefined, results: each === words && !isCompared ? [] : results };
  }
  const within = findNamedWithin(words, names);
  if (within) {
    const found = findCalled(words.slice(within.from, within.to), names);
    return { found, lacking: undefined, results: asked };
  }
  return isLikeName(name, names) ? { found: [], lacking: name.join(' '), results } : undefined;
}
