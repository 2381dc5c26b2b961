import { findHeadline } from '../../../../schemas/dataset/headlines-before.ts';
import { isFigure } from '../../../../schemas/dataset/measure.ts';
import type { MeasureRecord } from '../../../../schemas/answers/measure.ts';
import { plain, plainWords, singular } from '../plain.ts';
import type { NearestMeasure } from './question.ts';
import { type Asked, findAsked } from './words/asked.ts';
import { isAsking } from './words/asking.ts';
import { isGroup, keepGroups } from './words/groups.ts';
import { type Span, isFiller, isWithin, listSpans, outside, spanText } from './words/spans.ts';

const MOST_WORDS = 12;
/** Those that are no headline come after all that are. */
const LAST = 1_000_000;
/** Pay of people who live somewhere and of jobs that are there bear one name. */
const MOST_MEANT = 2;

/** What of a question asks for figures, and the measures that answer it, the likeliest first. */
export interface AskedMeasures {
  readonly asked: Asked | undefined;
  /** The words that are that phrase. */
  readonly phrase: string | undefined;
  readonly measures: readonly MeasureRecord[];
  /** Measures that come near those, to be told where they have no figure. */
  readonly nearest: readonly NearestMeasure[];
  /** Measures that a code of theirs may be named of. */
  readonly byPart: readonly MeasureRecord[];
  /** Measures that who asks it wants as well. */
  readonly beside: readonly MeasureRecord[];
  /** The words of the question that are left. */
  readonly rest: readonly string[];
}

const orderOf = (measure: MeasureRecord): number => findHeadline(measure)?.order ?? LAST;

const OF_ONE_SEX = /^(women|woman|men|man|females?|males?)$/;

/**
 * Measures whose name has all of some words; headlines first, then those with the shortest name. One of
 * women or of men is found only by words that say so: `no qualifications` asks of both.
 */
export function findNamed(dictionary: readonly MeasureRecord[], text: string): MeasureRecord[] {
  const wanted = plainWords(text)
    .filter((word) => !isFiller(word))
    .map(singular);
  if (wanted.length === 0) return [];
  const saysSex = plainWords(text).some((word) => OF_ONE_SEX.test(word));
  return dictionary
    .filter(isFigure)
    .filter(({ name }) => {
      const words = plainWords(name).map(singular);
      const isMeant = saysSex || !plainWords(name).some((word) => OF_ONE_SEX.test(word));
      return isMeant && wanted.every((word) => words.includes(word));
    })
    .toSorted((a, b) => orderOf(a) - orderOf(b) || a.name.length - b.name.length);
}

/** Of those that have all of some words the headlines that are meant first, or the nearest by name. */
function findMeant(dictionary: readonly MeasureRecord[], text: string): MeasureRecord[] {
  const named = findNamed(dictionary, text);
  const headlines = named.filter((measure) => orderOf(measure) < LAST);
  return headlines.length > 0 ? headlines.slice(0, MOST_MEANT) : named.slice(0, 1);
}

/** Measures that may be set beside each other whatever the size of a place, before counts. */
export const ratesFirst = (measures: readonly MeasureRecord[]): MeasureRecord[] =>
  measures.toSorted((a, b) => Number(a.nature === 'count') - Number(b.nature === 'count'));

/** Words that ask for the number of all people, and beside another measure only say that it is of people. */
const OF_PEOPLE = /^(people|residents|inhabitants)$/;

/** Whether a word only says how or when of something: `average house prices 2023`. */
const isLimit = (word: string): boolean =>
  isFiller(word) || isAsking(word) || /^(average|mean|median|typical|my|\d{4})$/.test(word);

const isProgrammes = (text: string): boolean => findAsked(text)?.topic === 'programmes';

/** Whether a phrase asks for figures only where nothing else does: `outcomes of people on benefits`. */
const isLast = (text: string): boolean => OF_PEOPLE.test(text) || isGroup(text);

/**
 * The longest span of words that asks for figures: a phrase that people say, or the name of a measure;
 * words for people only where nothing else asks.
 */
function findSpan(
  words: readonly string[],
  isName: (text: string) => boolean,
  isTitle: (text: string) => boolean,
): Span | undefined {
  const spans = listSpans(words, MOST_WORDS);
  const groups = spans.filter((span) => isGroup(spanText(words, span)));
  const titles = spans.filter((span) => isTitle(spanText(words, span)));
  const asking = spans.filter((span) => {
    const text = spanText(words, span);
    const asked = findAsked(text);
    // A word of another name asks for nothing outside: `crime scene examiner` is a job.
    const isWhole = asked?.source === undefined || outside(words, span).every(isLimit);
    // A programme may be on television: one for a group of people is of employment.
    const isMeant = isWhole && (text !== 'programme' || groups.length > 0);
    return (asked !== undefined && isMeant) || isName(text);
  });
  const last = asking.filter((span) => isLast(spanText(words, span)));
  const ofPeople = [...groups, ...last];
  const own = asking.filter(
    (span) => !last.includes(span) && !ofPeople.some((other) => isWithin(span, other)),
  );
  // A group is helped by programmes whatever else is said of it: `over 50 out of work programmes`.
  const ofGroup = groups.length > 0 && own.find((span) => isProgrammes(spanText(words, span)));
  if (ofGroup) return ofGroup;
  // `train` of a train driver asks for no course where another word asks for something.
  const first = own.find((span) => !titles.some((title) => isWithin(span, title))) ?? own[0];
  return first ?? asking.find((span) => !groups.some((group) => isWithin(span, group)));
}

/**
 * Finds what a question asks for among the measures of a store. Without a phrase that is known, all of
 * its words must stand in the name of a measure. A word within the title of a job asks last. Pure.
 */
export function findAskedMeasures(
  words: readonly string[],
  dictionary: readonly MeasureRecord[],
  isTitle: (text: string) => boolean = () => false,
): AskedMeasures {
  const names = new Set(dictionary.map(({ name }) => plain(name)));
  const span = findSpan(words, (text) => names.has(text), isTitle);
  if (span) {
    const text = spanText(words, span);
    const asked = findAsked(text);
    const find = (names: readonly string[]): MeasureRecord[] => [
      ...new Set(names.flatMap((each) => findMeant(dictionary, each))),
    ];
    const measures = find(asked?.measures ?? [text]);
    const nearest = (asked?.nearest ?? []).flatMap(({ measure, part, wider = false }) =>
      find([measure]).map((each) => ({ measure: each, part, wider })),
    );
    return {
      ...{ asked, phrase: text, measures, nearest },
      byPart: find(asked?.byPart ?? []),
      beside: find(asked?.beside ?? []).filter((each) => !measures.includes(each)),
      rest: keepGroups(outside(words, span), (word) => OF_PEOPLE.test(word)),
    };
  }
  const named = words.filter((word) => !isAsking(word));
  const measures = findMeant(dictionary, (named.length > 0 ? named : words).join(' '));
  return {
    ...{ asked: undefined, phrase: undefined, byPart: [] },
    ...{ measures, nearest: [], beside: [], rest: measures.length > 0 ? [] : words },
  };
}
