-- How far the newest growths of each series of an occupation lie from the middle of all its growths, in
-- robust standard deviations; docs/statistics.md has the formulas. No count stands in two of
-- the growths that are judged, so that chance in one says nothing of chance in another.
CREATE OR REPLACE TABLE parsed AS
WITH breaks(day) AS (VALUES (DATE '2025-11-01'), (DATE '2026-03-01'), (DATE '2026-06-01'), (DATE '2026-07-01')),
series AS (
  SELECT 'adverts' AS source, 3 AS every, occupation, period, period_start, period_end, value, flags FROM labour_demand_new
  WHERE measure = 'new_adverts_monthly_mean' AND area = 'E92000001'
  UNION ALL
  SELECT 'pay', 12, occupation, period, period_start, period_end, value, flags FROM occupation_pay
  WHERE measure = 'occupation_median_hourly_pay' AND area = 'K02000001' AND working_pattern = 'total'
  UNION ALL
  SELECT 'jobs', 12, occupation, period, period_start, period_end, value, flags FROM occupation_jobs
  WHERE measure = 'employed_in_occupation' AND area = 'E92000001'),
growths AS (
  SELECT n.source, n.every, n.occupation, n.period, n.period_start, concat_ws(' ', n.flags, b.flags) AS flags, ln(n.value / b.value) AS growth
  FROM series AS n JOIN series AS b ON b.source = n.source AND b.occupation = n.occupation
    AND b.period_start = n.period_start - INTERVAL 1 YEAR AND b.period_end = last_day(n.period_end - INTERVAL 1 YEAR)
  WHERE len(n.occupation) = 4 AND n.value > 0 AND b.value > 0
    AND NOT (n.source = 'adverts' AND EXISTS (FROM breaks WHERE day > b.period_start AND day <= n.period_end))),
-- Steps back from the newest period of a source: quarters of adverts, years of pay and of people.
stepped AS (
  SELECT *, date_diff('month', period_start, max(period_start) OVER (PARTITION BY source)) AS months, months // every AS step
  FROM growths QUALIFY months % every = 0),
indicators(measure, source, step) AS (VALUES
  ('indicator_adverts', 'adverts', 0), ('indicator_adverts_quarter_before', 'adverts', 1),
  ('indicator_adverts_two_quarters_before', 'adverts', 2), ('indicator_pay', 'pay', 0), ('indicator_jobs', 'jobs', 0)),
-- All growths of a series, those that are judged among them: against the earlier ones alone, a spread
-- that chance has made small would lift all three of adverts at once. Of fewer than four no spread is told.
histories AS (
  SELECT source, occupation, median(growth) AS middle, 1.4826 * mad(growth) AS spread, count(*) AS held
  FROM stepped GROUP BY ALL),
scores AS (
  SELECT i.measure, s.occupation, s.period, s.flags,
         CASE WHEN h.held >= 4 AND h.spread > 0 THEN (s.growth - h.middle) / h.spread END AS value
  FROM indicators AS i JOIN stepped AS s ON s.source = i.source AND s.step = i.step
  LEFT JOIN histories AS h ON h.source = i.source AND h.occupation = s.occupation)
SELECT 'E92000001' AS area, 'England' AS area_name, 'country' AS area_type, period, occupation, measure, value,
       if(value IS NULL, 'not_computed', 'observed') AS status,
       array_to_string(list_sort(list_distinct(list_filter(
         string_split(flags || ' constructed', ' '), lambda flag: flag NOT IN ('', 'invented', 'break')))), ' ') AS flags
FROM scores;
