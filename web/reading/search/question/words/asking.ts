import type { Tab } from '../../../measures/measure-href.ts';
import type { OrderEnd } from '../../../../../schemas/figures/ranking/places.ts';

/** Words that ask how figures be shown, and the way in which the page of a measure shows them so. */
const SHOWN: readonly (readonly [Tab, string])[] = [
  ['map', 'map mapped maps'],
  [
    'ranked',
    'rank ranked ranking rankings top bottom highest lowest best worst most least league compare compares compared comparison comparisons comparing versus vs',
  ],
  ['line', 'chart charts graph graphs plot trend trends'],
  ['table', 'table list'],
];
const TAB_OF: ReadonlyMap<string, Tab> = new Map(
  SHOWN.flatMap(([tab, words]) => words.split(' ').map((word) => [word, tab] as const)),
);

/** Words that ask for nothing beside a measure: every figure has a place and a number. */
const OTHERS: ReadonlySet<string> = new Set(
  'is are was were be being it its this that authorities authority councils council areas area places place regions districts by all each every how what please about between across more fewer local than with groups group occupations occupation which members member'.split(
    ' ',
  ),
);

/** Whether a word asks for nothing by itself, or only how a figure be shown, once a measure is known. */
export const isAsking = (word: string): boolean => TAB_OF.has(word) || OTHERS.has(word);

/** Whether a word asks which are first or last in order: `highest`. */
const isOrdering = (word: string): boolean => TAB_OF.get(word) === 'ranked' && !isComparing(word);

const COMPARING: ReadonlySet<string> = new Set(
  'compare compared compares comparing comparison comparisons versus vs'.split(' '),
);

/** Whether a word asks that things be set side by side, and so is no word of a job: `compare`. */
export const isComparing = (word: string): boolean => COMPARING.has(word);

/** Whether a word asks for a number of a hundred rather than a count: `rates`, `percentage`. */
export const asksForRate = (word: string): boolean =>
  /^(rates?|percent(age)?s?|proportions?|shares?)$/.test(word);

/** The way of showing that words ask for, the first that does; undefined where none does. */
export const findTab = (words: readonly string[]): Tab | undefined =>
  words.map((word) => TAB_OF.get(word)).find((tab) => tab !== undefined);

const PARTS = /\b(authorit(y|ies)|councils?|districts?|areas|places|members)\b/i;

/** Whether the authorities within a place are asked for, and not the place among others. */
export const asksForParts = (typed: string): boolean => PARTS.test(typed);

/** Numbers in words, each at its own place. */
const NUMBERS = 'none one two three four five six seven eight nine ten'.split(' ');
const BEFORE_COUNT = /^(which|what|top|bottom|highest|lowest|best|worst|the|first|last)$/;

/** How many are asked for where a word says so, after one that asks: two to ten; undefined where it does not. */
function countAt(words: readonly string[], at: number): number | undefined {
  const word = words[at] ?? '';
  const count = /^\d+$/.test(word) ? Number(word) : NUMBERS.indexOf(word);
  const isAsked = count >= 2 && count < NUMBERS.length && BEFORE_COUNT.test(words[at - 1] ?? '');
  return isAsked ? count : undefined;
}

/** Words without the number of those that are asked for, of which all stand in order: `top 5`. Pure. */
export const withoutCount = (words: readonly string[]): readonly string[] =>
  words.some(isOrdering) ? words.filter((_, at) => countAt(words, at) === undefined) : words;

/** As many stand in an answer where no number is said. */
const USUAL = 5;

/** An order that words ask for: from its top or its bottom, and how many of it. */
export interface AskedOrder {
  readonly from: OrderEnd;
  readonly count: number;
}

/** The order that words ask for: `top 5`, `the three lowest`; undefined where they ask for none. Pure. */
export function findOrder(words: readonly string[]): AskedOrder | undefined {
  if (!words.some(isOrdering) || words.some(isComparing)) return undefined;
  const [count = USUAL] = words.flatMap((_, at) => countAt(words, at) ?? []);
  const isFromBottom = words.some((word) => /^(lowest|bottom|least)$/.test(word));
  return { from: isFromBottom ? 'lowest' : 'highest', count };
}
