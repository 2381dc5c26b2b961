import { AREA_TYPES } from '../../../schemas/words/area-types.ts';
import { ACCREDITATIONS, REGULARITIES, THEMES } from '../../../schemas/words/vocabulary.ts';
import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';

/** The filters whose values can be counted, in the order in which they stand on the page. */
export const FACET_NAMES = [
  'theme',
  'publisher',
  'regularity',
  'area_type',
  'accreditation',
  'hosting',
] as const;
type Facet = (typeof FACET_NAMES)[number];

/** The filters of the catalogue, named as the API names them. */
export const FILTERS = ['q', ...FACET_NAMES] as const;
/** The filters that are on; one value each. */
export type Filters = Partial<Record<(typeof FILTERS)[number], string>>;

const HOSTING = { hosted: 'Held here', linked: 'Linked only' };

const plurals = Object.fromEntries(
  Object.entries(AREA_TYPES).map(([type, { plural }]) => [type, plural]),
);

interface Kind {
  readonly label: string;
  /** The words that a record has, as codes. */
  readonly of: (record: DatasetSummary) => readonly string[];
  /** Names of codes, in their order; codes without one are their own name. */
  readonly names: Readonly<Record<string, string>>;
}

/** Each facet: what it is called and what a record has of it. */
export const FACETS: Readonly<Record<Facet, Kind>> = {
  theme: { label: 'Theme', of: ({ themes }) => themes, names: THEMES },
  publisher: { label: 'Publisher', of: ({ labels }) => [labels.source.publisher], names: {} },
  regularity: {
    label: 'How often it is published',
    of: ({ labels }) => [labels.regularity.value],
    names: REGULARITIES,
  },
  area_type: {
    label: 'Has figures for',
    of: ({ labels }) => labels.spatial_availability.value,
    names: plurals,
  },
  accreditation: {
    label: 'Standing',
    of: ({ accreditation }) => [accreditation.value],
    names: ACCREDITATIONS,
  },
  hosting: { label: 'Held or linked', of: ({ hosting }) => [hosting], names: HOSTING },
};

/** A value of a facet that some record has, and how many records choosing it would leave. */
interface FacetValue {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

const has = (record: DatasetSummary, facet: Facet, value: string): boolean =>
  FACETS[facet].of(record).includes(value);

/**
 * What each value of a facet would leave with all other filters as they are. `records` are those
 * that the words asked for already fit. Values that would leave nothing are not offered. Pure.
 */
export function countFacet(
  records: readonly DatasetSummary[],
  filters: Filters,
  facet: Facet,
): FacetValue[] {
  const others = FACET_NAMES.filter((each) => each !== facet);
  const fitting = records.filter((record) =>
    others.every((each) => {
      const wanted = filters[each];
      return wanted === undefined || has(record, each, wanted);
    }),
  );
  const { of, names } = FACETS[facet];
  const values = [...new Set(fitting.flatMap(of))];
  const order = Object.keys(names);
  const rank = (value: string): number => order.indexOf(value);
  return values
    .map((value) => ({
      value,
      name: names[value] ?? value,
      count: fitting.filter((record) => has(record, facet, value)).length,
    }))
    .toSorted((a, b) => rank(a.value) - rank(b.value) || a.name.localeCompare(b.name, 'en-GB'));
}
