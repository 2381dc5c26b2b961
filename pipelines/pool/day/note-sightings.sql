-- The sightings as this day leaves them: what is known of each, and what the sweeps of the day say of
-- it. Only a complete sweep of a channel that shows all of its adverts says that one is missing, and
-- a day says it once. What was removed is removed, until a later day shows it again.
CREATE OR REPLACE TEMP TABLE word AS
WITH told AS (
  SELECT channel, external_id, TRUE AS is_seen, FALSE AS is_removed FROM seen
  UNION ALL SELECT channel, external_id, FALSE, TRUE FROM removal)
SELECT channel, external_id, bool_or(is_seen) AS is_seen, bool_or(is_removed) AS is_removed
FROM told GROUP BY ALL;

CREATE OR REPLACE TEMP VIEW next_sighting AS
WITH day AS (SELECT getvariable('pool_day')::DATE AS today),
coded AS (
  SELECT a.channel, a.external_id, a.digest, a.parser,
    getvariable('pool_coding') AS coding, getvariable('pool_sketching') AS sketching,
    a.url, a.apply_url, a.title, a.employer, a.poster, a.reference, a.contract, a.hours, a.remote,
    try_cast(a.openings AS INTEGER) AS openings, a.starts, a.posted, a.closes,
    nullif(array_to_string(list_transform(a.places,
      lambda each: coalesce(each.text, each.town, each.postcode)), '; '), '') AS place_text,
    employer_key, e.employer_ids, e.employer_role, role_how,
    place_kind, areas, areas_2023, region, lon, lat, place_how, postcode_district,
    soc4, soc4_probability, soc3, soc3_probability, soc2, soc2_probability, soc_how,
    pay_low, pay_high, pay_period, pay_text, pay_predicted, pay_why,
    words, sketch, head, title_words, place_lead, keys
  FROM advert AS a
  JOIN feature USING (channel, external_id) JOIN keyed USING (channel, external_id)
  JOIN advert_employer AS e USING (channel, external_id)
  JOIN advert_place USING (channel, external_id)
  JOIN advert_occupation USING (channel, external_id)
  JOIN advert_pay USING (channel, external_id)),
noted AS (
  SELECT vacancy, first_seen, last_seen, missing_since, omissions, removed_on,
    k.* EXCLUDE (number, vacancy, first_seen, last_seen, missing_since, omissions, removed_on)
  FROM known_sighting AS k ANTI JOIN advert USING (channel, external_id)
  UNION ALL BY NAME
  SELECT coalesce(k.vacancy, assigned.vacancy) AS vacancy, coalesce(k.first_seen, today) AS first_seen,
    today AS last_seen, NULL AS missing_since, 0 AS omissions, NULL AS removed_on, coded.*
  FROM coded LEFT JOIN (SELECT channel, external_id, vacancy, first_seen FROM known_sighting) AS k
      USING (channel, external_id)
    LEFT JOIN assigned USING (channel, external_id), day)
SELECT vacancy, first_seen, CASE WHEN is_seen THEN today ELSE last_seen END AS last_seen,
  CASE WHEN is_seen THEN NULL WHEN is_complete THEN coalesce(missing_since, today)
    ELSE missing_since END::DATE AS missing_since,
  CASE WHEN is_seen THEN 0 WHEN is_complete THEN least(omissions + 1, 100)
    ELSE omissions END::UTINYINT AS omissions,
  CASE WHEN is_removed THEN today WHEN is_seen THEN NULL ELSE removed_on END::DATE AS removed_on,
  noted.* EXCLUDE (vacancy, first_seen, last_seen, missing_since, omissions, removed_on)
FROM noted LEFT JOIN word USING (channel, external_id) LEFT JOIN swept USING (channel), day;
