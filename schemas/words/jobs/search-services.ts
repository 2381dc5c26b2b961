import type { Searched } from './searches.ts';

type Words = Readonly<Record<string, string>>;

/** A search of a public service, as its own form writes it in the address. */
export interface SearchService {
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
}

/** Where courses are found that no listing here has. */
export const COURSES: SearchService = {
  ...{ finds: 'courses', service: 'Find a course' },
  page: 'https://nationalcareers.service.gov.uk/find-a-course/page',
  ...{ title: 'searchTerm', where: 'town', around: { distance: '10 miles' } },
};

/** Where vacancies of apprentices are found. */
export const APPRENTICESHIPS: SearchService = {
  ...{ finds: 'adverts', service: 'Find an apprenticeship' },
  page: 'https://www.findapprenticeship.service.gov.uk/apprenticeships',
  ...{ title: 'searchTerm', where: 'location', around: { distance: '10' } },
};

/** Searches that are offered beside a job. Nothing is asked of them here. */
export const SERVICES: readonly SearchService[] = [
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
  APPRENTICESHIPS,
  COURSES,
  {
    ...{ finds: 'profile', service: 'National Careers Service' },
    page: 'https://nationalcareers.service.gov.uk/search-results',
    ...{ title: 'searchTerm', where: null, around: {} },
  },
];

/** The address of a search for words, near a place where one is given and the service takes one. */
export function searchUrl(
  { page, title, where, around }: SearchService,
  words: string,
  place: string | null,
): string {
  const query = new URLSearchParams({
    [title]: words,
    ...(where === null || place === null ? {} : { [where]: place, ...around }),
  });
  return `${page}?${query.toString()}`;
}
