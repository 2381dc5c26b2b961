-- What each candidate pair has in common that may be one job.
CREATE OR REPLACE TEMP MACRO levels_of(words) AS list_sort(list_intersect(words, level_words()));
CREATE OR REPLACE TEMP MACRO numbers_of(words) AS
  list_sort(list_filter(words, lambda word: regexp_matches(word, '^[0-9]{1,2}[a-z]?$')));

-- Both adverts of every candidate pair, without their texts.
CREATE OR REPLACE TEMP TABLE side AS
WITH said AS (
  SELECT number, sighting.vacancy, TRUE AS is_known, channel, external_id, employer_key, employer_role,
    employer_ids, title_words, place_lead, place_kind, areas, region, place_how, pay_low, pay_high
  FROM known_sighting AS sighting SEMI JOIN candidate ON candidate.other = sighting.number
  UNION ALL
  SELECT number, vacancy_id(channel, external_id), FALSE, channel, external_id, employer_key,
    employer_role, employer_ids, title_words, place_lead, place_kind, areas, region, place_how, pay_low,
    pay_high
  FROM fresh
  JOIN feature USING (channel, external_id)
  JOIN advert_employer USING (channel, external_id)
  JOIN advert_place USING (channel, external_id)
  JOIN advert_pay USING (channel, external_id)
  SEMI JOIN (SELECT number FROM candidate UNION SELECT other FROM candidate) USING (number))
SELECT * EXCLUDE (areas, place_kind, place_how), place_kind = 'placed' AS is_placed,
  place_how IN ('school', 'postcode', 'postcode_district') AS is_exact,
  CASE WHEN place_kind = 'placed' THEN list_transform(areas, lambda each: each.area) END AS within,
  levels_of(title_words) AS levels, numbers_of(title_words) AS numbers
FROM said;

CREATE OR REPLACE TEMP MACRO employer_fit(a_key, b_key, a_ids, b_ids) AS CASE
  WHEN a_key IS NULL AND b_key IS NULL THEN 'unnamed'
  WHEN a_key IS NULL OR b_key IS NULL THEN 'hidden'
  WHEN a_key = b_key OR list_has_any(a_ids, b_ids) THEN 'same'
  WHEN list_has_all(string_split(a_key, ' '), string_split(b_key, ' '))
    OR list_has_all(string_split(b_key, ' '), string_split(a_key, ' ')) THEN 'same'
  ELSE 'other' END;

-- `same`: a district in common. `wider`: one place may lie in the other. `named`: districts differ,
-- as suppliers code them, but the place is called the same.
CREATE OR REPLACE TEMP MACRO place_fit(a_within, b_within, is_apart, is_named) AS CASE
  WHEN list_has_any(a_within, b_within) THEN 'same'
  WHEN is_apart THEN CASE WHEN is_named THEN 'named' ELSE 'other' END
  ELSE 'wider' END;

CREATE OR REPLACE TEMP MACRO pay_fit(a_low, a_high, b_low, b_high) AS CASE
  WHEN (a_low IS NULL AND a_high IS NULL) OR (b_low IS NULL AND b_high IS NULL) THEN 'unknown'
  WHEN abs(coalesce(a_low, a_high) - coalesce(b_low, b_high)) <= 0.01 * coalesce(a_low, a_high)
    AND abs(coalesce(a_high, a_low) - coalesce(b_high, b_low)) <= 0.01 * coalesce(a_high, a_low)
    THEN 'same'
  WHEN coalesce(a_low, a_high) > 1.02 * coalesce(b_high, b_low)
    OR coalesce(b_low, b_high) > 1.02 * coalesce(a_high, a_low) THEN 'apart'
  ELSE 'near' END;

