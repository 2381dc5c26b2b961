import { readHtml } from '../../support/html/read-html.ts';

/** One page of every kind that people read, by what it is called in the tables of `npm run evaluate`. */
export const KINDS = {
  home: '/',
  search: '/search?q=unemployment%20bradford',
  'area: district': '/areas/E08000032',
  'area: region': '/areas/E12000003',
  'areas, a list': '/areas?type=lad&within=E12000003',
  'a list of districts': '/areas/custom?districts=Kirklees;Leeds',
  'measure: line': '/measures/claimant_rate_16_64?areas=E08000032',
  'measure: ranked': '/measures/claimant_rate_16_64?areas=E08000032&tab=ranked',
  'measure: map': '/measures/claimant_rate_16_64?areas=E08000032&tab=map',
  'measure: table': '/measures/claimant_rate_16_64?areas=E08000032&tab=table',
  advise: '/advise?job=care%20worker&place=Leeds',
  job: '/jobs/6135?area=E08000035',
  jobs: '/jobs',
  'side by side': '/beside/E47000003',
  provider: '/providers/99900001',
  providers: '/providers',
  funnel: '/funnel?measure=sustained_employment_rate',
  quintiles: '/quintiles',
  groups: '/groups',
  group: '/groups/lone-parents?area=E12000003',
  courses: '/courses?area=E08000035&km=25',
  subjects: '/subjects',
  subject: '/subjects/05?area=E08000035',
  compare: '/compare?areas=E08000032,E08000034,E12000003',
  wizard: '/wizard?dataset=claimant-count&areas=Kirklees;Leeds',
  dataset: '/datasets/claimant-count',
  release: '/datasets/claimant-count/versions/1.0.0',
  datasets: '/datasets',
  'which source': '/which-source',
  classifications: '/classifications',
  classification: '/classifications/soc-2020',
  'a code': '/classifications/sic-2007/87',
  channels: '/channels',
  signals: '/signals',
  glossary: '/glossary',
  about: '/about',
  accessibility: '/accessibility',
  developers: '/developers',
  reference: '/developers/reference',
  operation: '/developers/reference/readRows',
  problems: '/problems',
  problem: '/problems/busy',
} as const satisfies Readonly<Record<string, string>>;

/** What is shown inside the pages of others: judged as pages are, and found by no search engine. */
export const EMBEDDED = {
  'embedded chart': '/embed/measures/claimant_rate_16_64?areas=E08000032',
  'embedded funnel': '/embed/funnel?measure=sustained_employment_rate',
} as const satisfies Readonly<Record<string, string>>;

const ALL: Readonly<Record<string, string>> = { ...KINDS, ...EMBEDDED };
export const KIND_NAMES: readonly string[] = Object.keys(ALL);

/** A page that was asked for: what it is called, where it is, and its markup. */
export interface ReadPage {
  readonly kind: string;
  readonly path: string;
  readonly markup: string;
}

const PROVIDER = /^\/providers\/\d{8}$/;

/** The provider that a store names first: its number is not the same in every store. */
async function findProvider(ask: (path: string) => Promise<Response>): Promise<string | undefined> {
  const list = await ask('/providers?q=college');
  return readHtml(await list.text())
    .links()
    .find((href) => PROVIDER.test(href));
}

/** Every page of these kinds that a site answers; the kinds that it does not have are told. */
export async function readKinds(
  site: string,
  kinds: readonly string[],
  absent: (kind: string, status: number) => void,
): Promise<ReadPage[]> {
  const ask = (path: string): Promise<Response> => fetch(`${site}${path}`);
  const read: ReadPage[] = [];
  for (const [kind, usual] of Object.entries(ALL).filter(([name]) => kinds.includes(name))) {
    let path: string = usual;
    let response = await ask(path);
    if (response.status === 404 && kind === 'provider') {
      path = (await findProvider(ask)) ?? usual;
      response = await ask(path);
    }
    if (response.ok) read.push({ kind, path, markup: await response.text() });
    else absent(kind, response.status);
  }
  return read;
}
