-- The invented economy carried on to 2035: `projected_levels`, thousands of jobs of every group of
-- every area and year, and of them the leavers of the next fifteen years; `projected_areas`, the
-- areas. Reads economy_jobs, and the reference files as area_list, membership_list, occupation_list.
CREATE OR REPLACE TABLE projected_areas AS
WITH kinds(type, kind) AS (VALUES
  ('country', 'Country'), ('lsip', 'LSIP'), ('combined_authority', 'MCA'), ('lep', 'LEP')),
published AS (
  SELECT code AS area, name, kind FROM area_list JOIN kinds USING (type)
  -- Few areas, so that a first start is quick: England, the authorities, thirteen plan areas, two partnerships.
  WHERE (type = 'combined_authority' OR code IN ('E92000001', 'E37000009', 'E37000025',
         'E69000001', 'E69000006', 'E69000008', 'E69000010', 'E69000011', 'E69000013', 'E69000014',
         'E69000022', 'E69000025', 'E69000027', 'E69000035', 'E69000037', 'E69000038'))
    AND coalesce("from", '') <= '2023-04-01' AND coalesce("to", '9999') >= '2023-04-01')
SELECT *, CASE kind WHEN 'Country' THEN 'EN' ELSE
         'S' || row_number() OVER (PARTITION BY kind ORDER BY area) || '_' || kind END AS file
FROM published;

-- `place` is the same for areas of the same districts, so their figures are the same.
CREATE OR REPLACE TABLE projected_jobs_now AS
WITH members AS (
  SELECT a.file, m.child AS lad FROM projected_areas AS a
  JOIN membership_list AS m ON m.parent = a.area
  WHERE m.child IN (SELECT lad FROM economy_jobs)),
places AS (SELECT file, md5(string_agg(lad, ' ' ORDER BY lad)) AS place FROM members GROUP BY file)
SELECT file, place, section, division, sum(employment) / 1000.0 AS thousands
FROM places JOIN members USING (file) JOIN economy_jobs USING (lad)
WHERE year = (SELECT min(year) FROM economy_jobs) AND section NOT IN ('T', 'U')
GROUP BY ALL;

CREATE OR REPLACE TABLE projected_groups AS
WITH industries(section, broad, detailed) AS (VALUES
  ('A', 'Primary sector and utilities', 'Agriculture'), ('B', 'Primary sector and utilities', 'Mining and quarrying'),
  ('D', 'Primary sector and utilities', 'Electricity and gas'), ('E', 'Primary sector and utilities', 'Water and sewerage'),
  ('F', 'Construction', NULL), ('G', 'Trade, accomod. and transport', 'Wholesale and retail trade'),
  ('H', 'Trade, accomod. and transport', 'Transport and storage'), ('I', 'Trade, accomod. and transport', 'Accommodation and food'),
  ('K', 'Business and other services', 'Finance and insurance'), ('L', 'Business and other services', 'Real estate'),
  ('M', 'Business and other services', 'Professional services'), ('N', 'Business and other services', 'Support services'),
  ('R', 'Business and other services', 'Arts and entertainment'), ('S', 'Business and other services', 'Other services'),
  ('O', 'Non-marketed services', 'Public admin. and defence'), ('P', 'Non-marketed services', 'Education'),
  ('Q', 'Non-marketed services', 'Health and social work')),
by_industry AS (
  SELECT j.file, j.place, 'industry' AS breakdown,
         coalesce(i.broad, CASE j.section WHEN 'C' THEN 'Manufacturing' ELSE 'Business and other services' END) AS broad,
         CASE WHEN i.section IS NOT NULL THEN i.detailed
              WHEN j.division IN ('10', '11', '12') THEN 'Food drink and tobacco'
              WHEN j.division IN ('26', '27', '28') THEN 'Engineering'
              WHEN j.section = 'C' THEN 'Rest of manufacturing'
              WHEN j.division IN ('61', '62') THEN 'Information technology'
              ELSE 'Media' END AS detailed,
         sum(j.thousands) AS weight
  FROM projected_jobs_now AS j LEFT JOIN industries AS i USING (section) GROUP BY ALL),
by_occupation AS (
  SELECT t.file, t.place, 'occupation' AS breakdown, major.name AS broad, minor.code || ' ' || minor.name AS detailed,
         (0.3 + chance(minor.code || ' jobs')) * exp(0.25 * bell(t.place || minor.code || ' jobs')) AS weight
  FROM (SELECT DISTINCT file, place FROM projected_jobs_now) AS t
  CROSS JOIN occupation_list AS minor
  JOIN occupation_list AS major ON major.code = minor.parent AND major.level = '1'
  WHERE minor.level = '2')
SELECT *, 0.012 * bell(breakdown || coalesce(detailed, broad) || ' way') AS tilt,
       0.42 + 0.16 * chance(breakdown || coalesce(detailed, broad) || ' leave') AS leaving
FROM (FROM by_industry UNION ALL FROM by_occupation);

-- Every year the groups share out the jobs of the area, and the half of them that are left by 2035,
-- so both breakdowns make the same totals.
CREATE OR REPLACE TABLE projected_levels AS
WITH totals AS (
  SELECT file, year::INTEGER AS year,
         thousands * (1.004 + 0.003 * bell(place || ' growth')) ** (year - 2020) AS total
  FROM (SELECT file, place, sum(thousands) AS thousands FROM projected_jobs_now GROUP BY ALL),
       range(2010, 2036) AS years(year)),
weights AS (
  SELECT g.* EXCLUDE (weight), t.year, t.total, exact(weight * 1000 * exp(tilt * (t.year - 2020)
           + CASE WHEN t.year < 2020 THEN 0.03 * bell(place || coalesce(detailed, broad) || t.year) ELSE 0 END)) AS weight
  FROM projected_groups AS g JOIN totals AS t USING (file)),
detailed AS (
  SELECT *, total * weight / sum(weight) OVER w AS thousands,
         total / 2 * weight * leaving / sum(weight * leaving) OVER w AS leavers
  FROM weights WINDOW w AS (PARTITION BY file, breakdown, year)),
grouped AS (
  SELECT file, breakdown, broad, detailed, year, sum(thousands) AS thousands, sum(leavers) AS leavers,
         grouping(broad, detailed) AS width
  FROM detailed GROUP BY GROUPING SETS ((file, breakdown, broad, detailed, year), (file, breakdown, broad, year), (file, breakdown, year)))
SELECT file, breakdown, width, broad, year, thousands, leavers,
       CASE width WHEN 3 THEN 'All ' || CASE breakdown WHEN 'industry' THEN 'industries' ELSE 'occupations' END
                  WHEN 1 THEN broad ELSE detailed END AS label
FROM grouped WHERE width > 0 OR detailed IS NOT NULL;
