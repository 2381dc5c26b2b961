-- Adverts by area and occupation, and what can be said of them; docs/statistics.md has the formulas.
-- `least` and `most` are what a count may be: equal where it was published, apart where it is hidden.
CREATE OR REPLACE TABLE parsed AS
WITH breaks(kinds, day) AS (VALUES ('new', DATE '2025-11-01'), ('new', DATE '2026-03-01'), ('new', DATE '2026-06-01'), ('new', DATE '2026-07-01')),
sources AS (
  SELECT *, 'live' AS kind FROM labour_demand WHERE measure = 'live_adverts'
  UNION ALL BY NAME
  SELECT *, if(measure = 'new_adverts', 'new', 'new_mean') AS kind FROM labour_demand_new
  WHERE measure IN ('new_adverts', 'new_adverts_monthly_mean')),
-- The last two years of each kind, and the year before them to see what changed.
counts AS (
  SELECT kind, area, area_name, area_type, period, period_start, period_end, occupation, value, status, flags,
         max(period_start) OVER (PARTITION BY kind) AS newest, period_start > newest - INTERVAL 2 YEAR AS is_shown,
         -- The publisher withholds March 2026: a count of a quarter with it lacks a month.
         kind = 'new' AND DATE '2026-03-01' BETWEEN period_start AND period_end AS lacks_a_month
  FROM sources QUALIFY period_start > newest - INTERVAL 3 YEAR),
-- What a hidden count lies in: all adverts of the area (from which the sum of its occupations may differ
-- by 20), the wider groups of its occupation there, and the same occupation in England.
hidden AS (
  SELECT kind, area, period, occupation, unnest(['total', occupation[:1], occupation[:2], occupation[:3]]) AS wider
  FROM counts WHERE status = 'suppressed' AND occupation <> 'total'),
ceilings AS (
  SELECT kind, area, period, occupation, min(ceiling) AS ceiling FROM (
    SELECT h.* EXCLUDE (wider), w.value + if(wider = 'total', 20, 0) AS ceiling
    FROM hidden AS h JOIN counts AS w ON w.kind = h.kind AND w.area = h.area AND w.period = h.period AND w.occupation = wider
    UNION ALL
    SELECT h.* EXCLUDE (wider), w.value FROM hidden AS h JOIN counts AS w USING (kind, period, occupation)
    WHERE w.area = 'E92000001' AND h.area LIKE 'E%')
  GROUP BY ALL),
ranged AS (
  SELECT c.*, if(status = 'suppressed', 0, value) AS least, if(status = 'suppressed', ceiling, value) AS most
  FROM counts AS c LEFT JOIN ceilings USING (kind, area, period, occupation)),
-- The whole is what is held by occupation: the widest groups and the occupation not known. The total that
-- is published counts adverts of no row by occupation too, so shares of it would not add up.
totals AS (SELECT kind, area, period, value AS total FROM counts WHERE occupation = 'total'),
known AS (
  SELECT len(occupation) AS digits, count(DISTINCT occupation) AS known
  FROM counts WHERE occupation NOT IN ('total', 'unknown') GROUP BY ALL),
-- An area of which only some rows are held, as in an excerpt, has no whole.
widest AS (
  SELECT kind, area, period, digits
  FROM (SELECT *, min(len(occupation)) OVER (PARTITION BY kind, area, period) AS digits
        FROM counts WHERE occupation NOT IN ('total', 'unknown')) JOIN known USING (digits)
  WHERE len(occupation) = digits
  GROUP BY kind, area, period, digits, known HAVING count(*) >= 0.9 * known),
wholes AS (
  SELECT kind, area, period, if(count(value) = count(*), sum(value), greatest(sum(least), any_value(total) - 20)) AS least,
         if(count(value) = count(*), sum(value), least(if(count(most) = count(*), sum(most), NULL), any_value(total) + 20)) AS most
  FROM ranged JOIN widest USING (kind, area, period) LEFT JOIN totals USING (kind, area, period)
  WHERE occupation = 'unknown' OR occupation <> 'total' AND len(occupation) = digits
  GROUP BY ALL),
