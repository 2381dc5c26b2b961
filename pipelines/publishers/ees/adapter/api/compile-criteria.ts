import { LEVEL_CODES } from '../../levels.ts';
import type { Meta } from './answers.ts';
import type { Criteria, Facets } from '../../criteria.ts';
import { levelCode, optionId, placeId } from './meta.ts';

/** Criteria as they are sent: the same tree, with ids of one version of one data set. */
export type SentCriteria = Readonly<Record<string, unknown>>;

interface Compared<T> {
  readonly eq?: T | undefined;
  readonly notEq?: T | undefined;
  readonly in?: readonly T[] | undefined;
  readonly notIn?: readonly T[] | undefined;
}

/** Every comparator with ids in place of words; undefined where nothing is compared. */
function translate<T>(compared: Compared<T> | undefined, idOf: (item: T) => unknown): unknown {
  if (compared === undefined) return undefined;
  const { eq, notEq, in: among, notIn } = compared;
  return {
    ...(eq === undefined ? {} : { eq: idOf(eq) }),
    ...(notEq === undefined ? {} : { notEq: idOf(notEq) }),
    ...(among === undefined ? {} : { in: among.map(idOf) }),
    ...(notIn === undefined ? {} : { notIn: notIn.map(idOf) }),
  };
}

function compileFacets(
  { filters, geographicLevels, locations, timePeriods }: Facets,
  meta: Meta,
): SentCriteria {
  const facets = {
    filters: translate(filters, (option) => optionId(meta, option)),
    geographicLevels: translate(geographicLevels, (level) => levelCode(meta, level)),
    locations: translate(locations, (place) => ({
      level: LEVEL_CODES[place.level],
      id: placeId(meta, place),
    })),
    timePeriods,
  };
  return Object.fromEntries(Object.entries(facets).filter(([, facet]) => facet !== undefined));
}

/**
 * Criteria with the ids of a version in place of columns, labels and codes. Throws `Refused` for a
 * word that the version does not have.
 */
export function compileCriteria(criteria: Criteria, meta: Meta): SentCriteria {
  if ('and' in criteria) return { and: criteria.and.map((each) => compileCriteria(each, meta)) };
  if ('or' in criteria) return { or: criteria.or.map((each) => compileCriteria(each, meta)) };
  if ('not' in criteria) return { not: compileCriteria(criteria.not, meta) };
  return compileFacets(criteria, meta);
}
