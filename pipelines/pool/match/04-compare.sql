-- What each candidate pair has in common.
-- The largest hash of a sketch, where it is full; a smaller sketch has all hashes there are.
CREATE OR REPLACE TEMP MACRO last_of(sketch, most) AS
  CASE WHEN len(sketch) >= most THEN sketch[most] ELSE 4294967295::UINTEGER END;

CREATE OR REPLACE TEMP TABLE side AS
SELECT number, sighting.vacancy, TRUE AS is_known, channel, external_id, employer_key, employer_role,
  employer_ids, title_words, place_lead, place_kind, areas, region, place_how, pay_low, pay_high,
  words, sketch, head, last_of(sketch, 64) AS sketch_last, last_of(head, 32) AS head_last
FROM known_sighting AS sighting SEMI JOIN candidate ON candidate.other = sighting.number
UNION ALL
SELECT number, vacancy_id(channel, external_id), FALSE, channel, external_id, employer_key, employer_role,
  employer_ids, title_words, place_lead, place_kind, areas, region, place_how, pay_low, pay_high,
  words, sketch, head, last_of(sketch, 64), last_of(head, 32)
FROM fresh
JOIN feature USING (channel, external_id)
JOIN advert_employer USING (channel, external_id)
JOIN advert_place USING (channel, external_id)
JOIN advert_pay USING (channel, external_id)
SEMI JOIN (SELECT number FROM candidate UNION SELECT other FROM candidate) USING (number);

-- The share of their runs of words that two texts have in common, estimated from their sketches: up to
-- the smaller of the two largest hashes, both are whole. The largest is a column of its own, since a
-- lambda copies a list that it looks into for every element.
CREATE OR REPLACE TEMP MACRO in_common(a, b, a_last, b_last) AS len(list_intersect(a, b)) / nullif(
  len(list_filter(a, lambda one: one <= b_last)) + len(list_filter(b, lambda one: one <= a_last))
  - len(list_intersect(a, b)), 0);

CREATE OR REPLACE TEMP MACRO levels_of(words) AS list_sort(list_intersect(words, level_words()));
CREATE OR REPLACE TEMP MACRO numbers_of(words) AS
  list_sort(list_filter(words, lambda word: regexp_matches(word, '^[0-9]{1,2}[a-z]?$')));

CREATE OR REPLACE TEMP MACRO employer_fit(a_key, b_key, a_ids, b_ids) AS CASE
  WHEN a_key IS NULL AND b_key IS NULL THEN 'unnamed'
  WHEN a_key IS NULL OR b_key IS NULL THEN 'hidden'
  WHEN a_key = b_key OR list_has_any(a_ids, b_ids) THEN 'same'
  WHEN list_has_all(string_split(a_key, ' '), string_split(b_key, ' '))
    OR list_has_all(string_split(b_key, ' '), string_split(a_key, ' ')) THEN 'same'
  ELSE 'other' END;

CREATE OR REPLACE TEMP MACRO is_exact(place_how) AS
  place_how IN ('school', 'postcode', 'postcode_district');

-- `same`: a district in common. `wider`: one place may lie in the other. `named`: districts differ,
-- as suppliers code them, but the place is called the same.
CREATE OR REPLACE TEMP MACRO place_fit(a, b) AS CASE
  WHEN a.place_kind = 'placed' AND b.place_kind = 'placed' AND list_has_any(
    list_transform(a.areas, lambda each: each.area), list_transform(b.areas, lambda each: each.area))
    THEN 'same'
  WHEN (a.place_kind = 'placed' AND b.place_kind = 'placed') OR a.region <> b.region THEN
    CASE WHEN a.place_lead = b.place_lead AND NOT (is_exact(a.place_how) AND is_exact(b.place_how))
      THEN 'named' ELSE 'other' END
  ELSE 'wider' END;

CREATE OR REPLACE TEMP MACRO pay_fit(a_low, a_high, b_low, b_high) AS CASE
  WHEN (a_low IS NULL AND a_high IS NULL) OR (b_low IS NULL AND b_high IS NULL) THEN 'unknown'
  WHEN abs(coalesce(a_low, a_high) - coalesce(b_low, b_high)) <= 0.01 * coalesce(a_low, a_high)
    AND abs(coalesce(a_high, a_low) - coalesce(b_high, b_low)) <= 0.01 * coalesce(a_high, a_low)
    THEN 'same'
  WHEN coalesce(a_low, a_high) > 1.02 * coalesce(b_high, b_low)
    OR coalesce(b_low, b_high) > 1.02 * coalesce(a_high, a_low) THEN 'apart'
  ELSE 'near' END;

CREATE OR REPLACE TEMP TABLE compared AS
SELECT number, other, by_page, by_reference, a.channel = b.channel AS one_channel,
  a.is_known AS a_known, a.vacancy AS a_vacancy, b.vacancy AS b_vacancy, b.is_known AS b_known,
  a.channel AS channel, a.external_id AS external_id, b.channel AS other_channel, b.external_id AS other_id,
  a.employer_role AS role, b.employer_role AS other_role,
  employer_fit(a.employer_key, b.employer_key, a.employer_ids, b.employer_ids) AS employer,
  place_fit(a, b) AS place,
  pay_fit(a.pay_low, a.pay_high, b.pay_low, b.pay_high) AS pay,
  len(list_intersect(a.title_words, b.title_words))
    / len(list_distinct(a.title_words || b.title_words)) AS title,
  levels_of(a.title_words) = levels_of(b.title_words)
    AND (len(numbers_of(a.title_words)) = 0 OR len(numbers_of(b.title_words)) = 0
      OR numbers_of(a.title_words) = numbers_of(b.title_words)) AS one_level,
  least(a.words, b.words) AS words,
  in_common(a.sketch, b.sketch, a.sketch_last, b.sketch_last) AS whole,
  -- Aggregators print only how a text begins.
  CASE WHEN least(a.words, b.words) < 120 AND greatest(a.words, b.words) > 1.5 * least(a.words, b.words)
    THEN in_common(a.head, b.head, a.head_last, b.head_last) END AS head,
  CASE WHEN a.place_kind = 'placed' THEN a.areas[1].area END AS area,
  CASE WHEN b.place_kind = 'placed' THEN b.areas[1].area END AS other_area
FROM candidate JOIN side AS a USING (number) JOIN side AS b ON b.number = candidate.other
WHERE a.channel <> b.channel OR a.employer_key IS DISTINCT FROM b.employer_key;
