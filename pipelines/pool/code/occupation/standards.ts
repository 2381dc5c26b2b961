import type { Advert } from '../../../../schemas/adverts/advert.ts';
import { makePlain } from '../../../../schemas/titles/read/split-words.ts';

/** An apprenticeship standard as the register has it. */
export interface Standard {
  readonly title: string;
  readonly jobTitles: readonly string[];
  /** Unit groups by the map of occupations; mostly none. */
  readonly occupations: readonly string[];
}

/** Standards by each key that a channel may give: LARS code, reference, and name in small letters. */
export type Standards = ReadonlyMap<string, Standard>;

/** A name of a standard as it is looked up: `Software developer (level 4)` without its level. */
export const makeStandardKey = (value: string): string =>
  makePlain(value)
    .replace(/\(?\blevel \d\)?\s*$/, '')
    .trim();

/** The standard that a channel names; undefined where it names none, or one that is not held. */
export function findStandard(
  standards: Standards,
  structured: Advert['structured'],
): Standard | undefined {
  const named = structured.filter(({ scheme }) => scheme === 'apprenticeship_standard');
  for (const { value } of named) {
    const known = standards.get(value) ?? standards.get(makeStandardKey(value));
    if (known) return known;
  }
  return undefined;
}
