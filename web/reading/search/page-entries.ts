import type { Entry } from './entry.ts';

const page = (name: string, href: string, about: string, words = '', weight = 1): Entry => {
  return { id: `page ${href}`, kind: 'page', name, code: '', about, href, words, weight };
};

const VACANCIES = '/datasets/vacancy-survey';

/** Things that people search for by name and that stand on a page, not in a dataset. */
const PAGE_ENTRIES: readonly Entry[] = [
  page(
    'Location quotient',
    '/about#location-quotient',
    'How concentrated an industry is in an area, next to its country: what it means, how it is worked out, and where it is shown.',
    'LQ specialisation concentration',
  ),
  page(
    'When there is no number',
    '/about#no-number',
    'What the words in a cell without a number mean: suppressed, unreliable, missing, no figure and the others.',
    'suppressed suppression unreliable missing bounded blank empty cell no figure not applicable status hidden withheld',
  ),
  page(
    'Training and its providers: nothing is held yet',
    '/about#training',
    'No figures on providers, courses or apprenticeships are held here. The sources that are linked.',
    'provider providers performance apprenticeship apprenticeships college colleges training course courses achievement learners destinations NEET',
  ),
  // Less likely meant than figures of jobs, which a search for jobs should lead to first.
  page(
    'Job adverts: none are held yet',
    VACANCIES,
    'No figures on job adverts are held here. The Vacancy Survey counts vacancies, for the whole of the United Kingdom only.',
    'advert adverts advertisement advertisements advertised posting postings online jobs vacancy',
    0.5,
  ),
  page('Compare areas', '/compare', 'The figures of several areas beside each other.'),
  page(
    'For developers',
    '/developers',
    'The open interface: every figure as CSV, JSON or Parquet.',
    'API download code',
  ),
];

/** Those of the pages that a store has: one of a dataset only where the dataset is in its catalogue. */
export function pageEntries(catalogue: readonly { readonly id: string }[]): readonly Entry[] {
  const paths = new Set(catalogue.map(({ id }) => `/datasets/${id}`));
  return PAGE_ENTRIES.filter(({ href }) => !href.startsWith('/datasets/') || paths.has(href));
}
