/** What of an advert's pay is known, or why nothing is. */
export const PAY_WHY = {
  parsed: 'Read from the text, with the period that the text names',
  stated: 'Amounts and period as the channel gives them',
  year_assumed: 'No period is named; an amount of this size is for a year',
  none: 'The advert says nothing of pay',
  words_only: 'The advert says no amount: competitive, negotiable',
  no_period: 'An amount without its period, which cannot be told from its size',
  implausible: 'An amount that nobody is paid in the period it is printed for',
  on_target: 'Only what may be earned with commission is said',
  part_only: 'Pay of term time or part time, without that of full time',
  not_pounds: 'In another currency',
  predicted: 'Estimated by the channel: kept out',
} as const;
export type PayWhy = keyof typeof PAY_WHY;

/** What placed an advert, or why nothing did. */
export const PLACE_HOW = {
  school: 'The id of the school or employer, in a register',
  postcode: 'The postcode, by its sector',
  postcode_district: 'The first half of the postcode, shared out as its postcodes lie',
  gazetteer: 'The name of a town or an authority, and what is said around it',
  several: 'Several places, placed in different ways',
  region_only: 'Only a region or country is said, or a county in one region',
  ambiguous: 'A name that several places bear, and nothing that tells them apart',
  contradicted: 'A town and a postcode, or two counties, that lie far from each other',
  default_place: 'What suppliers print where they know no place',
  not_found: 'No name or postcode that is known',
  said: 'The advert says that it is remote or national',
  none: 'The advert names no place',
} as const;
export type PlaceHow = keyof typeof PLACE_HOW;

/** What an occupation was told by. */
export const SOC_HOW = {
  standard: 'The apprenticeship standard that the channel names',
  teaching_role: 'The role in a school that the channel names, with the title',
  staff_group: 'The staff group that the channel names, with the title',
  title: 'The title alone',
  none: 'It cannot be told',
} as const;
export type SocHow = keyof typeof SOC_HOW;

/** What tells who put an advert online. */
export const ROLE_HOW = {
  channel: 'The channel says it',
  no_name: 'No employer is named',
  hidden_name: 'The name says that it is hidden',
  agency_name: 'An agency that is known by name',
  agency_words: 'A name that says recruitment or staffing',
  agency_text: 'The text speaks of a client, or of an employment business',
  training_provider: 'A training provider that recruits apprentices in its own name',
  named: 'An employer is named, and nothing says otherwise',
} as const;
export type RoleHow = keyof typeof ROLE_HOW;
