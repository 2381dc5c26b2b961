-- Scores of the invented providers by their learners; those with few answers were awarded none.
CREATE OR REPLACE VIEW "scores" AS
WITH drawn AS (
  SELECT *, floor(learners * chance(ukprn || ' answers of learners') * 0.4)::INTEGER AS answers FROM economy_providers)
SELECT ukprn, name AS provider_name, 'Private Sector Public Funded' AS organisation_type,
       CASE WHEN answers >= 10 THEN round(least(100, 80 + 100 * quality + 5 * bell(ukprn || ' score of learners')), 1)::VARCHAR END AS score,
       CASE WHEN answers < 10 THEN 'There was not enough data to award a score' END AS reason,
       CASE WHEN answers >= 10 THEN round(learners)::INTEGER::VARCHAR ELSE '0' END AS asked,
       CASE WHEN answers >= 10 THEN answers::VARCHAR ELSE '0' END AS responses, '2018/2019' AS hybrid_year, '2019' AS "year"
FROM drawn ORDER BY ukprn;
