const AREAS = 'STRUCT(area VARCHAR, share DOUBLE)[]';

/**
 * The tables that coding adverts makes: columns and types, behind `channel` and `external_id`. Every
 * row of `advert` has one row in each of them.
 *
 * - Pay is in pounds a year of full-time work; null is not known.
 * - `areas` are authorities of today and `areas_2023` those of April 2023; shares add up to 1 where
 *   `place_kind` is `placed`, and both are empty otherwise. `region` (a country outside England) is
 *   the one that the place lies in, or what alone is known of it. The point is that of the postcode
 *   sector, district or town that placed it; none where there are several.
 * - Probabilities are 0 to 1. `soc4` need not begin with `soc3`: a wider group is as likely as all in it.
 * - `employer_key` is for comparing names, and not for showing them.
 */
export const CODED_TABLES = {
  advert_pay: {
    ...{ pay_low: 'DOUBLE', pay_high: 'DOUBLE', pay_period: 'VARCHAR', pay_text: 'VARCHAR' },
    ...{ pay_predicted: 'BOOLEAN', pay_why: 'VARCHAR' },
  },
  advert_place: {
    ...{ place_kind: 'VARCHAR', areas: AREAS, areas_2023: AREAS, region: 'VARCHAR' },
    ...{ lon: 'DOUBLE', lat: 'DOUBLE', place_how: 'VARCHAR', postcode_district: 'VARCHAR' },
  },
  advert_occupation: {
    ...{ soc4: 'VARCHAR', soc4_probability: 'DOUBLE', soc3: 'VARCHAR', soc3_probability: 'DOUBLE' },
    ...{ soc2: 'VARCHAR', soc2_probability: 'DOUBLE', soc_how: 'VARCHAR' },
  },
  advert_employer: {
    ...{ employer_key: 'VARCHAR', employer_ids: 'VARCHAR[]', employer_role: 'VARCHAR' },
    ...{ role_how: 'VARCHAR' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;
export type CodedTable = keyof typeof CODED_TABLES;
/** The columns of a coded table that are its own. */
export type CodedColumn<T extends CodedTable> = keyof (typeof CODED_TABLES)[T];
