/**
 * Ids of the measures that a comparison of both sides is made of. An id is unique in the store, so a
 * release that has them is the one to read, whatever its dataset is called.
 */
export const BESIDE_MEASURES = {
  achievements: 'linked_achievements',
  remainder: 'unlinked_achievements',
  openings: 'projected_openings_a_year',
  net_change: 'net_change_a_year',
  replacement: 'replacement_demand_a_year',
  adverts: 'adverts_on_a_day',
  completers: 'completers_entering',
  per_opening: 'completers_per_opening',
  new_adverts: 'new_adverts_a_year',
  per_new_advert: 'completers_per_new_advert',
} as const;
export type BesideMeasure = keyof typeof BESIDE_MEASURES;

/** The flows whose openings are set against completers of a year, by what they are called. */
export const BASES = {
  projected: 'projected openings',
  advertised: 'new adverts of a year',
} as const;
export type BasisName = keyof typeof BASES;
