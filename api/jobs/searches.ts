import {
  readGroupName,
  readGroupParts,
  type UnitGroup,
} from '../../schemas/titles/index/title-entry.ts';
import type { JobAnswer } from '../../schemas/answers/jobs/job.ts';
import type { AreaType } from '../../schemas/words/area-types.ts';
import type { Searched } from '../../schemas/words/jobs/searches.ts';

type Words = Readonly<Record<string, string>>;

/**
 * Searches of public services, as their own forms write them in the address: the words of the job,
 * and the place where one is given. Nothing is asked of them here.
 */
const SERVICES: readonly {
  readonly finds: Searched;
  readonly service: string;
  readonly page: string;
  readonly title: string;
  /** The parameter of the place; null where the service takes none. */
  readonly where: string | null;
  /** Further parts that go with a place. */
  readonly around: Words;
}[] = [
  {
    ...{ finds: 'adverts', service: 'Find a Job' },
    page: 'https://findajob.dwp.gov.uk/search',
    ...{ title: 'q', where: 'w', around: {} },
  },
  {
    ...{ finds: 'adverts', service: 'NHS Jobs' },
    page: 'https://www.jobs.nhs.uk/candidate/search/results',
    ...{ title: 'keyword', where: 'location', around: { distance: '10' } },
  },
  {
    ...{ finds: 'adverts', service: 'Teaching Vacancies' },
    page: 'https://teaching-vacancies.service.gov.uk/jobs',
    ...{ title: 'keyword', where: 'location', around: { radius: '10' } },
  },
  {
    ...{ finds: 'adverts', service: 'Find an apprenticeship' },
    page: 'https://www.findapprenticeship.service.gov.uk/apprenticeships',
    ...{ title: 'searchTerm', where: 'location', around: { distance: '10' } },
  },
  {
    ...{ finds: 'courses', service: 'Find a course' },
    page: 'https://nationalcareers.service.gov.uk/find-a-course/page',
    ...{ title: 'searchTerm', where: 'town', around: { distance: '10 miles' } },
  },
  {
    ...{ finds: 'profile', service: 'National Careers Service' },
    page: 'https://nationalcareers.service.gov.uk/search-results',
    ...{ title: 'searchTerm', where: null, around: {} },
  },
];

/** Kinds of area whose names other services know as a place. */
const KNOWN_PLACES: readonly AreaType[] = ['lad', 'county', 'metropolitan_county', 'region'];

/**
 * The first job that the name of an occupation names, as adverts would: `Care workers` of two kinds of
 * workers, `Financial managers` of managers and directors.
 */
export function shortTitle(group: UnitGroup): string {
  const [first] = readGroupParts(group);
  return (first ?? readGroupName(group)).title.replace(/ \(.*$/, '');
}

/**
 * Links to searches for a job in a place: the one that was `typed`, or the area; without one for areas
 * that others know by no name.
 */
export function listSearches(
  title: string,
  area: JobAnswer['area'],
  typed: string | undefined,
): JobAnswer['searches'] {
  // `Bristol, City of` is written Bristol.
  const [name = area.name] = area.name.split(',');
  const place = typed ?? (KNOWN_PLACES.includes(area.type) ? name : null);
  return SERVICES.map(({ finds, service, page, title: q, where, around }) => {
    const near = where === null ? null : place;
    const query = new URLSearchParams({
      [q]: title,
      ...(where === null || near === null ? {} : { [where]: near, ...around }),
    });
    return { finds, service, title, where: near, url: `${page}?${query.toString()}` };
  });
}
