import { defineDataset } from '../../schemas/dataset/declaration.ts';
import { ESTABLISHMENT_GROUPS } from '../../schemas/words/establishment-groups.ts';
import { MEASURES, PUBLISHED } from './measures.ts';

const PAGE = '/government/publications/employer-skills-survey-2019-england-results';
export default defineDataset({
  id: 'skill-shortages',
  title: 'Skill shortages and training, 2019',
  summary:
    'What employers in England said of their vacancies, of those that are hard to fill for want of skills, of skills gaps in their staff and of the training they gave, by local enterprise partnership and by upper-tier authority, sector, size and type: the Employer Skills Survey of 2019.',
  themes: ['skills', 'demand'],
  publisher: 'Department for Education',
  published_as: {
    name: 'Employer Skills Survey 2019: summary tables by area',
    url: PUBLISHED,
    ids: { workbooks: 'ESS 2019 LEP and LEA summary tables' },
  },
  regularity: 'once',
  classification: {
    value: 'skills',
    name: 'Employers’ vacancies, skills and training, by sector, size and type',
    standards: ['Sectors of the survey'],
  },
  spatial_availability: ['country', 'region', 'county', 'lad', 'lep'],
  accreditation: {
    value: 'research',
    note: 'Published as a research report in October 2020; key figures became official statistics later',
  },
  estimated_from: 'survey',
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Department for Education, Employer Skills Survey 2019',
  },
  question: 'How many employers here could not find the skills they need, and do they train?',
  smallest_safe_area: 'lep',
  trap: 'It is a survey of one year, before the pandemic, without published intervals: look at the number of interviews (n) before anything else. A share of establishments, a share of vacancies and a share of staff are three different questions.',
  not_for: [
    'Any statement about today: interviews were from May to December 2019',
    'A difference between two areas: no intervals are published, and none can be made honestly (the sample is stratified and its design effect is not published)',
    'Adding partnerships to England: in 2019 many districts were in two of them',
    'A trend into the surveys of 2022 and 2024, whose questions, coverage and areas differ',
    'A count of the people or posts that are missing: a shortage is an employer’s own judgement',
    'Dividing by, or adding to, counts of online adverts: these vacancies are what employers said they had',
  ],
  quality: {
    url: 'https://www.gov.uk/government/publications/employer-skills-survey-2019-uk-excluding-scotland-technical-documentation',
    notes: [
      'Figures on fewer than 30 interviews are withheld by the publisher (printed **), and so are those whose own question was put to fewer than 30 of them; figures on 30 to 49 carry the flag low_reliability',
      'The number of interviews (n) is that of the table. Questions put to some of them (training establishments, vacancies) rest on fewer, and how many is not printed',
      'No interval: the publisher prints none by area, and the design effect that one would need is not published',
      'Where the publisher found a figure to be significantly higher (95%) than those of other groups of the same area, the mark of the row names them',
      'Percentages are printed whole; *% is more than nothing and rounds to 0',
      'Staff who were trained in the year may have left by the interview, so their share of staff can be above 100%',
      'Partnerships and authorities are those of 2019, with their codes of that time. For 17 partnerships that code has since been replaced, mostly because boundaries changed: their figures are not those of the partnership of the same name under its later code',
      'The region of London and the partnership of London are surveyed areas of their own here and differ by a few interviews',
    ],
  },
  breaks: [
    {
      date: '2022-01-01',
      what: 'Later surveys are published as official statistics in another form, for other areas, with other questions.',
      url: 'https://explore-education-statistics.service.gov.uk/find-statistics/employer-skills-survey',
    },
  ],
  hosting: 'hosted',
  kind: 'observations',
  source: {
    publisher: 'employer-survey',
    page: PAGE,
    year: 2019,
    workbooks: ['lep', 'lea'],
    tables: ['Vacancies'],
  },
  schedule: { cron: '30 6 3 * *', why: 'published once, so it is looked at every month' },
  reference: 'Interviews from May to December 2019; training of the twelve months before',
  period: { type: 'year', about: { from: '05-01', to: '12-31' }, last: '2019' },
  dimensions: [...ESTABLISHMENT_GROUPS],
  measures: [...MEASURES],
  charts: [
    {
      title: 'Vacancies that are skill-shortage vacancies, by sector, 2019',
      kind: 'bar',
      measure: 'skill_shortage_vacancy_density',
      filters: { size_band: 'total', establishment_type: 'total' },
      areas: ['E37000015'],
    },
  ],
  sample: 'sample.sql',
});
