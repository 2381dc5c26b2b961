-- The pool as the last earlier day left it, without what was erased since (`known_row`):
-- `known_sighting`, a view of it, and in `known` what of it every step wants.

-- When and why a sighting is no longer an open advert, as of a day; null while it is.
CREATE OR REPLACE TEMP MACRO closing(removed_on, omissions, missing_since, closes, day) AS list_min(
  list_filter([
    {'on': removed_on, 'why': 'removed'},
    {'on': CASE WHEN omissions >= 2 THEN missing_since END, 'why': 'two_omissions'},
    {'on': CASE WHEN closes < day THEN closes END, 'why': 'closing_date'}],
    lambda each: each.on IS NOT NULL));

-- A vacancy is named after its first sighting. Where that was erased, what is left is named anew:
-- nothing made from what was erased stays.
CREATE OR REPLACE TEMP TABLE renamed AS
SELECT vacancy, vacancy_id(first.channel, first.external_id) AS name FROM (
  SELECT vacancy, arg_min({'channel': channel, 'external_id': external_id},
      {'day': first_seen, 'channel': channel, 'external_id': external_id}) AS first
  FROM known_row SEMI JOIN (SELECT vacancy_id(channel, external_id) AS vacancy FROM erased) USING (vacancy)
  GROUP BY vacancy);

CREATE OR REPLACE TEMP VIEW known_sighting AS
SELECT coalesce(renamed.name, vacancy) AS vacancy, known_row.* EXCLUDE (vacancy)
FROM known_row LEFT JOIN renamed USING (vacancy);

CREATE OR REPLACE TEMP TABLE known AS
SELECT number, channel, external_id, vacancy, digest, parser, coding, sketching,
  -- A copy that another channel shows late is still that advert.
  last_seen >= getvariable('pool_day') - 14
    OR closing(removed_on, omissions, missing_since, closes, getvariable('pool_day')) IS NULL AS is_open
FROM known_sighting;
