-- Starts and achievements of the invented providers in three academic years, by level and a few subjects,
-- added up before they are rounded.
CREATE OR REPLACE VIEW "providers" AS
WITH cells AS (
  SELECT p.ukprn, p.name, y.year, l.level, s.subject,
         round(p.learners * 0.15 * l.share * s.share * (1 + 0.3 * bell(p.ukprn || l.level || s.subject || y.year)))::INTEGER AS starts,
         round(starts * 0.55)::INTEGER AS achievements
  FROM economy_providers AS p CROSS JOIN (VALUES (2022), (2023), (2024)) AS y(year)
  CROSS JOIN (VALUES ('Intermediate Apprenticeship', 0.3), ('Advanced Apprenticeship', 0.45), ('Higher Apprenticeship', 0.25)) AS l(level, share)
  CROSS JOIN (VALUES ('Health, Public Services and Care', 0.35), ('Business, Administration and Law', 0.3),
    ('Engineering and Manufacturing Technologies', 0.25), ('Construction, Planning and the Built Environment', 0.1)) AS s(subject, share)),
sums AS (
  SELECT ukprn, name, year, coalesce(level, 'Total') AS level, coalesce(subject, 'Total') AS subject,
         sum(starts) AS starts, sum(achievements) AS achievements
  FROM cells WHERE starts > 0
  GROUP BY GROUPING SETS ((ukprn, name, year, level, subject), (ukprn, name, year, level), (ukprn, name, year, subject), (ukprn, name, year)))
SELECT year::VARCHAR || right((year + 1)::VARCHAR, 2) AS time_period, 'Academic year' AS time_identifier,
       'Provider' AS geographic_level, 'England' AS country_name, 'E92000001' AS country_code,
       name || ' (' || ukprn || ')' AS provider_name, ukprn AS provider_ukprn, level AS apps_level, subject AS ssa_t1_desc,
       CASE WHEN starts < 5 THEN 'low' ELSE round_to(starts, 10)::INTEGER::VARCHAR END AS starts,
       CASE WHEN achievements = 0 THEN '0' WHEN achievements < 5 THEN 'low' ELSE round_to(achievements, 10)::INTEGER::VARCHAR END AS achievements
FROM sums ORDER BY year, ukprn, level, subject;
