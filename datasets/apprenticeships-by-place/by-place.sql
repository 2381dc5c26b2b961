-- The file is a cube of provider, level, age, place of delivery and home. Its lines are added up twice, by
-- home and by delivery, never across the two; each sum is rounded as the dashboard rounds it, and one below
-- 5, which it shows as 0, is given as the range that it may be. Regions are named without codes: those of
-- the list of areas; a name that it does not have is set aside with its figures.
CREATE OR REPLACE TABLE parsed AS
WITH lines AS (
  SELECT *, regexp_extract(provider_name, '\((\d{8})\)$', 1) AS ukprn,
         regexp_replace(provider_name, '\s*\(\d{8}\)$', '') AS named,
         unnest([{place_of: 'home', place: learner_home_region}, {place_of: 'delivery', place: delivery_region}], recursive := true)
  FROM breakdowns),
sums AS (
  SELECT "year", ukprn, named, place_of, place, coalesce("apps_Level", 'All levels') AS level_label,
         sum(starts::INTEGER) AS starts, sum(enrolments::INTEGER) AS enrolments, sum(achievements::INTEGER) AS achievements
  FROM lines
  GROUP BY GROUPING SETS (("year", ukprn, named, place_of, place, "apps_Level"), ("year", ukprn, named, place_of, place))),
cells AS (
  SELECT * EXCLUDE (starts, enrolments, achievements), "year"[9:] AS part,
         unnest([{kind: 'starts', people: starts}, {kind: 'enrolments', people: enrolments}, {kind: 'achievements', people: achievements}], recursive := true)
  FROM sums),
coded AS (
  SELECT c.*, 10 * ((people + 5) // 10) AS rounded, l.code AS level, a.name AS region,
         CASE WHEN place = 'Outside of England and unknown' THEN 'x-unknown' ELSE a.code END AS area,
         CASE part WHEN '' THEN '' ELSE '_so_far' END AS suffix,
         CASE WHEN NOT regexp_full_match("year"[:7], '20\d\d/\d\d') OR right("year"[:7], 2)::INTEGER <> ("year"[3:4]::INTEGER + 1) % 100 THEN NULL
              WHEN part = '' THEN 'AY' || "year"[:4] || '-' || "year"[6:7]
              WHEN part = '(Aug to Oct)' THEN "year"[:4] || '-08/P3M' WHEN part = '(Aug to Jan)' THEN "year"[:4] || '-08/P6M'
              WHEN part = '(Aug to Apr)' THEN "year"[:4] || '-08/P9M' END AS period
  FROM cells AS c
  LEFT JOIN area_list AS a ON a.type = 'region' AND a.name = place AND a."to" IS NULL
  LEFT JOIN code_list AS l ON l.dimension = 'level' AND l.label = level_label)
SELECT NULL::VARCHAR AS source_row, CASE WHEN area IS NULL THEN 'set_aside' ELSE 'publish' END AS disposition,
       CASE WHEN area IS NULL THEN 'no area is named ' || place END AS reason,
       area, coalesce(region, place) AS area_name,
       CASE WHEN area = 'x-unknown' THEN 'none' ELSE 'region' END AS area_type, NULL::VARCHAR AS area_vintage, 0 AS vintage_order,
       ukprn AS provider, named AS provider_name, period, level, 'apprenticeship_' || kind || '_by_' || place_of || suffix AS measure,
       CASE WHEN people >= 5 THEN rounded::DOUBLE END AS value, CASE WHEN people >= 5 THEN 'observed' ELSE 'bounded' END AS status,
       CASE WHEN suffix = '' THEN '' ELSE 'provisional' END AS flags,
       CASE WHEN people < 5 THEN 0::DOUBLE END AS low, CASE WHEN people < 5 THEN 4::DOUBLE END AS high,
       CASE WHEN people < 5 THEN 'bounds.rounding' END AS "interval",
       rounded::VARCHAR AS source_value, NULL::VARCHAR AS source_status,
       CASE WHEN area IS NULL THEN NULL WHEN period IS NULL THEN 'year: ' || "year"
            WHEN level IS NULL THEN 'apps_Level: ' || level_label END AS unread
FROM coded
UNION ALL BY NAME
SELECT source_row, 'check' AS disposition FROM breakdowns;
