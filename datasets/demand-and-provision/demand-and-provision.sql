-- Both sides of an area by group of occupations. The formulas are those of schemas/figures/beside,
-- and a test holds every row against them.
CREATE OR REPLACE TABLE parsed AS
WITH counts AS (
  -- Aims are rounded to 10: a number without bounds of its own may be 5 away.
  SELECT area, period, subject,
         coalesce(low, CASE WHEN value IS NOT NULL THEN greatest(value - 5, 0) WHEN status = 'near_zero' THEN 0 END) AS least,
         coalesce(high, CASE WHEN value IS NOT NULL THEN value + 5 WHEN status = 'near_zero' THEN 5 END) AS most
  FROM fe_achievements
  WHERE measure = 'achievement_aims' AND subject <> 'total' AND level = 'total' AND provision = 'education_and_training'
    AND area_type IN ('country', 'region', 'combined_authority', 'lep', 'lsip')),
links AS (
  SELECT subject, occupation AS occupation_group,
         count(*) OVER (PARTITION BY subject, occupation_level) AS leads_to
  FROM crosswalk WHERE subject_tier = 1 AND occupation <> 'none'),
linked AS (
  SELECT area, period, occupation_group,
         coalesce(sum(least) FILTER (leads_to = 1), 0) AS least, sum(most) AS most, bool_and(most IS NOT NULL) AS whole
  FROM counts JOIN links USING (subject) GROUP BY ALL
  UNION ALL
  SELECT area, period, 'total', sum(least), sum(most), bool_and(most IS NOT NULL)
  FROM counts SEMI JOIN links USING (subject) GROUP BY ALL),
unlinked AS (
  SELECT area, period, 'total' AS occupation_group, sum(least) AS least, sum(most) AS most, bool_and(most IS NOT NULL) AS whole
  FROM counts ANTI JOIN links USING (subject) GROUP BY ALL),
openings AS (
  SELECT area, occupation AS occupation_group, measure, period, status, flags, value / 15 AS value
  FROM projected_openings
  WHERE industry = 'total' AND measure IN ('net_change', 'replacement_demand', 'projected_openings')),
newest AS (SELECT area, max(period) AS period FROM labour_demand GROUP BY area),
adverts AS (
  SELECT area, period, occupation AS occupation_group, status, flags, value
  FROM labour_demand JOIN newest USING (area, period)
  WHERE measure = 'live_adverts' AND occupation <> 'unknown'
    AND area_type IN ('country', 'region', 'combined_authority', 'lep', 'lsip')),
-- Breaks that labour-demand-new declares; a test holds this list against them.
breaks(day) AS (VALUES (DATE '2025-11-01'), (DATE '2026-03-01'), (DATE '2026-06-01'), (DATE '2026-07-01')),
quarters AS (
  SELECT area, occupation, status, value, (left(period, 7) || '-01')::DATE AS first_day
  FROM labour_demand_new
  WHERE measure = 'new_adverts' AND (length(occupation) = 4 OR occupation = 'unknown')
    AND area_type IN ('country', 'region', 'combined_authority', 'lep', 'lsip')),
-- The newest four quarters that follow each other and have no break after their first day.
years AS (
  SELECT area, max(first_day) AS first_day FROM (SELECT DISTINCT area, first_day FROM quarters) AS q
  WHERE NOT EXISTS (FROM breaks WHERE day > first_day AND day < first_day + INTERVAL 12 MONTH)
    AND (SELECT count(DISTINCT o.first_day) FROM quarters AS o
         WHERE o.area = q.area AND o.first_day >= q.first_day AND o.first_day < q.first_day + INTERVAL 12 MONTH) = 4
  GROUP BY area),
by_group AS (
  SELECT y.area, y.first_day, g.occupation_group, q.occupation, q.status, q.value
  FROM years AS y JOIN quarters AS q
    ON q.area = y.area AND q.first_day >= y.first_day AND q.first_day < y.first_day + INTERVAL 12 MONTH,
    LATERAL (SELECT unnest(CASE WHEN q.occupation = 'unknown' THEN ['total']
      ELSE ['total', left(q.occupation, 1), left(q.occupation, 2)] END) AS occupation_group) AS g),
-- A quarter that is hidden, or not there, is no quarter of none: the year of its group is not told.
units AS (
  SELECT occupation_group, count(DISTINCT occupation) AS count FROM by_group GROUP BY occupation_group),