shares AS (
  SELECT r.* EXCLUDE (least, most), 100 * r.least / w.most AS least, least(100, 100 * r.most / w.least) AS most
  FROM ranged AS r JOIN wholes AS w USING (kind, area, period)
  WHERE occupation <> 'total'),
-- England by occupation is counted as a mean of three months where it is not counted otherwise.
england AS (
  SELECT * FROM shares WHERE area = 'E92000001'
  UNION ALL BY NAME
  SELECT * REPLACE ('new' AS kind) FROM shares AS m WHERE area = 'E92000001' AND kind = 'new_mean'
    AND NOT EXISTS (FROM shares AS s WHERE s.area = m.area AND s.period = m.period AND s.kind = 'new')),
quotients AS (
  SELECT s.* EXCLUDE (least, most, flags), concat_ws(' ', s.flags, e.flags) AS flags,
         s.least / e.most AS least, s.most / e.least AS most
  FROM shares AS s JOIN england AS e USING (kind, period, occupation)
  WHERE s.area <> e.area AND occupation <> 'unknown'),
-- A change across a break is not computed: the two counts are not of the same thing.
changes AS (
  SELECT n.* EXCLUDE (least, most, flags), concat_ws(' ', n.flags, b.flags) AS flags, broken,
         100 * (n.least / b.most - 1) AS least, 100 * (n.most / b.least - 1) AS most
  FROM ranged AS n JOIN ranged AS b ON b.kind = n.kind AND b.area = n.area AND b.occupation = n.occupation
    AND b.period_start = n.period_start - INTERVAL 1 YEAR AND b.period_end = last_day(n.period_end - INTERVAL 1 YEAR)
  JOIN (SELECT DISTINCT kind, period, EXISTS (FROM breaks WHERE starts_with(kind, kinds)
          AND day > period_start - INTERVAL 1 YEAR AND day <= period_end) AS broken FROM counts) AS crossed
    ON crossed.kind = n.kind AND crossed.period = n.period),
claimants AS (
  SELECT c.* EXCLUDE (flags), concat_ws(' ', c.flags, p.flags) AS flags,
         if(held = months AND NOT lacks_a_month, mean / c.value, NULL) AS least, least AS most
  FROM counts AS c JOIN (
    SELECT kind, area, c.period, avg(p.value) AS mean, count(p.value) AS held, string_agg(p.flags, ' ') AS flags,
           date_diff('month', any_value(c.period_start), any_value(c.period_end)) + 1 AS months
    FROM counts AS c JOIN claimant_count AS p USING (area)
    WHERE c.occupation = 'total' AND p.period_start BETWEEN c.period_start AND c.period_end
      AND p.measure = 'claimant_count' AND p.sex = 'total' AND p.age = '16-plus'
    GROUP BY kind, area, c.period) AS p USING (kind, area, period)
  WHERE c.occupation = 'total'),
-- The newest twelve months of people in work that end with the period, or less than a year before it.
-- The interval is that of the survey alone.
by_people AS (
  SELECT c.* EXCLUDE (flags), concat_ws(' ', c.flags, j.flags) AS flags,
         if(lacks_a_month, NULL, 1000 * c.value / j.value) AS least, least AS most,
         if(lacks_a_month, NULL, 1000 * c.value / j.high) AS chance_low, if(lacks_a_month, NULL, 1000 * c.value / j.low) AS chance_high
  FROM counts AS c ASOF JOIN (FROM occupation_jobs WHERE measure = 'employed_in_occupation') AS j
    ON j.area = c.area AND j.occupation = c.occupation AND c.period_end >= j.period_end
  WHERE j.period_end > c.period_end - INTERVAL 1 YEAR),
-- What the pooled channels show, where they see so much of the adverts that are published here, of the
-- occupation and of all, that their mix may be told: half of them, by coverage in percent.
floors(least) AS (VALUES (50)),
pool AS (
  SELECT *, max(period_start) OVER () AS newest FROM vacancy_flows
  WHERE measure = 'pooled_live_adverts' AND area_type NOT IN ('uk', 'none') AND (occupation IN ('total', 'unknown') OR len(occupation) <= 2)),
