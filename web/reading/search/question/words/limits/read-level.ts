import type { AreaType } from '../../../../../../schemas/words/area-types.ts';

/** What people call areas that lie within one authority or across several, of which no list is made. */
const CALLED: readonly (readonly [AreaType, string])[] = [
  ['ward', '(?:electoral )?ward'],
  ['msoa', '(?:msoa|neighbourhood|middle layer super output area)'],
  ['lsoa', '(?:lsoa|lower layer super output area)'],
  ['postcode_district', 'post ?code(?: district| area)?'],
  ['constituency', '(?:parliamentary )?constituenc(?:y|ies)'],
];

/** Patterns of each of them: after `by`, or in the plural. */
const ASKING: readonly (readonly [AreaType, RegExp])[] = CALLED.map(([type, name]) => [
  type,
  new RegExp(
    String.raw`\b(?:(?:(?:by|per|in|for|of) )?(?:each|every) |by |per )${name}s?\b|\b(?:in|of|for)? ?${name}s\b`,
  ),
]);

/** The words of a question without those that ask for each area of a small kind, and that kind. Pure. */
export function readLevel(words: readonly string[]): {
  readonly words: readonly string[];
  readonly level: AreaType | undefined;
} {
  const text = words.join(' ');
  const [found] = ASKING.filter(([, pattern]) => pattern.test(text));
  if (!found) return { words, level: undefined };
  const [level, pattern] = found;
  const left = text.replace(pattern, ' ').split(' ');
  return { words: left.filter((word) => word !== ''), level };
}
