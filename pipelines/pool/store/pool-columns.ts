const AREAS = 'STRUCT(area VARCHAR, share DOUBLE)[]';

/**
 * Table `sightings`: one row a channel and id ever seen there, as its last sweep had it. It holds no
 * text: `sketch` and `head` are hashes of runs of words, `keys` what others find it by.
 */
export const SIGHTING_COLUMNS = {
  ...{ vacancy: 'VARCHAR', first_seen: 'DATE', last_seen: 'DATE' },
  /** Day of the first complete sweep without it, since it was last seen. */
  missing_since: 'DATE',
  /** Days in a row whose complete sweeps were without it. */
  omissions: 'UTINYINT',
  removed_on: 'DATE',
  ...{ channel: 'VARCHAR', external_id: 'VARCHAR', digest: 'VARCHAR', parser: 'INTEGER' },
  /** Versions of what coded it, and of what hashed its words. */
  ...{ coding: 'VARCHAR', sketching: 'VARCHAR' },
  ...{ url: 'VARCHAR', apply_url: 'VARCHAR', title: 'VARCHAR', employer: 'VARCHAR' },
  ...{ poster: 'VARCHAR', reference: 'VARCHAR', contract: 'VARCHAR', hours: 'VARCHAR' },
  ...{ remote: 'VARCHAR', openings: 'INTEGER', starts: 'DATE', posted: 'DATE', closes: 'DATE' },
  ...{ place_text: 'VARCHAR', employer_key: 'VARCHAR', employer_ids: 'VARCHAR[]' },
  ...{ employer_role: 'VARCHAR', role_how: 'VARCHAR', place_kind: 'VARCHAR', areas: AREAS },
  ...{ areas_2023: AREAS, region: 'VARCHAR', lon: 'DOUBLE', lat: 'DOUBLE', place_how: 'VARCHAR' },
  ...{ postcode_district: 'VARCHAR', soc4: 'VARCHAR', soc4_probability: 'DOUBLE' },
  ...{ soc3: 'VARCHAR', soc3_probability: 'DOUBLE', soc2: 'VARCHAR', soc2_probability: 'DOUBLE' },
  ...{ soc_how: 'VARCHAR', pay_low: 'DOUBLE', pay_high: 'DOUBLE', pay_period: 'VARCHAR' },
  ...{ pay_text: 'VARCHAR', pay_predicted: 'BOOLEAN', pay_why: 'VARCHAR' },
  ...{ words: 'INTEGER', sketch: 'UINTEGER[]', head: 'UINTEGER[]', title_words: 'VARCHAR[]' },
  ...{ place_lead: 'VARCHAR', keys: 'UBIGINT[]' },
} as const;

/**
 * Table `pairs`: two sightings that were found to be one job (`reason`, `score` from 0 to 1, and
 * whether they were `merged`), or that only look like it (`flag`), with what they have in common.
 */
export const PAIR_COLUMNS = {
  ...{ channel: 'VARCHAR', external_id: 'VARCHAR', other_channel: 'VARCHAR', other_id: 'VARCHAR' },
  /** `apply_url`, `reference`, `text` or `title_and_pay`. */
  reason: 'VARCHAR',
  score: 'DOUBLE',
  merged: 'BOOLEAN',
  /**
   * Why they are not merged: `agency_copy`, `other_employer` (one text of two employers),
   * `pay_apart`, `several_places`, `taken` (one vacancy would have two sightings of a
   * channel, districts that do not meet, or be two that were known before).
   */
  flag: 'VARCHAR',
  ...{ text_in_common: 'DOUBLE', title_in_common: 'DOUBLE', pay: 'VARCHAR', place: 'VARCHAR' },
  ...{ role: 'VARCHAR', other_role: 'VARCHAR', day: 'DATE' },
} as const;

/** Table `sweeps`: one row a sweep that the pool is made from, as its `sweep.json` says. */
export const SWEEP_COLUMNS = {
  ...{ channel: 'VARCHAR', at: 'TIMESTAMPTZ', day: 'DATE', outcome: 'VARCHAR', why: 'VARCHAR' },
  ...{ parser: 'INTEGER', requests: 'BIGINT', received: 'BIGINT', adverts: 'BIGINT' },
  ...{ set_aside: 'MAP(VARCHAR, BIGINT)', expected: 'BIGINT', invented: 'BOOLEAN' },
} as const;

/** A query that answers no row, in the columns of a table. */
export function withoutRows(columns: Readonly<Record<string, string>>): string {
  const nulls = Object.entries(columns).map(([column, type]) => `NULL::${type} AS "${column}"`);
  return `SELECT ${nulls.join(', ')} WHERE FALSE`;
}
