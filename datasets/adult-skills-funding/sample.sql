-- Invented adult learners in combined authorities and London in two academic years, by kind of provision.
-- Some have both kinds, so that the total is less than their sum.
CREATE OR REPLACE VIEW "devolved-areas" AS
WITH areas AS (
  SELECT code, name FROM economy_areas WHERE type = 'combined_authority' OR code = 'E12000007'),
cells AS (
  SELECT a.code, a.name, y.year, t.kind, round(20000 * t.share * exp(0.3 * bell(a.code || y.year)))::INTEGER AS learners
  FROM areas AS a CROSS JOIN (VALUES (2023), (2024)) AS y(year)
  CROSS JOIN (VALUES ('Further education and skills: Total', 1.0), ('Education and training: Total', 0.85),
    ('Community learning: Total', 0.22)) AS t(kind, share))
SELECT year::VARCHAR || right((year + 1)::VARCHAR, 2) AS time_period, 'Academic year' AS time_identifier,
       'English devolved area' AS geographic_level, 'E92000001' AS country_code, 'England' AS country_name,
       code AS english_devolved_area_code, name AS english_devolved_area_name, kind AS level_or_type, '19+' AS age_summary,
       round_to(learners, 10)::INTEGER::VARCHAR AS participation,
       round_to(learners * 0.83, 10)::INTEGER::VARCHAR AS achievements
FROM cells ORDER BY year, code, kind;
