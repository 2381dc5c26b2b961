import { defineDataset } from '../../schemas/dataset/declaration.ts';

const PAGE = 'https://explore-education-statistics.service.gov.uk/data-catalogue';

export default defineDataset({
  id: 'provider-names',
  title: 'Names that providers are printed under',
  summary:
    'Every name that a source prints for a provider, with the first and last period it is printed in, and the reviewed matches of names that are printed without a number.',
  themes: ['reference', 'skills'],
  publisher: 'Alongside',
  published_as: { name: 'Names that providers are printed under', url: PAGE },
  regularity: 'irregular',
  updated: '2026-11-29',
  classification: { value: 'providers', name: 'Providers of training', standards: ['UKPRN'] },
  spatial_availability: [],
  accreditation: {
    value: 'not_statistics',
    note: 'Names are those of the sources; matches of names without a number are ours',
  },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution:
      'Names as printed by the Department for Education and the Department for Work and Pensions; matches by Alongside',
  },
  question: 'Which provider does a printed name stand for, and since when is it printed?',
  smallest_safe_area: null,
  trap: 'One name may stand for two providers, and a provider has several names: a name without a number is matched by a person, or not at all.',
  not_for: [
    'The day on which a provider changed its name: a name is dated by the periods of figures it is printed with',
    'Matching by score alone: a score proposes, and a person decides',
  ],
  quality: {
    url: PAGE,
    notes: [
      'known_by is printed where the source prints the number beside the name, reviewed where a person matched them, and not_reviewed where nobody has: then provider is none, and proposed holds the number that the score proposes',
      'A reviewed name with provider none was looked for and stands for no provider with figures here',
      'The score is one less the share of letters to change, without LIMITED, LTD, PLC, THE and &',
      'Releases made before names were dated have the newest name of a number alone',
    ],
  },
  hosting: 'hosted',
  kind: 'derived',
  makes: 'records',
  inputs: { rule: 'providers_of_every_dataset' },
  files: ['matches.csv'],
  sql: 'provider-names.sql',
  proofs: [
    {
      id: 'reviewed_by_somebody',
      what: 'A match that was reviewed says by whom and when, and its number is one',
      sql: 'reviewed-by.sql',
    },
  ],
  schedule: { cron: '35 5 * * *', why: 'after the datasets that bring providers' },
  reference: 'Names in the periods that figures are held for',
  columns: [
    { name: 'provider', title: 'UKPRN, or none', role: 'provider', type: 'text', key: true },
    { name: 'name', title: 'Name as printed', role: 'title', type: 'text', key: true },
    { name: 'source', title: 'Dataset or list it is in', role: 'code', type: 'text', key: true },
    { name: 'first_period', title: 'First period it is printed in', type: 'text', nullable: true },
    { name: 'last_period', title: 'Last period it is printed in', type: 'text', nullable: true },
    { name: 'first_day', title: 'First day of these periods', type: 'date', nullable: true },
    { name: 'last_day', title: 'Last day of these periods', type: 'date', nullable: true },
    {
      name: 'known_by',
      title: 'How the number is known',
      type: 'text',
      codes: ['printed', 'reviewed', 'not_reviewed'],
    },
    {
      name: 'proposed',
      title: 'UKPRN that the score proposes',
      type: 'text',
      nullable: true,
    },
    { name: 'score', title: 'Score of the match, 0 to 1', type: 'double', nullable: true },
    { name: 'reviewed_by', title: 'Reviewed by', type: 'text', nullable: true },
    { name: 'reviewed_on', title: 'Reviewed on', type: 'date', nullable: true },
  ],
});
