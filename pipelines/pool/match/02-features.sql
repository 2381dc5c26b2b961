-- What of each advert that is new or changed is compared, and the keys by which others find it.
-- Where the text was blanked since, its sketch was kept (`kept_sketch`).
CREATE OR REPLACE TEMP TABLE read_text AS
SELECT channel, external_id, coalesce(kept.words, read.words) AS words,
  coalesce(kept.sketch, sketch_of(runs)) AS sketch, coalesce(kept.head, head_of(runs)) AS head
FROM (SELECT channel, external_id, len(hashes)::INTEGER AS words, runs_of(hashes) AS runs
  FROM (SELECT channel, external_id, hashes_of(text) AS hashes FROM advert)) AS read
LEFT JOIN kept_sketch AS kept USING (channel, external_id);

CREATE OR REPLACE TEMP TABLE read_title AS
WITH said AS (
  SELECT channel, external_id, words_of(title) AS title_words,
    words_of(array_to_string(list_transform(places,
      lambda each: concat_ws(' ', each.text, each.town)), ' ')) AS place_words,
    list_distinct(list_filter([page_of(url), page_of(apply_url)],
      lambda page: page IS NOT NULL)) AS pages,
    nullif(regexp_replace(lower(reference), '[^a-z0-9]', '', 'g'), '') AS reference_key
  FROM advert),
named AS (
  SELECT *, list_filter(place_words, lambda word: len(word) > 2 AND NOT list_contains(place_noise(), word)) AS named
  FROM said),
told AS (
  SELECT *, list_sort(list_distinct(list_filter(title_words, lambda word:
    NOT list_contains(title_noise(), word) AND NOT regexp_matches(word, '[0-9]{3}|^[0-9]+k$')
    AND (list_contains(level_words(), word) OR NOT list_contains(place_words, word))))) AS told
  FROM named)
SELECT channel, external_id, pages, reference_key, named[1] AS place_lead,
  CASE WHEN len(told) > 0 THEN told ELSE list_sort(list_distinct(title_words)) END AS title_words
FROM told;

CREATE OR REPLACE TEMP TABLE feature AS
SELECT channel, external_id, words, sketch, head, pages, reference_key, place_lead, title_words,
  hash(title_words) AS title_key
FROM read_text JOIN read_title USING (channel, external_id);

-- What no later step reads makes room: at a million sightings it would be written to disk and back.
DROP TABLE read_text;
DROP TABLE read_title;

CREATE OR REPLACE TEMP MACRO key_of(kind, a, b, c) AS (hash(kind, a, b, c) >> 2 << 2);
CREATE OR REPLACE TEMP MACRO keys_each(list, kind, b, c) AS
  list_transform(list, lambda each: key_of(kind, each, b, c));

-- `keys`: what others find it by. `asks`: what it looks for. They differ in one thing: where a place
-- is not told to the district, adverts of the same employer anywhere are looked at.
CREATE OR REPLACE TEMP TABLE keyed AS
WITH coded AS (
  SELECT f.*, e.employer_key AS employer,
    CASE WHEN place_kind = 'placed' THEN list_transform(areas, lambda each: each.area)[1:5] ELSE [] END AS within
  FROM feature AS f
  JOIN advert_place USING (channel, external_id)
  JOIN advert_employer AS e USING (channel, external_id)),
shared AS (
  SELECT channel, external_id, len(within) > 0 AS is_placed,
    list_transform(pages, lambda page: hash('page', page) >> 2 << 2 | 1) AS by_page,
    CASE WHEN len(reference_key) > 3 AND employer IS NOT NULL
      THEN [key_of('reference', employer, reference_key, '') | 2] ELSE [] END AS by_reference,
    flatten(list_transform(within, lambda area: keys_each(sketch[1:4], 'text', area, ''))) AS by_text,
    CASE WHEN employer IS NULL THEN [] ELSE flatten(list_transform(within, lambda area:
      list_append(keys_each(sketch[1:4], 'employer and text', area, employer),
        key_of('employer and title', title_key, area, employer)))) END AS by_employer,
    CASE WHEN employer IS NULL OR place_lead IS NULL THEN []
      ELSE [key_of('place', title_key, place_lead, employer)] END AS by_name,
    CASE WHEN employer IS NULL THEN [] ELSE
      list_append(keys_each(sketch[1:4], 'placed', employer, ''),
        key_of('placed', title_key, employer, 'title')) END AS as_placed,
    CASE WHEN employer IS NULL THEN [] ELSE
      list_append(keys_each(sketch[1:4], 'unplaced', employer, ''),
        key_of('unplaced', title_key, employer, 'title')) END AS as_unplaced
  FROM coded)
SELECT channel, external_id,
  list_distinct(by_page || by_reference || by_text || by_employer || by_name
    || CASE WHEN is_placed THEN as_placed ELSE as_unplaced END) AS keys,
  list_distinct(by_page || by_reference || by_text || by_employer || by_name || as_unplaced
    || CASE WHEN is_placed THEN [] ELSE as_placed END) AS asks
FROM shared;
