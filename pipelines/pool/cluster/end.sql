-- The vacancy of every new sighting: that of a known one which it joins, or one named after the
-- first of those that are joined.
CREATE OR REPLACE TEMP TABLE assigned AS
WITH alone AS (
  SELECT channel, external_id, vacancy_id(channel, external_id) AS vacancy FROM fresh)
SELECT channel, external_id, CASE WHEN part.is_known THEN part.vacancy
    ELSE vacancy_id(first(channel) OVER first_of_part, first(external_id) OVER first_of_part) END AS vacancy
FROM alone LEFT JOIN member USING (vacancy) LEFT JOIN part ON part.vacancy = member.part
WINDOW first_of_part AS (PARTITION BY coalesce(member.part, alone.vacancy) ORDER BY channel, external_id);

-- Every pair that was told of, with what became of it.
CREATE OR REPLACE TEMP TABLE told AS
SELECT channel, external_id, other_channel, other_id,
  reason, score, reason IS NOT NULL AND p.part = q.part AS merged,
  CASE WHEN flag IS NOT NULL THEN flag WHEN p.part IS DISTINCT FROM q.part THEN 'taken' END AS flag,
  text_in_common, title_in_common, pay, place, role, other_role, getvariable('pool_day') AS day
FROM pair
LEFT JOIN member AS p ON p.vacancy = a_vacancy LEFT JOIN member AS q ON q.vacancy = b_vacancy;
