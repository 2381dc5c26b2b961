import { defineDataset } from '../../schemas/dataset/declaration.ts';

const SOC =
  '/methodology/classificationsandstandards/standardoccupationalclassificationsoc/soc2020';
const PAGE = `${SOC}/soc2020volume2codingrulesandconventions`;

export default defineDataset({
  id: 'job-titles',
  title: 'Job titles and the occupation each is coded to',
  summary:
    'The coding index of SOC 2020: job titles as people say them, with the qualifier or industry that some need, and the unit group of each.',
  themes: ['reference'],
  publisher: 'Office for National Statistics',
  published_as: {
    name: 'SOC 2020 Volume 2: the coding index',
    url: `https://www.ons.gov.uk${PAGE}`,
  },
  regularity: 'irregular',
  classification: { value: 'occupation', name: 'Occupations', standards: ['SOC 2020'] },
  spatial_availability: [],
  accreditation: { value: 'not_statistics' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution:
      'Source: Office for National Statistics licensed under the Open Government Licence v3.0',
  },
  question: 'Which occupation is a job of this title?',
  smallest_safe_area: null,
  trap: 'About one title in ten stands several times, apart by a qualifier or an industry alone: a title without them is often of several occupations.',
  not_for: [
    'Counting jobs or people: an entry is a title, however many have it',
    'Titles of adverts as they are: they hold places, pay and ranks; ask /v1/occupations?q= instead',
    'Coding to SOC 2010',
  ],
  quality: {
    url: `https://www.ons.gov.uk${PAGE}`,
    notes: [
      'Entries without an occupation lead to other entries (see), or need a qualifier',
      'Two competent coders differ on about one job title in three at four digits',
    ],
  },
  hosting: 'hosted',
  kind: 'records',
  source: {
    publisher: 'ons',
    page: PAGE,
    file: 'soc2020volume2thecodingindexexcel',
    sheet: 'SOC2020 coding index',
    columns: {
      entry: 'UNIQUE ID',
      title: 'INDEXOCC_-_natural_word_order',
      indexed: 'INDEXOCC',
      qualifier: 'ADD',
      industry: 'IND',
      see: 'SEE',
      default_for: 'D',
      occupation: 'SOC_2020',
      occupation_name: 'SOC2020_unit_group_title',
    },
    looks: { occupation: '[1-9][0-9]{3}|[}]{4}' },
    sql: 'job-titles.sql',
    sample: 'sample.sql',
  },
  schedule: { cron: '30 5 1 * *', why: 'a version comes once or twice a year' },
  reference: 'Titles as of the version of the index',
  columns: [
    { name: 'entry', title: 'Entry, by the code of ONS', role: 'code', type: 'text', key: true },
    { name: 'title', title: 'Title as people say it', role: 'title', type: 'text' },
    { name: 'indexed', title: 'Title as the index has it, the thing first', type: 'text' },
    {
      name: 'qualifier',
      title: 'What must hold besides the title',
      type: 'text',
      nullable: true,
    },
    { name: 'industry', title: 'Industry that must hold', type: 'text', nullable: true },
    { name: 'see', title: 'Where to look instead', type: 'text', nullable: true },
    {
      name: 'default_for',
      title:
        'What the entry is the default for where it is not known (O occupation, A qualifier, I industry, Q and QS qualified, M several)',
      type: 'text',
      nullable: true,
    },
    {
      name: 'occupation',
      title: 'Unit group; none where the title alone has none',
      role: 'dimension',
      type: 'text',
      nullable: true,
    },
    { name: 'occupation_name', title: 'Name of the unit group', type: 'text', nullable: true },
  ],
});
