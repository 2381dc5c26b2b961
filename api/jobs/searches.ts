import {
  readGroupName,
  readGroupParts,
  type UnitGroup,
} from '../../schemas/titles/index/title-entry.ts';
import type { JobAnswer } from '../../schemas/answers/jobs/job.ts';
import type { AreaType } from '../../schemas/words/area-types.ts';
import type { Searched } from '../../schemas/words/jobs/searches.ts';
import { PLACES_DATASET } from '../registers/places/place-index.ts';
import type { Service } from '../service.ts';
import type { Store } from '../warehouse/warehouse.ts';

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
  /** The beginnings of the codes of the occupations that it has adverts for; all where it names none. */
  readonly only?: readonly string[];
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
    // Those who run, treat, care and assist in health and social care, and porters of hospitals.
    only: ['1171', '123', '2112', '2113', '22', '2461', '321', '613', '4211', '9262'],
  },
  {
    ...{ finds: 'adverts', service: 'Teaching Vacancies' },
    page: 'https://teaching-vacancies.service.gov.uk/jobs',
    ...{ title: 'keyword', where: 'location', around: { radius: '10' } },
    // Teachers, heads of schools, and assistants in class.
    only: ['231', '232', '3231', '6112', '6113'],
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

/** Kinds of area, but for authorities, whose names other services know as a place. */
const KNOWN_PLACES: readonly AreaType[] = ['county', 'metropolitan_county', 'region'];

/** `Bristol, City of` is written Bristol. */
function writtenName({ name }: Pick<JobAnswer['area'], 'name'>): string {
  const [written = name] = name.split(',');
  return written;
}

/**
 * The town that an authority is called after: Leeds; undefined for Kirklees, which is the name of no
 * town. Where no places are held every authority counts as one.
 */
export async function findTownOf(
  { places }: Pick<Service, 'places'>,
  store: Store,
  area: Pick<JobAnswer['area'], 'code' | 'name' | 'type'>,
): Promise<string | undefined> {
  if (area.type !== 'lad') return undefined;
  const name = writtenName(area);
  if ((store.catalogue.datasets[PLACES_DATASET]?.current ?? null) === null) return name;
  const found = await places(store, name);
  return found?.lies.some(({ area: code }) => code === area.code) ? name : undefined;
}

/**
 * The first job that the name of an occupation names, as adverts would: `Care workers` of two kinds of
 * workers, `Financial managers` of managers and directors.
 */
export function shortTitle(group: UnitGroup): string {
  const [first] = readGroupParts(group);
  return (first ?? readGroupName(group)).title.replace(/ \(.*$/, '');
}

/**
 * Links to searches for a job in a place: the `town` that was typed or that the area is called after, or
 * the area; without one for areas that others know by no name. Services that have no adverts for such a
 * job are left out.
 */
export function listSearches(
  { code, title }: { readonly code: string; readonly title: string },
  area: JobAnswer['area'],
  town: string | undefined,
): JobAnswer['searches'] {
  const place = town ?? (KNOWN_PLACES.includes(area.type) ? writtenName(area) : null);
  const own = SERVICES.filter(({ only }) => only?.some((each) => code.startsWith(each)) ?? true);
  return own.map(({ finds, service, page, title: q, where, around }) => {
    const near = where === null ? null : place;
    const query = new URLSearchParams({
      [q]: title,
      ...(where === null || near === null ? {} : { [where]: near, ...around }),
    });
    return { finds, service, title, where: near, url: `${page}?${query.toString()}` };
  });
}
