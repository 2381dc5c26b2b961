-- Apprenticeships of two academic years by region of England, level and age, added up and then rounded,
-- each by itself. Totals, sums of ages and a breakdown by funding stand in one table, as they do in the
-- data set that the publisher has.
CREATE OR REPLACE VIEW "headlines" AS
WITH adults AS (
  SELECT m.area AS region, p.year, sum(p.people) AS adults
  FROM economy_population AS p JOIN economy_members AS m USING (lad)
  JOIN economy_areas AS a ON a.code = m.area AND a.type = 'region'
  WHERE p.band IN ('16-24', '25-49') AND p.year BETWEEN 2023 AND 2024 GROUP BY ALL),
cells AS (
  SELECT region, year, level, youth, age,
         round(adults * 0.015 * l.share * g.share * (1 + 0.1 * bell(region || level || age || year)))::INTEGER AS starts
  FROM adults CROSS JOIN (VALUES ('Intermediate Apprenticeship', 0.2), ('Advanced Apprenticeship', 0.43), ('Higher Apprenticeship', 0.37)) AS l(level, share)
  CROSS JOIN (VALUES ('Under 19', 'Under 19', 0.23), ('19 plus', '19 to 24', 0.28), ('19 plus', '25 plus', 0.49)) AS g(youth, age, share)),
sums AS (
  SELECT coalesce(region, 'E92000001') AS area, year, coalesce(level, 'Total') AS level,
         coalesce(youth, 'Total') AS youth, coalesce(age, 'Total') AS age, sum(starts) AS starts
  FROM cells GROUP BY CUBE (region, level), ROLLUP (youth, age), GROUPING SETS ((year))),
funded AS (
  SELECT *, 'Total' AS funding FROM sums
  UNION ALL
  SELECT * REPLACE ((starts * 0.6)::INTEGER AS starts), 'Supported by ASA levy funds' FROM sums
  WHERE area = 'E92000001' AND level = 'Total')
SELECT year::VARCHAR || right((year + 1)::VARCHAR, 2) AS time_period, 'Academic year' AS time_identifier,
       CASE area WHEN 'E92000001' THEN 'National' ELSE 'Regional' END AS geographic_level,
       'E92000001' AS country_code, 'England' AS country_name,
       CASE WHEN area <> 'E92000001' THEN area END AS region_code,
       CASE WHEN area <> 'E92000001' THEN a.name END AS region_name,
       level AS apprenticeship_level, youth AS age_youth_adult, age AS age_group, funding AS funding_type,
       'Total' AS provider_type, round_to(starts, 10)::INTEGER::VARCHAR AS start_count,
       round_to(starts * 0.5, 10)::INTEGER::VARCHAR AS achievement_count,
       round_to(starts * 2.1, 10)::INTEGER::VARCHAR AS participation_count
FROM funded JOIN economy_areas AS a ON a.code = area
ORDER BY year, area, level, youth, age, funding;
