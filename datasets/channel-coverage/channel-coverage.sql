-- How much of the market the pool sees: what is in it beside what official series and the survey of
-- vacancies count, and what could not be told of it. A share with a hidden side is not computed.
CREATE OR REPLACE TABLE parsed AS
WITH flows AS (
  SELECT area, area_name, area_type, period, period_start, occupation, measure, value, flags FROM vacancy_flows),
-- The series has areas as they were in April 2023, the pool those of today: what only changed its code
-- since then is the same place.
today AS (SELECT area, place FROM areas),
-- The newest figure of each area and occupation: the pool and the series are seldom of one month.
live_series AS (
  SELECT coalesce(place, area) AS area, occupation, arg_max(value, period_start) AS counted
  FROM labour_demand LEFT JOIN today USING (area)
  WHERE measure = 'live_adverts' AND value IS NOT NULL GROUP BY ALL),
-- Of authorities the new adverts of a quarter are published, of England the mean of its months.
new_series AS (
  SELECT coalesce(place, area) AS area, occupation,
         arg_max(if(measure = 'new_adverts', value / 3, value), period_start) AS counted
  FROM labour_demand_new LEFT JOIN today USING (area)
  WHERE measure IN ('new_adverts', 'new_adverts_monthly_mean') AND value IS NOT NULL GROUP BY ALL),
survey AS (
  SELECT area, 'total' AS occupation, arg_max(value, period_start) AS counted FROM vacancy_survey
  WHERE measure = 'survey_vacancies' AND industry = 'total' AND value IS NOT NULL GROUP BY ALL),
against AS (
  SELECT 'live_coverage' AS measure, f.* EXCLUDE (measure), counted FROM flows AS f JOIN live_series USING (area, occupation)
  WHERE f.measure = 'pooled_live_adverts'
  UNION ALL BY NAME
  SELECT 'new_coverage' AS measure, f.* EXCLUDE (measure), counted FROM flows AS f JOIN new_series USING (area, occupation)
  WHERE f.measure = 'pooled_new_adverts'
  UNION ALL BY NAME
  SELECT 'survey_coverage' AS measure, f.* EXCLUDE (measure), counted FROM flows AS f JOIN survey USING (area, occupation)
  WHERE f.measure = 'pooled_live_adverts'),
totals AS (FROM flows WHERE occupation = 'total'),
quality AS (
  SELECT 'duplicate_share' AS measure, a.* EXCLUDE (measure, value), b.value - a.value AS value, b.value AS counted
  FROM totals AS a JOIN totals AS b USING (area, period) WHERE a.measure = 'pooled_live_adverts' AND b.measure = 'pooled_sightings'
  UNION ALL BY NAME
  SELECT 'unplaced_share' AS measure, a.* EXCLUDE (measure, value), a.value, b.value AS counted
  FROM totals AS a JOIN totals AS b USING (area, period) WHERE a.measure = 'pooled_unplaced' AND b.measure = 'pooled_live_adverts'
    AND a.area_type IN ('uk', 'country', 'region')
  UNION ALL BY NAME
  SELECT 'uncoded_share' AS measure, a.* EXCLUDE (measure, value, occupation), 'total' AS occupation, a.value, b.value AS counted
  FROM flows AS a JOIN totals AS b USING (area, period)
  WHERE a.measure = 'pooled_live_adverts' AND a.occupation = 'unknown' AND b.measure = 'pooled_live_adverts'),
shares AS (
  SELECT * EXCLUDE (value, counted), CASE WHEN counted > 0 THEN round(100 * value / counted, 2) END AS value
  FROM (FROM against UNION ALL BY NAME FROM quality))
SELECT concat_ws(' ', measure, period, area, occupation) AS source_row, 'publish' AS disposition, NULL::VARCHAR AS reason,
       area, area_name, area_type, NULL::VARCHAR AS area_vintage, 0 AS vintage_order, period, occupation, measure, value,
       CASE WHEN value IS NULL THEN 'not_computed' ELSE 'observed' END AS status,
       array_to_string(list_sort(list_distinct(list_filter(
         string_split(flags || ' constructed', ' '), lambda flag: flag NOT IN ('', 'invented', 'break')))), ' ') AS flags,
       NULL::VARCHAR AS source_value, NULL::VARCHAR AS source_status
FROM shares;
