import type { AreaType } from '../../../../schemas/words/area-types.ts';
import { readPostcode } from '../../../../schemas/words/postcode.ts';
import type { NameIndex } from '../../suggest/name-index.ts';
import type { Names } from '../../suggest/open-names.ts';
import { isAsked } from './words/asked.ts';
import { isAsking } from './words/asking.ts';
import { codeOfCountry } from './words/countries.ts';
import { type Span, isFiller, isJoiner, isWithin, listSpans, spanText } from './words/spans.ts';

const MOST_WORDS = 7;
/** Words that say which kind of area of a name is meant: before or after it, or, alone of its kind, anywhere. */
export const KIND_WORDS: readonly string[] = [
  'local skills improvement plan',
  'local enterprise partnership',
  'skills plan area',
  'combined authority',
  'travel to work area',
  'local authority',
  'city region',
  'lsip',
  'lep',
  'mca',
  'ttwa',
];
/** Kinds of area as they are looked up, where their full names stand in the name of no area. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['local skills improvement plan', 'lsip'],
  ['skills plan area', 'lsip'],
  ['combined authority', 'mca'],
  ['local enterprise partnership', 'lep'],
  ['travel to work area', 'ttwa'],
]);

/** The types of area that those words mean. */
const TYPES: Readonly<Record<string, AreaType>> = {
  lsip: 'lsip',
  lep: 'lep',
  mca: 'combined_authority',
  'city region': 'combined_authority',
  ttwa: 'ttwa',
};

/** A place of one kind, as it is looked up, `west yorkshire mca`, and what that is made of. */
export function nameOfKind(name: string, kind: string): Pick<SpanOfPlace, 'text' | 'ofKind'> {
  const short = SHORT.get(kind) ?? kind;
  const type = TYPES[short];
  return { text: `${name} ${short}`, ...(type && { ofKind: { name, type } }) };
}

/** A name of the whole country is surer than a town or a word of another name, never than a postcode. */
const COUNTRY = 9;

/** Where a text names a place, and the words that name it. */
export interface SpanOfPlace extends Span {
  /** As an area is looked up: `west yorkshire lsip`. */
  readonly text: string;
  /** The name and the type, where the words say a kind of area: `leeds` and `lsip`. */
  readonly ofKind?: { readonly name: string; readonly type: AreaType };
}

/** Whether a word is no part of a name that a place could be a word of: `rank` in `yorkshire rank authorities`. */
const isNoWord = (word: string): boolean => isFiller(word) || isAsking(word) || isAsked(word);

/** How surely a span is a place; undefined where it is none. */
function weigh(
  words: readonly string[],
  span: Span,
  places: NameIndex,
  towns: boolean,
): number | undefined {
  const text = spanText(words, span);
  if (isAsked(text) || isFiller(text)) return undefined;
  const isJoined = isJoiner(words[span.from - 1] ?? '');
  const isAtEdge =
    words.slice(0, span.from).every(isNoWord) || words.slice(span.to).every(isNoWord);
  if (codeOfCountry(text) !== undefined) return COUNTRY;
  if (readPostcode(text)) return 10;
  const called = places.called(text);
  const isAuthority = called.some(({ level }) => level === 'authority');
  const isEnding = places
    .ending(text)
    .some(({ level, weight }) => level === 'authority' && weight > 1);
  const isTown = called.some(({ level }) => level === 'town') || isEnding;
  if (!isAuthority && !(towns && isTown && (isJoined || isAtEdge))) return undefined;
  const end = span.to === words.length ? 0.5 : 0;
  return (isJoined ? 4 : 0) + (isAuthority ? 2 : 1) + (span.to - span.from) + end;
}

/** Takes the words beside a span that say the kind of area, and the word that joins it, into it. */
function widen(words: readonly string[], span: Span): SpanOfPlace {
  const name = spanText(words, span);
  for (const kind of KIND_WORDS) {
    const length = kind.split(' ').length;
    const before = { from: span.from - length, to: span.from };
    const after = { from: span.to, to: span.to + length };
    if (before.from >= 0 && spanText(words, before) === kind)
      return join(words, { from: before.from, to: span.to }, nameOfKind(name, kind));
    if (spanText(words, after) === kind)
      return join(words, { from: span.from, to: after.to }, nameOfKind(name, kind));
  }
  return join(words, span, { text: name });
}

const join = (
  words: readonly string[],
  { from, to }: Span,
  named: Pick<SpanOfPlace, 'text' | 'ofKind'>,
): SpanOfPlace => {
  return { from: isJoiner(words[from - 1] ?? '') ? from - 1 : from, to, ...named };
};

/**
 * Where a text names a place: an authority or wider area anywhere, a town or the end of a long name
 * only after a word such as `in` or at an edge of the text, a postcode district. The whole text only
 * where it is no other name. Undefined where it names none. Without `towns` authorities alone. Pure.
 */
export function findSpanOfPlace(
  words: readonly string[],
  { of }: Names,
  towns = true,
): SpanOfPlace | undefined {
  const places = of.get('place');
  if (!places) return undefined;
  const found = listSpans(words, MOST_WORDS).flatMap((span) => {
    const weight = weigh(words, span, places, towns);
    return weight === undefined ? [] : [{ span, weight }];
  });
  // `Scilly` after `of` is no surer than `Isles of Scilly`, whose whole name is said.
  const whole = found.filter(({ span }) =>
    places.called(spanText(words, span)).some(({ level }) => level === 'authority'),
  );
  const longest = found.filter(({ span }) => !whole.some((other) => isWithin(span, other.span)));
  const [best] = longest.toSorted((a, b) => b.weight - a.weight);
  return best && widen(words, best.span);
}
