import { defineDataset } from '../../schemas/dataset/declaration.ts';
import { ESTABLISHMENT_GROUPS } from '../../schemas/words/establishment-groups.ts';
import { MEASURES, PUBLISHED } from './measures.ts';

export default defineDataset({
  id: 'recruitment-and-training',
  title: 'How employers recruit, and apprenticeships they offer, 2019',
  summary:
    'Which ways of recruiting employers in England used in a year, what they look for in candidates, and whether they have or offer apprenticeships, by local enterprise partnership, sector, size and type: the Employer Skills Survey of 2019.',
  themes: ['demand', 'skills'],
  publisher: 'Department for Education',
  published_as: {
    name: 'Employer Skills Survey 2019: summary tables by area',
    url: PUBLISHED,
    ids: { workbooks: 'ESS 2019 LEP summary tables' },
  },
  regularity: 'once',
  classification: {
    value: 'skills',
    name: 'Employers’ recruitment and apprenticeships, by sector, size and type',
    standards: ['Sectors of the survey'],
  },
  spatial_availability: ['country', 'region', 'lep'],
  accreditation: {
    value: 'research',
    note: 'Published as a research report in October 2020',
  },
  estimated_from: 'survey',
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Department for Education, Employer Skills Survey 2019',
  },
  question:
    'How do employers here find recruits, what do they look for, and do they offer apprenticeships?',
  smallest_safe_area: 'lep',
  trap: 'Each question was put to about one establishment in five, so an area or a sector rests on few interviews: look at their number (n). It counts establishments and not jobs: a shop of two people weighs as much as a hospital.',
  not_for: [
    'Any statement about today: interviews were from May to December 2019',
    'A difference between two areas: no intervals are published, and none can be made honestly (the sample is stratified and its design effect is not published)',
    'Which training providers employers use, and why not: the tables by area do not say',
    'Adding ways of recruiting: an establishment uses several',
    'Joining with skill-shortages figure by figure: other establishments were asked',
    'Numbers of recruits, adverts or apprentices',
  ],
  quality: {
    url: 'https://www.gov.uk/government/publications/employer-skills-survey-2019-uk-excluding-scotland-technical-documentation',
    notes: [
      'Figures on fewer than 30 interviews are withheld by the publisher (printed **), more than a third of all; figures on 30 to 49 carry the flag low_reliability',
      'No interval: the publisher prints none by area, and the design effect that one would need is not published',
      'Where the publisher found a figure to be significantly higher (95%) than those of other groups of the same area, the mark of the row names them',
      'Each part of the questionnaire is weighted to all establishments by itself, so its establishments in an area are not those of the other part, nor those of skill-shortages',
      'All establishments are asked how they recruit: those that recruited nobody count as using no way',
      'Partnerships are those of 2019, with their codes of that time; figures by authority are not published',
    ],
  },
  hosting: 'hosted',
  kind: 'observations',
  source: {
    publisher: 'employer-survey',
    page: '/government/publications/employer-skills-survey-2019-england-results',
    year: 2019,
    workbooks: ['lep'],
    tables: ['Apprenticeships', 'Entry to Work'],
  },
  schedule: { cron: '40 6 3 * *', why: 'published once, so it is looked at every month' },
  reference: 'Interviews from May to December 2019; recruitment of the twelve months before',
  period: { type: 'year', about: { from: '05-01', to: '12-31' }, last: '2019' },
  dimensions: [...ESTABLISHMENT_GROUPS],
  measures: [...MEASURES],
  charts: [
    {
      title: 'Establishments that recruited by word of mouth or recommendation, by sector, 2019',
      kind: 'bar',
      measure: 'recruiting_word_of_mouth',
      filters: { size_band: 'total', establishment_type: 'total' },
      areas: ['E37000015'],
    },
  ],
  sample: 'sample.sql',
});
