-- Counts of pooled adverts by area, occupation and month: table `flow_cells`, who makes them up: `flow_employers`,
-- and which of its codes add up to which others, and whether to all of it: `sum_areas`,
-- `sum_occupations`. Evergreen and franchise adverts, and agencies' copies, are not counted.
CREATE OR REPLACE TABLE ordinary AS
SELECT vacancy, coalesce(owner_of(employer_key), '(not named)') AS employer, soc4, soc4_probability, soc3, soc3_probability, soc2, soc2_probability,
       place_kind, areas, region, openings, len(sightings) AS sightings,
       CASE WHEN NOT coalesce(pay_predicted, false) THEN (coalesce(pay_low, pay_high) + coalesce(pay_high, pay_low)) / 2 END AS pay,
       least(coalesce(posted, first_seen), first_seen) AS first_day,
       CASE state WHEN 'closed' THEN closed_on WHEN 'stale' THEN last_seen + 1 ELSE DATE '9999-12-31' END AS gone_on
FROM pool_vacancies WHERE coalesce(spell, 'ordinary') = 'ordinary' AND agency_copy_of IS NULL;

-- Months from the first sweep to the newest. In a month in which a channel was first swept, adverts
-- that came and went before that were not seen.
CREATE OR REPLACE TABLE flow_months AS
WITH begun AS (SELECT channel, min(day) AS first_day FROM pool_sweeps WHERE outcome <> 'failed' GROUP BY channel),
swept AS (SELECT min(first_day) AS first_day, (SELECT max(day) FROM pool_sweeps) AS last_day FROM begun),
months AS (
  SELECT unnest(generate_series(date_trunc('month', first_day), date_trunc('month', last_day), INTERVAL 1 MONTH))::DATE AS first_day,
         last_day AS seen_to FROM swept)
SELECT strftime(first_day, '%Y-%m') AS period, first_day, least(last_day(first_day), seen_to) AS counted_on,
       seen_to < last_day(first_day) AS is_running,
       first_day IN (SELECT date_trunc('month', first_day)::DATE FROM begun) AS is_begun
FROM months;

-- Every area that a place lies in, of those that are counted for.
CREATE OR REPLACE TABLE wider AS
SELECT DISTINCT m.child, m.parent FROM pool_memberships AS m
JOIN pool_areas AS p ON p.code = m.parent AND p."to" IS NULL
WHERE p.type IN ('region', 'uk', 'combined_authority', 'lsip') OR regexp_matches(p.code, '^[EWSN]92')
UNION ALL SELECT unnest(['x-remote', 'x-national', 'x-unknown']), 'K02000001';

-- England is made of its regions, the United Kingdom of its countries and of what has no place, all
-- others of authorities. What is known by its region alone is in no authority.
CREATE OR REPLACE TABLE sum_areas AS
SELECT child, parent, p.type NOT IN ('region', 'country') AS is_whole FROM wider JOIN pool_areas AS p ON p.code = parent LEFT JOIN pool_areas AS c ON c.code = child
WHERE CASE p.type WHEN 'uk' THEN regexp_matches(child, '^[EWSN]92|^x-(remote|national|unknown)$')
                  WHEN 'country' THEN c.type = CASE p.code[1] WHEN 'E' THEN 'region' ELSE 'lad' END
                  ELSE c.type = 'lad' END;

CREATE OR REPLACE TABLE located AS
WITH placed AS (
  SELECT vacancy, each.area AS area, each.share AS share
  FROM (SELECT vacancy, unnest(areas) AS each FROM ordinary WHERE place_kind = 'placed')
  UNION ALL
  SELECT vacancy, CASE WHEN place_kind = 'unknown' THEN coalesce(region, 'x-unknown') ELSE 'x-' || place_kind END, 1
  FROM ordinary WHERE place_kind <> 'placed')
SELECT vacancy, area, sum(share) AS share
FROM (FROM placed UNION ALL SELECT vacancy, parent, share FROM placed JOIN wider ON child = area) GROUP BY ALL;

-- Four digits are counted for regions and wider areas alone: hardly a cell of an authority has three
-- employers there.
CREATE OR REPLACE TABLE coded AS
SELECT vacancy, 'total' AS occupation, 1.0 AS probability FROM ordinary
UNION ALL SELECT vacancy, coalesce(soc2[1:1], 'unknown'), coalesce(soc2_probability, 1) FROM ordinary
UNION ALL SELECT vacancy, soc2, soc2_probability FROM ordinary WHERE soc2 IS NOT NULL
UNION ALL SELECT vacancy, soc3, soc3_probability FROM ordinary WHERE soc3 IS NOT NULL AND soc2 IS NOT NULL
UNION ALL SELECT vacancy, soc4, soc4_probability FROM ordinary WHERE soc4 IS NOT NULL AND soc3 IS NOT NULL AND soc2 IS NOT NULL;
CREATE OR REPLACE TABLE sum_occupations AS
SELECT DISTINCT occupation AS child, CASE WHEN len(occupation) BETWEEN 2 AND 4 THEN occupation[1:-2] ELSE 'total' END AS parent,
       parent = 'total' OR len(parent) = 1 AS is_whole
FROM coded WHERE occupation <> 'total';

-- What is counted of each vacancy in each month: once when it is new, once on the day of the count.
CREATE OR REPLACE TABLE counted AS
WITH live AS (
  SELECT period, vacancy, openings, pay, sightings, place_kind FROM ordinary AS o JOIN flow_months AS m ON o.first_day <= m.counted_on AND o.gone_on > m.counted_on)
SELECT 'pooled_new_adverts' AS measure, period, vacancy, 1 AS times FROM ordinary AS o
JOIN flow_months AS m ON o.first_day BETWEEN m.first_day AND m.counted_on
UNION ALL SELECT 'pooled_live_adverts', period, vacancy, 1 FROM live
UNION ALL SELECT 'pooled_sightings', period, vacancy, sightings FROM live
UNION ALL SELECT 'pooled_unplaced', period, vacancy, 1 FROM live WHERE place_kind = 'unknown'
UNION ALL SELECT 'pooled_openings', period, vacancy, openings FROM live WHERE openings IS NOT NULL
UNION ALL SELECT 'pooled_adverts_with_openings', period, vacancy, 1 FROM live WHERE openings IS NOT NULL
UNION ALL SELECT 'pooled_adverts_with_pay', period, vacancy, 1 FROM live WHERE pay IS NOT NULL;

-- What each employer brings to a cell, and the variance that occupations told with a probability give
-- it; all adverts that name no employer are taken for one employer's.
CREATE OR REPLACE TABLE flow_employers AS
SELECT measure, period, area, occupation, employer, sum(share * times) AS value,
       sum((share * times) ** 2 * (1 - probability ** 2)) AS spread
FROM counted JOIN ordinary USING (vacancy) JOIN located USING (vacancy) JOIN coded USING (vacancy)
WHERE (len(occupation) <> 4 OR regexp_matches(area, '^E12|^.92|^K|^x-[a-z]+$'))
  AND (occupation = 'total' OR measure NOT IN ('pooled_sightings', 'pooled_unplaced')) GROUP BY ALL;

-- A cell is secret, and hidden, that too few employers make up, or one almost alone.
CREATE OR REPLACE TABLE flow_cells AS
SELECT measure, period, area, occupation, sum(value) AS value, sum(spread) AS spread,
       makes_secret(count(*), max(value), sum(value)) AS is_secret, is_secret AS is_hidden
FROM flow_employers GROUP BY ALL;
