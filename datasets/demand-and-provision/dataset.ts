import { defineDataset } from '../../schemas/dataset/declaration.ts';

const WORDS =
  'https://explore-education-statistics.service.gov.uk/find-statistics/further-education-and-skills';

const ADVERTS =
  'https://www.ons.gov.uk/employmentandlabourmarket/peopleinwork/employmentandemployeetypes/datasets/labourdemandvolumesbystandardoccupationclassificationsoc2020uk';

const AIMS = {
  unit: 'aims',
  decimals: 0,
  nature: 'count',
  additive: false,
  from_parts: 'not_computed',
  clock: 'The academic year in which the aims were achieved',
  publisher_words: WORDS,
  plausible: { min: 0, max: 5_000_000 },
} as const;

const OPENINGS = {
  unit: 'jobs_per_year',
  decimals: 0,
  nature: 'change',
  additive: false,
  from_parts: 'not_computed',
  clock: 'An average year of 2020 to 2035: a fifteenth of the whole',
  publisher_words:
    'https://www.gov.uk/government/publications/labour-market-and-skills-projections-2020-to-2035',
} as const;

export default defineDataset({
  id: 'demand-and-provision',
  title: 'Demand beside provision, by group of occupations',
  summary:
    'Adverts and projected openings of an area beside the achievements of local further education that may lead there, as ranges that hold whatever each course leads to.',
  themes: ['demand', 'skills'],
  publisher: 'Alongside',
  published_as: { name: 'Demand beside provision', url: WORDS },
  hosting: 'hosted',
  kind: 'derived',
  makes: 'observations',
  inputs: [
    'fe-achievements',
    'projected-openings',
    'labour-demand',
    'labour-demand-new',
    'crosswalk',
  ],
  sql: 'demand-and-provision.sql',
  proofs: [
    {
      id: 'achievements_counted_once',
      what: 'In every area and year the achievements of linked subjects and the rest, each counted once, make the published total',
      sql: 'conservation.sql',
    },
  ],
  group: 'demand-and-provision',
  regularity: 'annual',
  undated: 'It is made again whenever one of its inputs has a new release',
  classification: {
    value: 'demand-and-provision',
    name: 'Demand beside provision',
    standards: ['SOC 2020', 'Sector subject areas'],
  },
  spatial_availability: ['country', 'region', 'combined_authority', 'lep', 'lsip'],
  accreditation: {
    value: 'constructed',
    note: 'Ranges made by Alongside from figures of others, with assumptions that are stated',
  },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution:
      'Made by Alongside from figures of the Department for Education, of Warwick Institute for Employment Research and Cambridge Econometrics, and of the Office for National Statistics (Textkernel)',
  },
  question: 'Are there more openings here than local courses have people for, or fewer?',
  smallest_safe_area: 'lsip',
  trap: 'It is no count of a shortage. Local further education is one supply among several: apprenticeships, universities, people who move or commute, change jobs or are out of work are not in it.',
  not_for: [
    'Calling a group of occupations short of people, or full',
    'Adding groups: an achievement may lead to several, and is in the range of each',
    'Areas below skills plan areas and combined authorities',
    'Setting adverts of a day against achievements of a year',
  ],
  quality: {
    url: WORDS,
    notes: [
      'At most: the achievements of every subject that is linked to the group. At least: those of subjects that are linked to nothing else. Rounded, hidden and near-zero parts widen both',
      'Achievements are aims and not people: the ratio takes the people to be between half of the aims and all of them',
      'Between three in ten and all of those who complete a course are taken to enter work that it leads to: outcomes by subject are not published for areas',
      'Preparation for life and work, and subjects not known, lead to no occupation by themselves: they stand in unlinked_achievements',
      'New adverts of a year are four calendar quarters that follow each other with no break of their source among them, every cell of them observed. They are a basis of their own: an advert is no opening, and one opening may be advertised again. They are the quarters of labour-demand-new, which has London alone of these areas: its figures for England are means of three months that leave out months without a figure, and no count of a year is made of them. Counts by month of regions (labour-demand-monthly) are not read here',
      'A group on fewer than 10,000 jobs has no ratio, by the advice of the authors of the projections',
    ],
  },
  reference:
    'Achievements of an academic year; openings of an average year of 2020 to 2035; adverts of a day; new adverts of a whole year',
  schedule: { cron: '30 7 * * *', why: 'after its inputs' },
  period: { type: 'academic_year' },
  dimensions: [
    {
      id: 'occupation_group',
      name: 'Group of occupations',
      codes: { classification: 'soc-2020', levels: [1, 2], total: 'All occupations' },
    },
  ],
  measures: [
    {
      ...AIMS,
      id: 'linked_achievements',
      name: 'Achievements that may lead there',
      population:
        'Aims of education and training achieved by residents in subjects that are linked to the group of occupations: at least those linked to nothing else, at most all',
    },
    {
      ...AIMS,
      id: 'unlinked_achievements',
      name: 'Achievements that lead to no occupation by themselves',
      population:
        'Aims of education and training achieved by residents in preparation for life and work, and in subjects not known',
    },
    {
      ...AIMS,
      id: 'completers_entering',
      name: 'Local completers who may enter it',
      unit: 'people',
      population:
        'Residents who completed a course that is linked to the group of occupations and enter related work: at least three in ten of half of the aims, at most as many as there are aims',
    },
    {
      id: 'completers_per_opening',
      name: 'Local completers for each projected opening',
      unit: 'ratio',
      decimals: 2,
      nature: 'ratio',
      additive: false,
      from_parts: 'not_computed',
      numerator: 'completers_entering',
      denominator: 'projected_openings_a_year',
      population: 'Residents who completed a course of further education, and openings in the area',
      clock: 'Completers of the academic year, openings of an average year of 2020 to 2035',
      publisher_words: WORDS,
      plausible: { min: 0, max: 100_000 },
    },
    {
      ...OPENINGS,
      id: 'projected_openings_a_year',
      name: 'Projected openings a year',
      population: 'Jobs to be filled: the net change in jobs and replacement demand together',
      plausible: { min: -200_000, max: 2_000_000 },
    },
    {
      ...OPENINGS,
      id: 'net_change_a_year',
      name: 'Projected net change in jobs a year',
      population: 'Jobs gained, or lost where it is below zero',
      plausible: { min: -200_000, max: 2_000_000 },
    },
    {
      ...OPENINGS,
      id: 'replacement_demand_a_year',
      name: 'Projected replacement demand a year',
      population: 'Jobs to be filled because people leave them',
      plausible: { min: 0, max: 2_000_000 },
    },
    {
      id: 'adverts_on_a_day',
      name: 'Job adverts live on a day',
      unit: 'adverts',
      decimals: 0,
      nature: 'count',
      additive: false,
      from_parts: 'not_computed',
      population: 'Adverts found online and live on the day of the count',
      clock: 'A stock: one day in the month',
      publisher_words: ADVERTS,
      plausible: { min: 0, max: 3_000_000 },
    },
    {
      id: 'new_adverts_a_year',
      name: 'New job adverts of a year',
      unit: 'adverts',
      decimals: 0,
      nature: 'count',
      additive: false,
      from_parts: 'not_computed',
      population:
        'Adverts found online and first seen in four calendar quarters that follow each other',
      clock: 'A flow: twelve months',
      publisher_words: ADVERTS,
      plausible: { min: 0, max: 20_000_000 },
    },
    {
      id: 'completers_per_new_advert',
      name: 'Local completers for each new advert',
      unit: 'ratio',
      decimals: 2,
      nature: 'ratio',
      additive: false,
      from_parts: 'not_computed',
      numerator: 'completers_entering',
      denominator: 'new_adverts_a_year',
      population:
        'Residents who completed a course of further education, and adverts for jobs in the area',
      clock: 'Completers of the academic year, new adverts of the newest whole year',
      publisher_words: WORDS,
      plausible: { min: 0, max: 100_000 },
    },
  ],
  charts: [
    {
      title: 'Projected openings a year',
      kind: 'bar',
      measure: 'projected_openings_a_year',
      filters: { occupation_group: 'total' },
      areas: [],
    },
  ],
});
