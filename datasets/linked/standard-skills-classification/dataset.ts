import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** The common list of skills, and how they are tied to occupations. */
export default defineDataset({
  id: 'standard-skills-classification',
  hosting: 'linked',
  title: 'UK Standard Skills Classification',
  summary:
    'A common list of skills, tasks and knowledge for the UK, with links to occupations, made so that courses, adverts and occupations can be described in the same words.',
  themes: ['skills', 'reference'],
  publisher: 'Skills England',
  published_as: {
    name: 'UK Standard Skills Classification',
    url: 'https://www.gov.uk/government/organisations/skills-england',
  },
  regularity: 'irregular',
  classification: { value: 'skills', name: 'Skills, tasks and knowledge', standards: ['SOC 2020'] },
  spatial_availability: ['uk'],
  accreditation: { value: 'research', note: 'A classification, not a statistic' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Skills England, UK Standard Skills Classification',
  },
  question: 'Which skills does an occupation need, in words that courses and adverts share?',
  smallest_safe_area: 'uk',
  trap: 'It says which skills belong to an occupation, not how many people have them or how many employers want them.',
  not_for: ['Counting skills that people have', 'Counting skills that employers ask for'],
  quality: {
    url: 'https://www.gov.uk/government/organisations/skills-england',
    notes: ['The link leads to the publisher: the address of the list itself is not verified'],
  },
});