-- Pairs of which what they have in common besides their texts lets one of the rules of the next step join
-- them or tell of them: one pair in six. Texts are by far the dearest to compare. The conditions stand
-- here alone: a rule that asks for less has to ask here first.
CREATE OR REPLACE TEMP TABLE met AS
WITH fitted AS (
  SELECT number, other, by_page, by_reference, a.channel = b.channel AS one_channel,
    a.is_known AS a_known, a.vacancy AS a_vacancy, b.vacancy AS b_vacancy, b.is_known AS b_known,
    a.channel AS channel, a.external_id AS external_id, b.channel AS other_channel, b.external_id AS other_id,
    a.employer_role AS role, b.employer_role AS other_role, a.within[1] AS area, b.within[1] AS other_area,
    employer_fit(a.employer_key, b.employer_key, a.employer_ids, b.employer_ids) AS employer,
    place_fit(a.within, b.within, (a.is_placed AND b.is_placed) OR a.region <> b.region,
      a.place_lead = b.place_lead AND NOT (a.is_exact AND b.is_exact)) AS place,
    pay_fit(a.pay_low, a.pay_high, b.pay_low, b.pay_high) AS pay,
    len(a.title_words) + len(b.title_words) AS title_total,
    len(list_intersect(a.title_words, b.title_words)) AS shared,
    a.levels = b.levels
      AND (len(a.numbers) = 0 OR len(b.numbers) = 0 OR a.numbers = b.numbers) AS one_level
  FROM candidate JOIN side AS a USING (number) JOIN side AS b ON b.number = candidate.other
  WHERE a.channel <> b.channel OR a.employer_key IS DISTINCT FROM b.employer_key),
titled AS (
  SELECT * EXCLUDE (title_total, shared), shared / (title_total - shared) AS title,
    title >= 0.65 AND one_level AS one_title
  FROM fitted)
FROM titled
WHERE CASE WHEN employer IN ('other', 'hidden') THEN place = 'same' AND pay <> 'apart' AND title >= 0.5
  ELSE NOT one_channel AND place <> 'other' AND (by_page OR by_reference OR one_title) END;

-- The texts of those. The largest hash of a sketch is a column of its own, since a lambda copies a list
-- that it looks into for every element; a sketch that is not full has all hashes there are.
CREATE OR REPLACE TEMP MACRO last_of(sketch, most) AS
  CASE WHEN len(sketch) >= most THEN sketch[most] ELSE 4294967295::UINTEGER END;

CREATE OR REPLACE TEMP TABLE sketched AS
WITH wanted AS (SELECT number FROM met UNION SELECT other FROM met)
SELECT *, last_of(sketch, 64) AS sketch_last, last_of(head, 32) AS head_last FROM (
  SELECT number, words, sketch, head FROM known_sighting SEMI JOIN wanted USING (number)
  UNION ALL
  SELECT number, words, sketch, head
  FROM fresh JOIN feature USING (channel, external_id) SEMI JOIN wanted USING (number));

-- The share of their runs of words that two texts have in common, estimated from their sketches: up to
-- the smaller of the two largest hashes, both are whole.
CREATE OR REPLACE TEMP MACRO in_common(a, b, a_last, b_last) AS len(list_intersect(a, b)) / nullif(
  len(list_filter(a, lambda one: one <= b_last)) + len(list_filter(b, lambda one: one <= a_last))
  - len(list_intersect(a, b)), 0);

CREATE OR REPLACE TEMP TABLE compared AS
SELECT met.*, least(a.words, b.words) AS words,
  in_common(a.sketch, b.sketch, a.sketch_last, b.sketch_last) AS whole,
  -- Aggregators print only how a text begins.
  CASE WHEN least(a.words, b.words) < 120 AND greatest(a.words, b.words) > 1.5 * least(a.words, b.words)
    THEN in_common(a.head, b.head, a.head_last, b.head_last) END AS head
FROM met JOIN sketched AS a USING (number) JOIN sketched AS b ON b.number = met.other;

DROP TABLE candidate;
DROP TABLE met;
DROP TABLE sketched;
