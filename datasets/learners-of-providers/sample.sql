-- Learners of ten invented providers by a few characteristics; fewer than 5 are printed as low.
CREATE OR REPLACE VIEW "summary_of_learners" AS
WITH drawn AS (
  SELECT y."year", p.name, p.ukprn, c.label, y.has_tailored,
         p.learners * c.share * (1 + 0.1 * bell(p.ukprn || c.label || y."year")) AS learners
  FROM economy_providers AS p CROSS JOIN (VALUES ('2023/24', false), ('2024/25', true)) AS y("year", has_tailored)
  CROSS JOIN (VALUES ('Total', 1.0), ('Sex - Female', 0.5), ('Sex - Male', 0.5), ('LLDD - With learning difficulty / disability', 0.18),
    ('LLDD - No learning difficulty / disability', 0.8), ('LLDD - Unknown', 0.02), ('IMD - One (most deprived)', 0.25)) AS c(label, share)
  WHERE p.ukprn <= '99900010'),
counted AS (
  SELECT *, round_to(learners * 0.3, 10)::INTEGER AS apprentices, round_to(learners * 0.7, 10)::INTEGER AS students,
         round_to(learners * 0.1, 10)::INTEGER AS others FROM drawn)
SELECT "year" AS "Academic Year", name AS "Provider name", ukprn::INTEGER AS "UKPRN", label AS "Learner characteristic",
       CASE WHEN apprentices = 0 THEN 'low' ELSE apprentices::VARCHAR END AS "Apprenticeships",
       CASE WHEN students = 0 THEN 'low' ELSE students::VARCHAR END AS "Education and Training",
       CASE WHEN NOT has_tailored THEN 'z' WHEN others = 0 THEN 'low' ELSE others::VARCHAR END AS "Tailored Learning",
       CASE WHEN has_tailored THEN 'z' WHEN others = 0 THEN 'low' ELSE others::VARCHAR END AS "Community Learning"
FROM counted ORDER BY ALL;
