import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** The forecasts of the OECD for the economies of the world, twice a year. */
export default defineDataset({
  id: 'economic-outlook',
  hosting: 'linked',
  title: 'Economic outlook',
  summary:
    'Twice-yearly analysis and forecasts of the OECD for the global economy and for each of its member countries, among them the United Kingdom as a whole: output, prices, jobs and trade over about two years.',
  themes: ['economy', 'projections'],
  publisher: 'Organisation for Economic Co-operation and Development',
  published_as: {
    name: 'OECD Economic Outlook',
    url: 'https://www.oecd.org/en/publications/serials/oecd-economic-outlook_g1ghg6ef.html',
  },
  regularity: 'twice_a_year',
  classification: {
    value: 'forecast',
    name: 'Economic forecasts by country',
    standards: [],
  },
  spatial_availability: ['uk'],
  accreditation: {
    value: 'research',
    note: 'A forecast, not a statistic',
  },
  licence: {
    id: 'CC-BY-4.0',
    url: 'https://creativecommons.org/licenses/by/4.0/',
    attribution: 'Source: OECD, Economic Outlook',
  },
  question: 'What is expected of the world economy, and of the UK in it, over the next two years?',
  smallest_safe_area: 'uk',
  trap: 'A forecast has a date: one made before a shock says nothing about after it. The Office for Budget Responsibility makes another for the UK, and the two do not agree.',
  not_for: [
    'Places below the United Kingdom',
    'Use as if it were a measurement',
    'Mixing lines from two forecasters in one chart',
  ],
  quality: {
    url: 'https://www.oecd.org/en/topics/economic-outlook.html',
    notes: [
      'Two editions a year, in spring and in autumn, with shorter updates between them',
      'The licence is that of OECD data since 2024; older editions have their own',
    ],
  },
});
