import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** A compendium of 2009 and 2010, kept so that a reader who is sent to it learns that it ended. */
export default defineDataset({
  id: 'uk-commissions-almanac',
  hosting: 'linked',
  title: "UK Commission's Almanac",
  summary:
    'Indicators of productivity, employment, skills and inequality for the UK, its nations, regions and sectors, brought together in one report and workbook. Editions of 2009 and 2010; no longer published.',
  themes: ['skills', 'employment', 'economy'],
  publisher: 'UK Commission for Employment and Skills',
  published_as: {
    name: 'UK Employment and Skills Almanac',
    url: 'https://www.gov.uk/government/organisations/uk-commission-for-employment-and-skills',
  },
  regularity: 'ended',
  updated: '2010',
  classification: {
    value: 'skills',
    name: 'Employment and skills indicators',
    standards: ['SIC 2003', 'SOC 2000'],
  },
  spatial_availability: ['uk', 'country', 'region'],
  accreditation: {
    value: 'research',
    note: 'A compendium of other publishers’ statistics: each table had the standing of its source',
  },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: UK Commission for Employment and Skills',
  },
  state: 'ended',
  succeeded_by: null,
  question: 'How did the UK, its nations and regions stand on skills and jobs around 2010?',
  smallest_safe_area: 'region',
  trap: 'Its tables are copies of other sources as they stood in 2009 and 2010; most have been revised or reclassified since.',
  not_for: [
    'Any statement about today',
    'Joining to current series: industries and occupations are coded to older classifications',
  ],
  quality: {
    url: 'https://www.gov.uk/government/organisations/uk-commission-for-employment-and-skills',
    notes: [
      'The Commission closed in 2017; the reports are kept by libraries and the UK Government Web Archive',
      'The classification editions given here are those in force at the time, not verified table by table',
    ],
  },
});
