/** An area and the part of a vacancy that it is given: 0 to 1. */
const AREAS = 'STRUCT(area VARCHAR, share DOUBLE)[]';

/**
 * Table `vacancies`: one row a vacancy, which is one sighting, or several of different channels that
 * are the same job. Name of each column and its type in DuckDB.
 *
 * Fields that an advert states (`title` to `closes`) come from its sightings in channels that may be
 * published, wherever it has one. Days are those of the sweeps.
 */
export const VACANCY_COLUMNS = {
  /** Made from its first sighting, so that it is the same in every pool. */
  vacancy: 'VARCHAR',
  title: 'VARCHAR',
  employer: 'VARCHAR',
  employer_key: 'VARCHAR',
  employer_ids: 'VARCHAR[]',
  employer_role: 'VARCHAR',
  soc4: 'VARCHAR',
  soc4_probability: 'DOUBLE',
  soc3: 'VARCHAR',
  soc3_probability: 'DOUBLE',
  soc2: 'VARCHAR',
  soc2_probability: 'DOUBLE',
  soc_how: 'VARCHAR',
  place_kind: 'VARCHAR',
  areas: AREAS,
  areas_2023: AREAS,
  region: 'VARCHAR',
  place_text: 'VARCHAR',
  postcode_district: 'VARCHAR',
  lon: 'DOUBLE',
  lat: 'DOUBLE',
  place_how: 'VARCHAR',
  pay_low: 'DOUBLE',
  pay_high: 'DOUBLE',
  pay_period: 'VARCHAR',
  pay_text: 'VARCHAR',
  pay_predicted: 'BOOLEAN',
  pay_why: 'VARCHAR',
  contract: 'VARCHAR',
  hours: 'VARCHAR',
  remote: 'VARCHAR',
  openings: 'INTEGER',
  starts: 'DATE',
  posted: 'DATE',
  closes: 'DATE',
  first_seen: 'DATE',
  last_seen: 'DATE',
  /** `live`, `stale` or `closed`. */
  state: 'VARCHAR',
  closed_on: 'DATE',
  /** `two_omissions`, `closing_date` or `removed`; null unless it is closed. */
  closed_why: 'VARCHAR',
  /** `ordinary`, `evergreen` (open too long to be one vacancy) or `franchise` (one text in many places). */
  spell: 'VARCHAR',
  /** Vacancies before it that it repeats, one after the other. */
  reposts: 'INTEGER',
  /** The vacancy just before it of which it is the repost. */
  repost_of: 'VARCHAR',
  /** The vacancy of the hirer of which it is an agency's copy. */
  agency_copy_of: 'VARCHAR',
  /** One a channel. */
  sightings:
    'STRUCT(channel VARCHAR, external_id VARCHAR, url VARCHAR, first_seen DATE, last_seen DATE)[]',
} as const;
