-- Vacancies that a pair says are one: each a part of its own at first. A known vacancy has the
-- channels of all its sightings. Where districts are told, parts keep those that all of theirs share.
CREATE OR REPLACE TEMP TABLE part AS
WITH fresh_side AS (SELECT vacancy, channel, external_id, within FROM side WHERE NOT is_known),
known_side AS (
  SELECT k.vacancy, list(DISTINCT k.channel) AS channels
  FROM known AS k SEMI JOIN (SELECT b_vacancy AS vacancy FROM pair WHERE b_known AND reason IS NOT NULL) USING (vacancy)
  GROUP BY k.vacancy)
SELECT DISTINCT vacancy, FALSE AS is_known, [channel] AS channels, within
FROM fresh_side
SEMI JOIN (SELECT a_vacancy AS vacancy FROM pair WHERE reason IS NOT NULL
  UNION SELECT b_vacancy FROM pair WHERE reason IS NOT NULL AND NOT b_known) USING (vacancy)
UNION ALL
SELECT vacancy, TRUE, channels, within
FROM known_side LEFT JOIN (
  SELECT vacancy, arg_max(within, number) AS within
  FROM side WHERE is_known AND is_placed GROUP BY vacancy) USING (vacancy);

CREATE OR REPLACE TEMP TABLE member AS SELECT vacancy, vacancy AS part FROM part;

CREATE OR REPLACE TEMP TABLE link AS
SELECT least(a_vacancy, b_vacancy) AS a, greatest(a_vacancy, b_vacancy) AS b, max(score) AS score,
  bool_or(place = 'named') AS is_named
FROM pair WHERE reason IS NOT NULL AND a_vacancy <> b_vacancy GROUP BY ALL;