seen AS (SELECT area, period, occupation, value AS coverage FROM channel_coverage WHERE measure = 'live_coverage'),
pool_shares AS (
  SELECT 'pooled' AS kind, p.area, p.area_name, p.area_type, p.period, p.occupation, s.coverage,
         coalesce(least(s.coverage, a.coverage) >= floors.least, false) AS is_seen,
         CASE WHEN is_seen THEN 100 * p.value / w.value END AS share, p.flags
  FROM pool AS p JOIN pool AS w ON w.area = p.area AND w.period = p.period AND w.occupation = 'total'
  LEFT JOIN seen AS s ON s.area = p.area AND s.period = p.period AND s.occupation = p.occupation
  LEFT JOIN seen AS a ON a.area = p.area AND a.period = p.period AND a.occupation = 'total', floors
  WHERE p.period_start > p.newest - INTERVAL 2 YEAR),
pool_figures AS (
  SELECT * EXCLUDE (share, coverage), 'pooled_coverage' AS measure, coverage AS value FROM pool_shares
  UNION ALL BY NAME
  SELECT * EXCLUDE (share, coverage), 'pooled_share' AS measure, share AS value FROM pool_shares WHERE occupation <> 'total'
  UNION ALL BY NAME
  SELECT p.* EXCLUDE (share, coverage, flags), concat_ws(' ', p.flags, e.flags) AS flags, 'pooled_location_quotient' AS measure,
         CASE WHEN e.share > 0 THEN p.share / e.share END AS value
  FROM pool_shares AS p JOIN pool_shares AS e USING (period, occupation)
  WHERE e.area = 'E92000001' AND p.area <> e.area AND occupation NOT IN ('total', 'unknown')),
made AS (
  SELECT *, 'advert_share' AS measure FROM shares
  UNION ALL BY NAME SELECT *, 'advert_location_quotient' AS measure FROM quotients
  UNION ALL BY NAME SELECT *, 'advert_change' AS measure FROM changes
  UNION ALL BY NAME SELECT *, 'claimants_per_advert' AS measure FROM claimants
  UNION ALL BY NAME SELECT *, 'adverts_per_1000_jobs' AS measure FROM by_people),
-- A quotient whose divisor may be zero, and one of a count that nothing bounds, is no number.
told AS (
  SELECT *, coalesce(isfinite(least) AND isfinite(most) AND NOT coalesce(broken, false), false) AS is_told FROM made),
figures AS (
  SELECT area, area_name, area_type, period, kind, occupation, measure, flags || ' constructed' AS flags,
         CASE WHEN is_told AND least = most THEN least END AS value,
         CASE WHEN is_told AND least < most THEN least WHEN isfinite(chance_high) THEN chance_low END AS low,
         CASE WHEN is_told AND least < most THEN most WHEN isfinite(chance_high) THEN chance_high END AS high,
         CASE WHEN NOT is_told THEN 'not_computed' WHEN least = most THEN 'observed' ELSE 'bounded' END AS status
  FROM told WHERE is_shown
  UNION ALL
  SELECT area, area_name, area_type, period, kind, occupation, 'adverts', flags, value, NULL, NULL, status FROM counts WHERE is_shown
  UNION ALL
  SELECT area, area_name, area_type, period, kind, occupation, measure, concat_ws(' ', flags, 'constructed', if(value IS NULL, 'low_coverage', '')),
         value, NULL, NULL, if(value IS NULL, 'not_computed', 'observed') FROM pool_figures)
SELECT area, area_name, area_type, period, kind AS advert_kind, occupation, measure, value, low, high, status,
       CASE WHEN low IS NULL THEN NULL WHEN status = 'bounded' THEN 'bounds.suppressed_parts' ELSE 'ci95.published' END AS "interval",
       array_to_string(list_sort(list_distinct(list_filter(
         string_split(flags, ' '), lambda flag: flag NOT IN ('', 'invented', 'break')))), ' ') AS flags
FROM figures;
