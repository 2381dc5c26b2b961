import type { Regularity, Theme } from '../../../schemas/words/vocabulary.ts';

const EU = 'http://publications.europa.eu/resource/authority';

/**
 * How often a publisher publishes, as the EU's frequency authority list and the Dublin Core
 * frequency vocabulary (which the UK metadata model takes) name it.
 * https://op.europa.eu/en/web/eu-vocabularies/dataset/-/resource?uri=http://publications.europa.eu/resource/dataset/frequency
 */
export const FREQUENCIES: Readonly<Record<Regularity, { eu: string; dublinCore: string | null }>> =
  {
    daily: { eu: 'DAILY', dublinCore: 'daily' },
    weekly: { eu: 'WEEKLY', dublinCore: 'weekly' },
    monthly: { eu: 'MONTHLY', dublinCore: 'monthly' },
    quarterly: { eu: 'QUARTERLY', dublinCore: 'quarterly' },
    twice_a_year: { eu: 'ANNUAL_2', dublinCore: 'semiannual' },
    annual: { eu: 'ANNUAL', dublinCore: 'annual' },
    every_ten_years: { eu: 'DECENNIAL', dublinCore: null },
    irregular: { eu: 'IRREG', dublinCore: 'irregular' },
    once: { eu: 'NEVER', dublinCore: null },
    ended: { eu: 'NEVER', dublinCore: null },
  };

/** Our themes in the EU's list of data themes, which DCAT-AP asks every dataset to name. */
export const DATA_THEMES: Readonly<Record<Theme, string>> = {
  demand: 'SOCI',
  employment: 'SOCI',
  unemployment: 'SOCI',
  pay: 'SOCI',
  business: 'ECON',
  skills: 'EDUC',
  population: 'SOCI',
  economy: 'ECON',
  deprivation: 'SOCI',
  projections: 'SOCI',
  reference: 'GOVE',
};

/** Members of the EU's authority lists. */
export const authority = {
  frequency: (code: string): string => `${EU}/frequency/${code}`,
  theme: (code: string): string => `${EU}/data-theme/${code}`,
  fileType: (code: string): string => `${EU}/file-type/${code}`,
  themes: `${EU}/data-theme`,
  english: `${EU}/language/ENG`,
  public: `${EU}/access-right/PUBLIC`,
  available: `${EU}/planned-availability/STABLE`,
} as const;

/** Publishers that the UK metadata model knows by the address of their page on GOV.UK. */
const ORGANISATIONS: Readonly<Record<string, string>> = {
  'Office for National Statistics': 'office-for-national-statistics',
  'Department for Education': 'department-for-education',
  'Ministry of Housing, Communities and Local Government':
    'ministry-of-housing-communities-local-government',
  'Department for Business, Innovation and Skills': 'department-for-business-innovation-skills',
  'Department for Work and Pensions': 'department-for-work-pensions',
  'Skills England': 'skills-england',
  'UK Commission for Employment and Skills': 'uk-commission-for-employment-and-skills',
};

/** The address of a publisher at GOV.UK; null for one that has none there. */
export function findOrganisation(publisher: string): string | null {
  const slug = ORGANISATIONS[publisher];
  return slug === undefined ? null : `https://www.gov.uk/api/organisations/${slug}`;
}

const AREA = 'http://statistics.data.gov.uk/id/statistical-geography';

/** Codes of the ONS for the countries of the UK and what they make together. */
const TERRITORIES: Readonly<Record<string, string>> = {
  ENSW: 'K02000001',
  ESW: 'K03000001',
  EW: 'K04000001',
  E: 'E92000001',
  W: 'W92000004',
  S: 'S92000003',
  N: 'N92000002',
};

/** The places that area codes lie in, as whole countries or the UK: addresses of the ONS. */
export function territoriesOf(codes: Iterable<string>): string[] {
  const letters = new Set<string>();
  for (const code of codes) {
    const whole = Object.entries(TERRITORIES).find(([, each]) => each === code)?.[0];
    for (const letter of whole ?? code.slice(0, 1)) if (letter in TERRITORIES) letters.add(letter);
  }
  const all = [...letters].sort();
  const together = TERRITORIES[all.join('')];
  const parts =
    together === undefined ? all.map((letter) => TERRITORIES[letter] ?? '') : [together];
  return parts.map((code) => `${AREA}/${code}`);
}
