-- What becomes visible only across vacancies: reposts, adverts that never end, one text in many places.
-- `text_key` is the smallest hash of a text: two texts have the same as often as they have runs of
-- words in common.
CREATE OR REPLACE TEMP TABLE post AS
SELECT vacancy, state, first_seen, last_seen, coalesce(posted, first_seen) AS began,
  hash(employer_key, title_words, coalesce(areas[1].area, place_text, region), text_key) AS post,
  CASE WHEN text_key IS NOT NULL THEN hash(employer_key, title_words, text_key) END AS template,
  areas[1].area AS area
FROM vacancy_row WHERE employer_key IS NOT NULL;

-- A repost begins after the one before it ended, at most eight weeks later.
CREATE OR REPLACE TEMP TABLE repost AS
WITH RECURSIVE follows AS (
  SELECT vacancy, before.vacancy AS repost_of FROM (
    SELECT vacancy, first_seen,
      lag({'vacancy': vacancy, 'state': state, 'last_seen': last_seen}) OVER (
        PARTITION BY post ORDER BY first_seen, last_seen, vacancy) AS before
    FROM post)
  WHERE before.state = 'closed' AND before.last_seen < first_seen
    AND first_seen - before.last_seen <= 56),
chain AS (
  SELECT vacancy, repost_of, repost_of AS origin, 1 AS reposts FROM follows
  WHERE repost_of NOT IN (SELECT vacancy FROM follows)
  UNION ALL
  SELECT follows.vacancy, follows.repost_of, chain.origin, chain.reposts + 1
  FROM follows JOIN chain ON follows.repost_of = chain.vacancy)
SELECT * FROM chain;

CREATE OR REPLACE TEMP TABLE template AS
SELECT template FROM post WHERE state <> 'closed' AND area IS NOT NULL AND template IS NOT NULL
GROUP BY template HAVING count(DISTINCT area) > 20;

CREATE OR REPLACE TEMP TABLE unusual AS
SELECT post.vacancy, CASE WHEN template.template IS NOT NULL THEN 'franchise' ELSE 'evergreen' END AS spell
FROM post LEFT JOIN template USING (template)
LEFT JOIN repost USING (vacancy) LEFT JOIN post AS origin ON origin.vacancy = repost.origin
WHERE template.template IS NOT NULL
  OR post.last_seen - least(post.began, coalesce(origin.began, post.began)) > 180;

-- An agency's copy is of the vacancy of the hirer, or of the one that was there first.
CREATE OR REPLACE TEMP TABLE copy AS
WITH flagged AS (
  SELECT p.vacancy AS a, q.vacancy AS b, score,
    coalesce(role IN ('agency', 'anonymous'), FALSE) AS a_is_agency,
    coalesce(other_role IN ('agency', 'anonymous'), FALSE) AS b_is_agency
  FROM told_pair AS t
  JOIN sighting_id AS p ON p.channel = t.channel AND p.external_id = t.external_id
  JOIN sighting_id AS q ON q.channel = t.other_channel AND q.external_id = t.other_id
  WHERE flag = 'agency_copy'),
directed AS (
  SELECT CASE WHEN b_is_agency AND NOT a_is_agency THEN b ELSE a END AS vacancy,
    CASE WHEN b_is_agency AND NOT a_is_agency THEN a ELSE b END AS agency_copy_of, score FROM flagged)
SELECT vacancy, arg_max(agency_copy_of, (score, agency_copy_of)) AS agency_copy_of
FROM directed WHERE vacancy <> agency_copy_of GROUP BY vacancy;
