import type { Gazetteer, NameMeaning } from './gazetteer.ts';
import { makePlainPlace } from './plain-place.ts';

const MOST_WORDS = 5;
const COMPASS = /^(?:north|south|east|west|central|greater|mid)(?: (?:east|west))? (?=.)/;
/** Words beside a name that do not make another one of it. */
const BESIDE = new Set([
  'and',
  'or',
  'in',
  'the',
  'of',
  'uk',
  'england',
  'gb',
  'united',
  'kingdom',
  'county',
]);

const isKnown = (meaning: NameMeaning | undefined): meaning is NameMeaning => meaning !== undefined;

/** What a whole piece of text means as a name, `North Leeds` as Leeds; undefined where it is none. */
export function findWhole({ names }: Gazetteer, piece: string): NameMeaning | undefined {
  const plain = makePlainPlace(piece);
  const own = names.get(plain);
  if (own) return own;
  const rest = plain.replace(COMPASS, '');
  // North of a village may be another village; north of an authority's town is that town.
  const known = rest === plain ? undefined : names.get(rest);
  return known?.towns.length === 1 ? known : undefined;
}

/**
 * The names that a piece without commas is made of, in their order: `Stevenage Hertfordshire South
 * East` has three. Longest names first. A town counts only where every word is understood, since a
 * word beside it may make another place of it; an area around many counts at the end.
 */
export function findNames(gazetteer: Gazetteer, piece: string): NameMeaning[] {
  const whole = findWhole(gazetteer, piece);
  if (whole) return [whole];
  const words = makePlainPlace(piece).split(' ');
  const found: { readonly meaning: NameMeaning; readonly end: number }[] = [];
  let isComplete = true;
  for (let at = 0; at < words.length;) {
    const match = Array.from({ length: Math.min(MOST_WORDS, words.length - at) }, (_, less) => {
      const end = Math.min(MOST_WORDS, words.length - at) - less + at;
      return { end, meaning: gazetteer.names.get(words.slice(at, end).join(' ')) };
    }).find(({ meaning }) => isKnown(meaning));
    if (match?.meaning) found.push({ meaning: match.meaning, end: match.end });
    else if (!BESIDE.has(words[at] ?? '')) isComplete = false;
    at = match?.end ?? at + 1;
  }
  if (isComplete) return found.map(({ meaning }) => meaning);
  const last = found.at(-1);
  const isAtEnd = last?.end === words.length && last.meaning.around.size > 0;
  return isAtEnd ? [{ towns: [], around: last.meaning.around }] : [];
}
