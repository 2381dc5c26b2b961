/**
 * Groups of people whom training and employment support is for. A dataset declares which of its
 * codes are of a group; no code is taken for a group by its name. The groups share people.
 */
export const GROUPS = {
  'young-people': {
    name: 'Young people',
    about: 'People under 25, from the age at which the source begins.',
  },
  'aged-50-and-over': {
    name: 'People aged 50 and over',
    about: 'From 50 on; some sources end at the age of 64.',
  },
  'disabled-people': {
    name: 'Disabled people, and people with a learning difficulty or a health condition',
    about: 'As the source defines it: by their own account, or by a benefit or a programme.',
  },
  'lone-parents': {
    name: 'Lone parents',
    about: 'People who bring up children without a partner.',
  },
  'no-qualifications': {
    name: 'People without qualifications',
    about: 'People who hold no qualification, or none at the level that the source asks for.',
  },
  'benefit-claimants': {
    name: 'People who claim benefits',
    about: 'As the source defines it: out of work, or on any benefit that it names.',
  },
  'long-term-unemployed': {
    name: 'People out of work for long',
    about: 'As long as the source says; twelve months unless it says otherwise.',
  },
  'care-leavers': { name: 'Care leavers', about: 'People who have been in care as children.' },
  'ex-offenders': {
    name: 'People with a criminal record',
    about: 'People who have been in prison or have a conviction.',
  },
  'esol-needs': {
    name: 'People who need English for speakers of other languages',
    about: 'People whose first language is another and who learn English for work or life.',
  },
} as const;
export type CustomerGroup = keyof typeof GROUPS;
