import type { Headline, Section } from '../../../schemas/dataset/headline.ts';
import {
  DESCRIBED_BY,
  HEADLINES_BEFORE,
  findHeadline,
} from '../../../schemas/dataset/headlines-before.ts';
import type { MeasureRecord } from '../../../schemas/answers/measure.ts';

/** One measure of the area page, by its id in the dictionary of measures. */
export interface ShownMeasure {
  readonly measure: string;
  /** What is missing when there is no such figure, as part of a sentence. */
  readonly what: string;
  /** Id of the catalogue entry that says where it is published, for stores that lack it. */
  readonly source?: string | undefined;
  /** Codes of dimensions; a dimension that is not named here is taken at its all-categories code. */
  readonly fix?: Readonly<Record<string, string>>;
  /** The section that draws it over time; without one it stands in the table only. */
  readonly section?: Section | undefined;
}

const shownAs = (measure: string, { what, codes, section }: Headline): ShownMeasure => {
  return {
    measure,
    what,
    fix: codes,
    section: section ?? undefined,
    source: DESCRIBED_BY[measure],
  };
};

/**
 * The headlines of a store in their order, as its datasets declare them, and those that no dataset of
 * it holds, so that they are said to be missing.
 */
export function readHeadlines(dictionary: readonly MeasureRecord[]): ShownMeasure[] {
  const held = dictionary.flatMap((item): [string, Headline][] => {
    const headline = findHeadline(item);
    return headline ? [[item.id, headline]] : [];
  });
  const known = new Set(dictionary.map(({ id }) => id));
  const lacking = Object.entries(HEADLINES_BEFORE).filter(([id]) => !known.has(id));
  return [...held, ...lacking]
    .toSorted(([, a], [, b]) => a.order - b.order)
    .map(([id, headline]) => shownAs(id, headline));
}

/** The headlines that are one figure each; counts by industry are shown apart. */
export const figuresOf = (shown: readonly ShownMeasure[]): ShownMeasure[] =>
  shown.filter(({ section }) => section !== 'industries');

/** Counts of jobs by industry: the one with the newest period is shown, the first when equal. */
export const industriesOf = (shown: readonly ShownMeasure[]): ShownMeasure[] =>
  shown.filter(({ section }) => section === 'industries');
