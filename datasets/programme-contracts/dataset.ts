import { defineDataset } from '../../schemas/dataset/declaration.ts';

const PAGE =
  'https://www.gov.uk/government/publications/restart-scheme/restart-scheme-contract-package-areas';

export default defineDataset({
  id: 'programme-contracts',
  title: 'Contract areas of employment programmes and who runs them',
  summary:
    'The contract areas of the Restart Scheme, the Work and Health Programme and the Work Programme with the prime contractors of each, as a source that can be cited names it.',
  themes: ['reference', 'skills', 'unemployment'],
  publisher: 'Department for Work and Pensions',
  published_as: { name: 'Restart Scheme: Contract Package Areas', url: PAGE },
  regularity: 'irregular',
  updated: '2022-04-26',
  classification: {
    value: 'contract-areas',
    name: 'Contract areas of employment programmes',
    standards: ['Contract package areas'],
  },
  spatial_availability: [],
  accreditation: { value: 'not_statistics' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution:
      'Source: Department for Work and Pensions, Restart Scheme: Contract Package Areas. Work and Health Programme: House of Commons Library, briefing 7845 (Open Parliament Licence v3.0)',
  },
  question: 'Who runs an employment programme in an area, and since what source is that known?',
  smallest_safe_area: null,
  trap: 'In the Restart Scheme one provider has a whole contract area: a difference between two providers is also a difference between two areas, and neither can be told from the other.',
  not_for: [
    'Comparing providers of the Restart Scheme: none shares its area with another',
    'Places where a programme is delivered: a contract area is no list of offices',
    'Drawing the border of a contract area: the places of it are those that its printed words surely name, and no list of all',
  ],
  quality: {
    url: PAGE,
    notes: [
      'Primes of the Restart Scheme are those of 26 April 2022. Those of the Work and Health Programme are from a briefing that bears no day and has figures to November 2019',
      'Places are matched by hand from the words that are printed, where a county, authority, region or country of that name lies in the contract area whole; nobody else has looked the matches over yet. Not matched, since the words do not say it surely: parts of London, Teesside, Berkshire, Bedfordshire, Buckinghamshire, East Yorkshire, cities that a county is named without, and the wider areas of the Work and Health and the Work Programme',
      'Supply chains are not held: no list of subcontractors with a source was found',
      'Primes of the Work Programme are those that a request for information lists, as the answer of the Department for Work and Pensions of 3 August 2012 repeats it. Letters of contracts are in the order of that list and say nothing else',
      'Primes are printed without a number; it stands here where a person matched the name (provider-names)',
    ],
  },
  hosting: 'hosted',
  kind: 'derived',
  makes: 'records',
  inputs: ['provider-names'],
  files: ['contracts.csv', 'places.csv'],
  sql: 'programme-contracts.sql',
  schedule: { cron: '45 5 * * *', why: 'after the names that it is joined to' },
  reference: 'Contracts as the sources name them',
  columns: [
    {
      name: 'contract',
      title: 'Code of the contract, our own: its area, with a letter where that has several',
      role: 'code',
      type: 'text',
      key: true,
    },
    {
      name: 'contract_area',
      title: 'Code of the contract area, our own: the programme and the number or name of the area',
      type: 'text',
    },
    { name: 'contract_area_name', title: 'Contract area as printed', role: 'title', type: 'text' },
    {
      name: 'programme',
      title: 'Programme',
      type: 'text',
      codes: ['restart', 'work_and_health', 'work_programme'],
    },
    { name: 'prime', title: 'Prime contractor as printed', type: 'text' },
    {
      name: 'provider',
      title: 'UKPRN of the prime contractor',
      role: 'provider',
      type: 'text',
      nullable: true,
    },
    { name: 'covers', title: 'What it covers, as printed', type: 'text', nullable: true },
    {
      name: 'places',
      title: 'Areas that surely lie in it, by what is printed',
      type: 'texts',
      nullable: true,
    },
    { name: 'as_at', title: 'Day of the source', type: 'date', nullable: true },
    { name: 'source', title: 'Source', type: 'text' },
  ],
});
