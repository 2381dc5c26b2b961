/** What `geographic_level` says of a row, and the columns that then hold its code and name. */
export const LEVELS = {
  National: ['country_code', 'country_name'],
  Regional: ['region_code', 'region_name'],
  'Local authority': ['new_la_code', 'la_name'],
  'Local authority district': ['lad_code', 'lad_name'],
  'Local enterprise partnership': [
    'local_enterprise_partnership_code',
    'local_enterprise_partnership_name',
  ],
  'Local skills improvement plan area': ['lsip_code', 'lsip_name'],
  'English devolved area': ['english_devolved_area_code', 'english_devolved_area_name'],
  'Mayoral combined authority': [
    'mayoral_combined_authority_code',
    'mayoral_combined_authority_name',
  ],
  'Parliamentary constituency': ['pcon_code', 'pcon_name'],
  Ward: ['ward_code', 'ward_name'],
  Provider: ['country_code', 'country_name'],
} as const;
export type Level = keyof typeof LEVELS;

/** The code of each level in the public API. */
export const LEVEL_CODES: Readonly<Record<Level, string>> = {
  National: 'NAT',
  Regional: 'REG',
  'Local authority': 'LA',
  'Local authority district': 'LAD',
  'Local enterprise partnership': 'LEP',
  'Local skills improvement plan area': 'LSIP',
  'English devolved area': 'EDA',
  'Mayoral combined authority': 'MCA',
  'Parliamentary constituency': 'PCON',
  Ward: 'WARD',
  Provider: 'PROV',
};

/** Columns of place and time that any file may have. */
export const PLACE_AND_TIME: readonly string[] = [
  ...['time_period', 'time_identifier', 'geographic_level', 'old_la_code'],
  ...new Set(Object.values(LEVELS).flat()),
];

/** Areas of rows whose place has no code of its own: the publisher prints `z` for it. */
export const WITHOUT_CODE = 'z';
export const OUTSIDE: Readonly<Partial<Record<Level, string>>> = {
  'English devolved area': 'x-outside-devolved-areas',
  'Mayoral combined authority': 'x-outside-devolved-areas',
};
