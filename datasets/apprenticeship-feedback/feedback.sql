-- A script has one statement a provider: its number, how many reviews, the stars and the year (AY2324). A
-- provider has the newest name of the dashboard of apprenticeships, without its number behind it.
CREATE OR REPLACE TABLE parsed AS
WITH ratings AS (
  SELECT 'apprentice' AS reviewer, * FROM apprentices UNION ALL SELECT 'employer', * FROM employers),
named AS (
  SELECT "UKPRN" AS ukprn, arg_max(regexp_replace("Provider name", '\s*\(\d{8}\)$', ''), "Academic Year") AS provider_name
  FROM names WHERE "UKPRN" IS NOT NULL GROUP BY ALL),
cells AS (
  SELECT source_row, reviewer, ukprn, time_period, unnest([
    {kind: 'reviews', printed: review_count}, {kind: 'stars', printed: stars}], recursive := true)
  FROM ratings)
SELECT source_row, 'publish' AS disposition, NULL::VARCHAR AS reason, ukprn AS provider,
       coalesce(provider_name, 'UKPRN ' || ukprn) AS provider_name,
       CASE WHEN regexp_full_match(time_period, 'AY\d{4}') THEN 'AY20' || time_period[3:4] || '-' || time_period[5:6] END AS period,
       'apprenticeship_feedback_' || reviewer || '_' || kind AS measure, try_cast(printed AS DOUBLE) AS value,
       CASE WHEN value IS NULL THEN marks.means ELSE 'observed' END AS status,
       printed AS source_value, CASE WHEN value IS NULL THEN printed END AS source_status,
       CASE WHEN period IS NULL THEN 'time_period: ' || coalesce(time_period, '')
            WHEN status IS NULL THEN kind || ': ' || coalesce(printed, 'NULL') END AS unread
FROM cells LEFT JOIN named USING (ukprn) LEFT JOIN mark_list AS marks ON marks.mark = printed;
