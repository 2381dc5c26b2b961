import { listWords } from '../../../schemas/words/list.ts';
import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';
import { findSources } from '../catalogue.ts';
import type { Entry } from './entry.ts';

const page = (name: string, href: string, about: string, words = '', weight = 1): Entry => {
  return { id: `page ${href}`, kind: 'page', name, code: '', about, href, words, weight };
};

/** Things that people search for by name and that stand on a page, not in a dataset. */
const PAGES: readonly Entry[] = [
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
  page('Compare areas', '/compare', 'The figures of several areas beside each other.'),
  page(
    'Compare providers',
    '/funnel',
    'Rates of colleges and training providers by size: who can be told from the others.',
  ),
  page(
    'Find a job in a place',
    '/jobs',
    'Adverts, pay, jobs and outlook for a job in a place, found by what people call it.',
    'job title occupation vacancy vacancies wage salary',
  ),
  page(
    'Providers of training',
    '/providers',
    'Colleges and training providers by name, subject and place, with what is published of each.',
    'college colleges training provider providers performance UKPRN',
  ),
  page(
    'Subjects of courses',
    '/subjects',
    'Sector subject areas: the work that each may lead to, who teaches it, what its learners came to.',
    'subject subjects course courses SSA sector subject area',
  ),
  page(
    'Groups of people',
    '/groups',
    'Young people, people aged 50 and over, disabled people and others in a place: how many there are, who is served, with what outcome.',
    'customer group client groups youth older workers disability lone parents benefits claimants offenders ESOL',
  ),
  page(
    'Channels of job adverts',
    '/channels',
    'Which channels of job adverts are seen here, which are not, and what may be done with each.',
    'vacancy vacancies job boards channel coverage rights licence',
    // Adverts themselves, or that none are held, are meant more likely.
    0.4,
  ),
  page(
    'For developers',
    '/developers',
    'The open interface: every figure as CSV, JSON or Parquet.',
    'API download code',
  ),
];

const titlesOf = (datasets: readonly DatasetSummary[]): string =>
  listWords(datasets.map(({ title }) => title));

/** What is held on skills and training, and what is linked. */
function trainingEntry(catalogue: readonly DatasetSummary[]): Entry {
  const { main, partly, linked } = findSources(catalogue, 'skills');
  const held = [...main, ...partly];
  const also =
    linked.length === 0
      ? ''
      : ` ${linked.length === 1 ? '1 source is' : `${linked.length} sources are`} described and linked.`;
  return page(
    `Training and its providers${main.length > 0 ? '' : ': no dataset of its own is held'}`,
    '/about#training',
    `${held.length > 0 ? `Held here: ${titlesOf(held)}` : 'No figures on it are held here'}.${also}`,
    'provider providers performance apprenticeship apprenticeships college colleges training course courses achievement learners destinations NEET',
  );
}

/**
 * Where a search for job adverts leads while no dataset of them is held: to the nearest that is, a
 * dataset of what employers ask for. Less likely meant than figures of jobs.
 */
function advertEntries(catalogue: readonly DatasetSummary[]): readonly Entry[] {
  const { main: demand } = findSources(catalogue, 'demand');
  const [nearest] = demand;
  if (!nearest || demand.some(({ title }) => /\badvert/i.test(title))) return [];
  const entry = page(
    'Job adverts: none are held here',
    `/datasets/${nearest.id}`,
    `No dataset of job adverts is held here. ${nearest.title}: ${nearest.summary}`,
    'advert adverts advertisement advertisements advertised posting postings online jobs vacancy',
    0.5,
  );
  return [entry];
}

/** The pages that can be found by name; what they say is held or not is the catalogue's. Pure. */
export function pageEntries(catalogue: readonly DatasetSummary[]): readonly Entry[] {
  return [...PAGES, trainingEntry(catalogue), ...advertEntries(catalogue)];
}
