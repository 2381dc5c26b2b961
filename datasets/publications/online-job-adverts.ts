const WORK = '/employmentandlabourmarket/peopleinwork/employmentandemployeetypes';

/** The landing page of the workbook, as a path at the publisher. */
export const PAGE = `${WORK}/datasets/labourdemandvolumesbystandardoccupationclassificationsoc2020uk`;
/** The address of that page. */
export const PUBLISHED = `https://www.ons.gov.uk${PAGE}`;
/** What the publisher says of how adverts are counted. */
export const GUIDE = `https://www.ons.gov.uk${WORK}/methodologies/measuringlabourdemandvolumesacrosstheukusingtextkerneldatauserguide`;
/** The workbook of one edition. */
export const FILE = 'labourdemandbyoccupation.xlsx';

/** What the datasets of this workbook say alike of where they come from and what they are. */
export const ADVERTS = {
  publisher: 'Office for National Statistics',
  accreditation: { value: 'official_statistics_in_development' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Office for National Statistics (Textkernel)',
  },
  smallest_safe_area: 'lad',
} as const;

/** The publication by its name and address, and the id of an edition or of all of them. */
export const publishedAs = (ids: string) => ({
  name: 'Labour demand volumes by Standard Occupation Classification (SOC 2020), UK',
  url: PUBLISHED,
  ids: { ons: ids },
});
/** The publisher's id of the publication. */
export const ID = 'labourdemandvolumesbystandardoccupationclassificationsoc2020uk';

/** Why an advert is not what a reader may take it for; what these adverts are follows it. */
export const NO_VACANCY =
  'An advert is no vacancy: one advert may offer several openings, one opening may be advertised twice, and not all are advertised online.';

/** Occupations that an advert is not known to be of. */
export const NOT_KNOWN = {
  code: 'unknown',
  name: 'Occupation not known',
  parent: 'total',
  level: 1,
  publisher_code: 'Unknown',
} as const;

/** What the two datasets of new adverts say alike. */
export const NEW_ADVERTS = {
  undated: 'The landing page that came gives no date of its newest edition',
  population:
    'Adverts of jobs in the United Kingdom that Textkernel found online for the first time, duplicates removed as far as it could tell',
  not_for: [
    'London boroughs: London is held as a region only',
    'Adding to, dividing by or comparing with live adverts, or with vacancies of a survey',
  ],
  notes: [
    'Official statistics in development; occupations are assigned to advert titles by a model, and two careful coders differ on about one title in three at four digits',
    'Live adverts were withdrawn from the release of 26 September 2025: since then new adverts are all that is published',
  ],
  no_professions:
    'Going on from the older series by profession: professions are not occupations of SOC 2020',
  /** Since when other places are searched for adverts. */
  sources_changed: {
    date: '2025-11-01',
    what: 'The sources that adverts are collected from changed: figures from November 2025 are less certain',
    url: PUBLISHED,
  },
  imputed: {
    date: '2026-06-01',
    what: 'June 2026 is partly imputed by the publisher',
    url: PUBLISHED,
  },
} as const;

/** Occupations of every level that some table of new adverts is by. */
export const NEW_ADVERT_CODES = {
  classification: 'soc-2020',
  levels: [1, 2, 3, 4],
  total: 'All occupations',
  publisher_total: 'Total',
  also: [NOT_KNOWN],
};
