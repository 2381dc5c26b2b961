/** What is known of where a job is done. */
export const PLACE_KINDS = {
  placed: 'in one authority or several',
  remote: 'from anywhere',
  national: 'anywhere in the country',
  unknown: 'not known, or no more than a region',
} as const;
export type PlaceKind = keyof typeof PLACE_KINDS;

/** Why two adverts are taken for one job, as the pool decides it. */
export const MERGE_REASONS = {
  apply_url: 'both lead to the same address to apply at',
  reference: 'the employer gives both the same reference',
  text: 'they have one title, and texts that are much the same',
  title_and_pay: 'they have one title and one pay',
} as const;

/** Adverts that say less of a vacancy than others do. */
export const SPELLS = {
  ordinary: 'an advert of a job',
  evergreen: 'advertised without end',
  franchise: 'the same text in many towns',
} as const;
export type Spell = keyof typeof SPELLS;
