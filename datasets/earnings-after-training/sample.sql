-- Invented earnings in England a year after achieving, by a few subjects and levels, two years. Medians of
-- fewer than ten learners are withheld.
CREATE OR REPLACE VIEW "qualifications" AS
WITH cells AS (
  SELECT y.year, s.tier1, s.tier2, l.level, s.share * l.share * 40000 AS learners,
         s.pay * l.pay * (1 + 0.03 * (y.year - 2021)) AS pay
  FROM (VALUES (2021), (2022)) AS y(year)
  CROSS JOIN (VALUES
    ('Total', 'Total', 1.0, 19500),
    ('Health, Public Services and Care', 'Total', 0.3, 18200),
    ('Health, Public Services and Care', 'Health and Social Care', 0.2, 17900),
    ('Engineering and Manufacturing Technologies', 'Total', 0.12, 24100),
    ('Construction, Planning and the Built Environment', 'Total', 0.1, 23300),
    ('Business, Administration and Law', 'Total', 0.15, 19900),
    ('Languages, Literature and Culture', 'Other Languages, Literature and Culture', 0.0002, 16500)
  ) AS s(tier1, tier2, share, pay)
  CROSS JOIN (VALUES ('Total', 1.0, 1.0), ('Level 2', 0.4, 0.94), ('Level 3', 0.3, 1.06)) AS l(level, share, pay)),
counted AS (
  SELECT *, round(learners)::INTEGER AS people, pay * (1 + 0.02 * bell(year || tier1 || tier2 || level)) AS median FROM cells)
SELECT year::VARCHAR || right((year + 1)::VARCHAR, 2) AS time_period, 'Academic year' AS time_identifier,
       'National' AS geographic_level, 'E92000001' AS country_code, 'England' AS country_name, 'Total' AS "AgeBand",
       'Total' AS "Provision", 'Total' AS "LevelOfLearningGroup", level AS "LevelOfLearning", 'Total' AS "AppType",
       tier1 AS "SSATier1", tier2 AS "SSATier2", 'Total' AS "AccessToHE", 'Total' AS "QualificationTitle",
       CASE WHEN people < 10 THEN 'c' ELSE round_to(people, 10)::INTEGER::VARCHAR END AS "LearnersWithEarnings",
       CASE WHEN people < 10 THEN 'c' ELSE round_to(median * 0.7, 10)::INTEGER::VARCHAR END AS "25thPercentile",
       CASE WHEN people < 10 THEN 'c' ELSE round_to(median, 10)::INTEGER::VARCHAR END AS "Median",
       CASE WHEN people < 10 THEN 'c' ELSE round_to(median * 1.3, 10)::INTEGER::VARCHAR END AS "75thPercentile"
FROM counted ORDER BY year, tier1, tier2, level;
