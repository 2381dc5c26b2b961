-- Table `parsed`: the cells once those are hidden that would give others away, the median pay of the
-- live adverts that state one, and how long an advert stays where the stock is steady.
CREATE OR REPLACE TABLE parsed AS
WITH medians AS (
  SELECT period, area, occupation, median(pay) AS value
  FROM counted JOIN ordinary USING (vacancy) JOIN located USING (vacancy) JOIN coded USING (vacancy)
  WHERE measure = 'pooled_adverts_with_pay' AND (len(occupation) <> 4 OR regexp_matches(area, '^E12|^.92|^K|^x-[a-z]+$'))
  GROUP BY ALL),
paid AS (
  SELECT 'pooled_median_pay' AS measure, period, area, occupation, round(m.value) AS value,
         CASE WHEN c.is_hidden THEN 'suppressed' WHEN c.value < 10 THEN 'unreliable' ELSE 'observed' END AS status
  FROM medians AS m JOIN flow_cells AS c USING (period, area, occupation) WHERE c.measure = 'pooled_adverts_with_pay'),
counts AS (
  SELECT measure, period, area, occupation, round(value, 2) AS value, spread,
         CASE WHEN is_hidden THEN 'suppressed' ELSE 'observed' END AS status FROM flow_cells),
stocks AS (
  SELECT l.period, l.area, l.occupation, l.value AS live, n.value AS new, l.status = 'observed' AND n.status = 'observed' AS is_told,
         m.is_running OR m.is_begun AS is_partly_seen, m.first_day,
         lag(CASE WHEN l.status = 'observed' THEN l.value END) OVER before AS live_before,
         lag(m.first_day) OVER before AS month_before
  FROM counts AS l JOIN counts AS n USING (period, area, occupation) JOIN flow_months AS m USING (period)
  WHERE l.measure = 'pooled_live_adverts' AND n.measure = 'pooled_new_adverts' AND occupation = 'total'
  WINDOW before AS (PARTITION BY l.area ORDER BY l.period)),
-- Little's law holds in a steady state alone: two whole months, and a stock that moved by a tenth at most.
durations AS (
  SELECT 'pooled_duration' AS measure, period, area, occupation,
         is_told AND NOT is_partly_seen AND month_before = first_day - INTERVAL 1 MONTH AND new >= 10
           AND abs(live - live_before) <= 0.1 * live_before AS is_steady,
         CASE WHEN is_steady THEN round(live / new, 2) END AS value,
         CASE WHEN is_steady THEN 'observed' ELSE 'not_computed' END AS status
  FROM stocks),
figures AS (
  SELECT measure, period, area, occupation, value, status, CASE WHEN measure IN ('pooled_new_adverts', 'pooled_live_adverts')
           AND occupation NOT IN ('total', 'unknown') THEN 1.96 * sqrt(spread) END AS half FROM counts
  UNION ALL BY NAME FROM paid
  UNION ALL BY NAME SELECT * EXCLUDE (is_steady) FROM durations),
told AS (
  SELECT * REPLACE (CASE WHEN status = 'observed' THEN value END AS value, CASE WHEN status = 'observed' THEN half END AS half)
  FROM figures)
SELECT concat_ws(' ', t.measure, t.period, t.area, t.occupation) AS source_row, 'publish' AS disposition, NULL::VARCHAR AS reason,
       t.area, CASE t.area WHEN 'x-remote' THEN 'Remote' WHEN 'x-national' THEN 'Anywhere in the country'
         WHEN 'x-unknown' THEN 'Place not known' ELSE a.name END AS area_name,
       CASE WHEN starts_with(t.area, 'x-') AND a.type IS NULL THEN 'none' ELSE a.type END AS area_type,
       NULL::VARCHAR AS area_vintage, 0 AS vintage_order, t.period, t.occupation, t.measure, t.value,
       CASE WHEN t.half IS NOT NULL THEN round(greatest(t.value - t.half, 0), 2) END AS low, round(t.value + t.half, 2) AS high,
       CASE WHEN t.half IS NOT NULL THEN 'ci95.coding' END AS "interval", t.status,
       concat_ws(' ', 'constructed', CASE WHEN m.is_begun AND t.measure = 'pooled_new_adverts' THEN 'low_reliability' END,
         CASE WHEN m.is_running THEN 'provisional' END) AS flags,
       NULL::VARCHAR AS source_value, NULL::VARCHAR AS source_status
FROM told AS t JOIN flow_months AS m USING (period) LEFT JOIN pool_areas AS a ON a.code = t.area;
