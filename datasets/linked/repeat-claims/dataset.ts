import { defineDataset } from '../../../schemas/dataset/declaration.ts';

/** Who claims again is not published: the record says so, and where it was last found out. */
export default defineDataset({
  id: 'repeat-claims',
  hosting: 'linked',
  title: 'Repeat claims to benefits',
  summary:
    'Of the people whose claim ends, how many claim again within six months. Not published: no database of Stat-Xplore, as listed in 2023, has claims by what came before or after. Research of 2006 is the last that Parliament was referred to.',
  themes: ['unemployment'],
  publisher: 'Department for Work and Pensions',
  published_as: {
    name: 'Repeat Jobseeker’s Allowance Spells (Research Report 394)',
    url: 'https://hansard.parliament.uk/Commons/2009-02-02/debates/09020222000017/JobseekerSAllowance',
  },
  regularity: 'ended',
  updated: '2006',
  classification: { value: 'benefits', name: 'Benefits and employment programmes', standards: [] },
  spatial_availability: ['country'],
  accreditation: { value: 'research', note: null },
  licence: {
    id: 'OPL',
    url: 'https://www.parliament.uk/site-information/copyright-parliament/open-parliament-licence/',
    attribution:
      'Contains Parliamentary information licensed under the Open Parliament Licence v3.0',
  },
  state: 'ended',
  succeeded_by: null,
  question: 'How many of the people who leave benefits claim again within six months?',
  smallest_safe_area: 'country',
  trap: 'The answer of 2009 quotes 54% of claimants as people who had claimed before, in four years: that is not the share who claim again within six months.',
  not_for: [
    'Any statement about today: nothing is published from which it could be made',
    'Universal Credit, which people stay on in work: its claims end for other reasons',
    'Places: the research was of Great Britain',
  ],
  quality: {
    url: 'https://stat-xplore.dwp.gov.uk/',
    notes: [
      'The Department told Parliament in 2009 that numbers of previous claims are not routinely collected',
      'Durations of Universal Credit begin at nought with each new claim, so that they do not tell either',
    ],
  },
});
