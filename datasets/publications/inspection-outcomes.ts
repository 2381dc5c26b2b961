import type { DeclarationInput } from '../../schemas/dataset/declaration.ts';

const COLLECTION = '/government/collections/further-education-and-skills-inspection-outcomes';

/** Where the lists of the publication are, and what its workbooks are called. */
export const LISTS = {
  publisher: 'ofsted',
  collection: COLLECTION,
  titled: 'Further education and skills inspections and outcomes: management information',
} as const;

/** Words in the title of the list that has one line a provider. */
export const MOST_RECENT = ['most recent', 'latest inspection'];

/** The address of the publication. */
export const PUBLISHED = `https://www.gov.uk${COLLECTION}`;

/** What the datasets of the publication say alike of where they come from and what they are. */
export const INSPECTION_OUTCOMES = {
  publisher: 'Ofsted',
  published_as: { name: LISTS.titled, url: PUBLISHED },
  regularity: 'monthly',
  undated: 'The page of the month says when it was last changed.',
  classification: { value: 'providers', name: 'Providers of training', standards: ['UKPRN'] },
  spatial_availability: [],
  accreditation: { value: 'management_information' },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution: 'Source: Ofsted, Further education and skills inspections and outcomes',
  },
  smallest_safe_area: null,
} satisfies Partial<DeclarationInput>;
