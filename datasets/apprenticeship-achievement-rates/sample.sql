-- Leavers and achievers of the invented providers, by invented standards and for all of them. A rate of
-- fewer than 20 leavers is withheld beside its cohort, as the publisher does.
CREATE OR REPLACE TABLE qar_cells AS
WITH cells AS (
  SELECT p.ukprn, p.name, y.year, s.code, s.title, p.quality,
         round(p.learners * 0.12 * s.share * (1 + 0.3 * bell(p.ukprn || s.code || y.year)))::INTEGER AS leavers
  FROM economy_providers AS p CROSS JOIN (VALUES (2022), (2023), (2024)) AS y(year)
  CROSS JOIN (VALUES ('ST9901', 'Invented care worker', 0.35), ('ST9902', 'Invented business administrator', 0.3),
    ('ST9903', 'Invented engineer', 0.2), ('ST9904', 'Invented gardener', 0.05)) AS s(code, title, share)
  WHERE chance(p.ukprn || s.code) > 0.2),
people AS (SELECT *, round(leavers * (0.6 + 2 * quality + 0.05 * bell(ukprn || code || year || ' achieved')))::INTEGER AS achieved FROM cells WHERE leavers > 0)
SELECT ukprn, name, year, coalesce(code, 'Total') AS code, coalesce(any_value(title) FILTER (code IS NOT NULL), 'Total') AS title,
       sum(leavers) AS leavers, sum(achieved) AS achieved
FROM people GROUP BY GROUPING SETS ((ukprn, name, year, code), (ukprn, name, year));

CREATE OR REPLACE VIEW qar_rows AS
SELECT year::VARCHAR || right((year + 1)::VARCHAR, 2) AS time_period, 'Academic year' AS time_identifier,
       'Provider' AS geographic_level, 'E92000001' AS country_code, 'England' AS country_name,
       ukprn AS provider_ukprn, name AS provider_name, code AS std_code, title AS std_name,
       CASE WHEN leavers < 5 THEN 'low' ELSE round_to(leavers, 10)::INTEGER::VARCHAR END AS leavers,
       CASE WHEN leavers < 20 THEN 'x' ELSE round(100 * achieved / leavers, 1)::VARCHAR END AS achievement_rate
FROM qar_cells;
CREATE OR REPLACE VIEW "providers" AS
SELECT * EXCLUDE (std_code, std_name) FROM qar_rows WHERE std_code = 'Total' ORDER BY time_period, provider_ukprn;
CREATE OR REPLACE VIEW "standards" AS
SELECT * FROM qar_rows WHERE std_code <> 'Total' ORDER BY time_period, provider_ukprn, std_code;
