-- Invented Skills Bootcamps in two financial years, by region and sector, added up before they are rounded.
CREATE OR REPLACE VIEW "regions" AS
WITH cells AS (
  SELECT a.code, a.name, y.year, s.sector,
         round(900 * s.share * exp(0.3 * bell(a.code || y.year || s.sector)))::INTEGER AS starts,
         round(starts * 0.66)::INTEGER AS completions, round(completions * 0.55)::INTEGER AS outcomes
  FROM economy_areas AS a CROSS JOIN (VALUES (2023), (2024)) AS y(year)
  CROSS JOIN (VALUES ('Construction', 0.1), ('Digital', 0.45), ('HGV', 0.2), ('Engineering', 0.1), ('Green skills', 0.05),
    ('Other', 0.1)) AS s(sector, share)
  WHERE a.type = 'region' AND a.code[1] = 'E'),
sums AS (
  SELECT coalesce(code, 'E92000001') AS code, coalesce(name, 'England') AS name, year, coalesce(sector, 'Total') AS sector,
         sum(starts) AS starts, sum(completions) AS completions, sum(outcomes) AS outcomes
  FROM cells GROUP BY GROUPING SETS ((code, name, year, sector), (code, name, year), (year, sector), (year)))
SELECT year::VARCHAR || right((year + 1)::VARCHAR, 2) AS time_period, 'Financial year' AS time_identifier,
       if(code = 'E92000001', 'National', 'Regional') AS geographic_level, 'E92000001' AS country_code, 'England' AS country_name,
       CASE WHEN code <> 'E92000001' THEN code END AS region_code, CASE WHEN code <> 'E92000001' THEN name END AS region_name,
       sector AS training_sector, round_to(starts, 10)::INTEGER::VARCHAR AS starts,
       CASE WHEN completions < 5 THEN 'low' ELSE round_to(completions, 10)::INTEGER::VARCHAR END AS completions,
       CASE WHEN outcomes < 5 THEN 'low' ELSE round_to(outcomes, 10)::INTEGER::VARCHAR END AS outcomes
FROM sums ORDER BY year, code, sector;
