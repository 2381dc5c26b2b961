/** What people call a dimension of figures, and the words by which datasets name it. */
const CALLED: readonly (readonly [AskedPart, string])[] = [
  ['age', 'age(?: groups?| bands?)?|ages'],
  ['sex', 'sex(?:es)?|genders?'],
  ['industry', 'industr(?:y|ies)(?: sections?| sectors?)?|sectors?'],
  ['size', 'sizes?(?: bands?)?|number of employees|employee numbers?'],
  ['occupation', 'occupations?'],
  ['level', 'levels?'],
  ['duration', 'durations?'],
];

/** A dimension of which each part is asked for: `by age`. */
export type AskedPart =
  | ('age' | 'sex' | 'industry' | 'size')
  | ('occupation' | 'level' | 'duration');

const BY = '(?:split |broken down |divided |grouped )?(?:by|per|for each)';
const ASKING = CALLED.map(([part, called]) => {
  return [part, new RegExp(String.raw`\b${BY} (?:the )?(?:${called})\b`)] as const;
});

/** A dimension of which each part is asked for, and whether its finest parts are. */
export interface AskedParts {
  readonly part: AskedPart;
  readonly finest: boolean;
}

/**
 * Which parts words ask for, and the words without those that do. `by occupation` stands in phrases that
 * ask for figures, so that its words stay. Pure.
 */
export function readPart(words: readonly string[]): {
  readonly words: readonly string[];
  readonly by: AskedParts | undefined;
} {
  const text = words.join(' ');
  const [found] = ASKING.filter(([, pattern]) => pattern.test(text));
  if (!found) return { words, by: undefined };
  const [part, pattern] = found;
  const left = text.replace(pattern, ' ').split(' ');
  const rest = part === 'occupation' ? words : left.filter((word) => word !== '');
  return { words: rest, by: { part, finest: false } };
}

/** The parts that are told where ages are asked for that no figure is told apart by. */
export const BY_AGE: AskedParts = { part: 'age', finest: false };

const AGE =
  /^(?:aged? |ages? )?\d{1,2}(?: (?:to|and|or|plus|over|under|above|below|\d{1,2}|year|years|old|olds)){1,6}$/;

/** Whether words name ages: `aged 18 to 24`, `18 24 year olds`. */
export const isAge = (words: readonly string[]): boolean => AGE.test(words.join(' '));

/** A measure with the parts that are asked for, each once: `Enterprises by size`. */
export const byWords = (name: string, by: AskedParts | undefined): string =>
  by === undefined || name.endsWith(`by ${by.part}`) ? name : `${name} by ${by.part}`;