years_of_groups AS (
  SELECT area, strftime(first_day, '%Y-%m') || '/P12M' AS period, occupation_group, sum(value) AS value,
         count(*) = 4 * any_value(units.count) AND bool_and(status = 'observed') AS whole
  FROM by_group JOIN units USING (occupation_group) GROUP BY area, first_day, occupation_group),
-- London: the adverts are counted for the region, the achievements for the plan area of the same districts.
same_districts(held, also) AS (VALUES ('E12000007', 'E69000013')),
advertised AS (
  FROM years_of_groups UNION ALL
  SELECT also, period, occupation_group, value, whole FROM years_of_groups JOIN same_districts ON held = area),
-- One completer has at most two aims, and at least three in ten enter related work.
entering AS (SELECT area, period, occupation_group, least / 2 * 0.3 AS least, most, whole FROM linked),
-- Openings must be more than none on enough jobs: the publisher advises against figures on fewer
-- than 10,000, and flags them.
ratios AS (
  SELECT l.area, l.period, l.occupation_group, l.least / o.value AS low, l.most / o.value AS high,
         l.whole AND o.value > 0 AND NOT list_contains(string_split(o.flags, ' '), 'low_reliability') AS told
  FROM entering AS l JOIN openings AS o USING (area, occupation_group)
  WHERE o.measure = 'projected_openings'),
ratios_of_adverts AS (
  SELECT l.area, l.period, l.occupation_group, l.least / a.value AS low, l.most / a.value AS high,
         l.whole AND a.whole AND a.value > 0 AS told
  FROM entering AS l JOIN advertised AS a USING (area, occupation_group)),
figures AS (
  SELECT area, period, occupation_group, 'linked_achievements' AS measure, NULL::DOUBLE AS value,
         CASE WHEN whole THEN least END AS low, CASE WHEN whole THEN most END AS high,
         CASE WHEN whole THEN 'bounded' ELSE 'not_computed' END AS status, 'constructed' AS flags
  FROM linked
  UNION ALL
  SELECT area, period, occupation_group, 'unlinked_achievements', NULL, CASE WHEN whole THEN least END,
         CASE WHEN whole THEN most END, CASE WHEN whole THEN 'bounded' ELSE 'not_computed' END, 'constructed'
  FROM unlinked
  UNION ALL
  SELECT area, period, occupation_group, 'completers_entering', NULL, CASE WHEN whole THEN least END,
         CASE WHEN whole THEN most END, CASE WHEN whole THEN 'bounded' ELSE 'not_computed' END, 'constructed'
  FROM entering
  UNION ALL
  SELECT area, period, occupation_group, 'completers_per_opening', NULL, CASE WHEN told THEN low END,
         CASE WHEN told THEN high END, CASE WHEN told THEN 'bounded' ELSE 'not_computed' END, 'constructed'
  FROM ratios
  UNION ALL
  SELECT area, period, occupation_group, 'completers_per_new_advert', NULL, CASE WHEN told THEN low END,
         CASE WHEN told THEN high END, CASE WHEN told THEN 'bounded' ELSE 'not_computed' END, 'constructed'
  FROM ratios_of_adverts
  UNION ALL
  SELECT area, period, occupation_group, 'new_adverts_a_year', CASE WHEN whole THEN value END, NULL, NULL,
         CASE WHEN whole THEN 'observed' ELSE 'not_computed' END, 'constructed'
  FROM advertised
  UNION ALL
  SELECT area, period, occupation_group, measure || '_a_year', round(value, 1), NULL, NULL, status, flags
  FROM openings
  UNION ALL
  SELECT area, period, occupation_group, 'adverts_on_a_day', value, NULL, NULL, status, flags
  FROM adverts),
-- An area has one name: that of the achievements where they have it.
places AS (
  SELECT area, arg_min(area_name, source) AS area_name, arg_min(area_type, source) AS area_type FROM (
    SELECT DISTINCT area, area_name, area_type, 1 AS source FROM fe_achievements
    UNION SELECT DISTINCT area, area_name, area_type, 2 FROM projected_openings
    UNION SELECT DISTINCT area, area_name, area_type, 3 FROM labour_demand
    UNION SELECT DISTINCT area, area_name, area_type, 4 FROM labour_demand_new)
  GROUP BY area)
SELECT area, area_name, area_type, period, occupation_group, measure, value, low, high,
       CASE WHEN low IS NOT NULL THEN 'bounds.crosswalk' END AS "interval", status,
       array_to_string(list_filter(string_split(flags, ' '), lambda flag: flag <> 'invented'), ' ') AS flags
FROM figures JOIN places USING (area);
