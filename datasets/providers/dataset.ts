import { defineDataset } from '../../schemas/dataset/declaration.ts';

export default defineDataset({
  id: 'providers',
  title: 'Providers of training',
  summary:
    'Every provider that figures are held for, by its UK Provider Reference Number, with its newest name, other names it is printed under, and what is held of it.',
  themes: ['reference', 'skills'],
  publisher: 'Department for Education',
  published_as: {
    name: 'Providers in the data catalogue of Explore education statistics',
    url: 'https://explore-education-statistics.service.gov.uk/data-catalogue',
  },
  regularity: 'annual',
  undated: 'The list follows the datasets that it is made from, and has no date of its own.',
  classification: { value: 'providers', name: 'Providers of training', standards: ['UKPRN'] },
  spatial_availability: [],
  accreditation: { value: 'not_statistics' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Department for Education, Further education outcomes and Apprenticeships',
  },
  question: 'Which provider does a number stand for, and what is held of it?',
  smallest_safe_area: null,
  trap: 'Names change and repeat, and a merger keeps one of the numbers: join on the number, and read a break in a series as a possible merger.',
  not_for: [
    'A register of who may deliver training: it lists providers that figures are held for',
    'Where a provider is or delivers: no place is held',
    'Joining by name',
  ],
  quality: {
    url: 'https://explore-education-statistics.service.gov.uk/data-catalogue',
    notes: [
      'The name is that of the newest year; other names are those under which other datasets print the number',
      'Mergers and closures are not held: the source of both is the UK Register of Learning Providers',
    ],
  },
  hosting: 'hosted',
  kind: 'derived',
  makes: 'records',
  register: 'provider',
  inputs: ['fe-outcomes', 'apprenticeship-achievement-rates', 'apprenticeship-starts'],
  sql: 'providers.sql',
  schedule: { cron: '40 5 * * *', why: 'after the datasets that bring providers' },
  reference: 'Providers that figures are held for',
  columns: [
    { name: 'provider', title: 'UKPRN', role: 'provider', type: 'text', key: true },
    { name: 'provider_name', title: 'Name', role: 'name', type: 'text' },
    { name: 'other_names', title: 'Other names it is printed under', type: 'texts' },
    { name: 'first_period', title: 'First period with figures', type: 'text' },
    { name: 'last_period', title: 'Last period with figures', type: 'text' },
    { name: 'datasets', title: 'Datasets with figures of it', type: 'texts' },
  ],
});
