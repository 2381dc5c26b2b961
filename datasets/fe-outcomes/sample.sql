-- What learners of the invented providers did next, in three academic years: those not on benefits do
-- better, and each provider has a quality of its own. Rounded and withheld as the publisher does: rows of
-- fewer than 6 learners, and shares of fewer than 3.
CREATE OR REPLACE VIEW "prv01" AS
WITH cells AS (
  SELECT p.ukprn, p.name, p.quality, y.year, k.provision, g.benefit_learner, k.better + g.better AS better,
         round(p.learners * k.share * g.share * (1 + 0.1 * bell(p.ukprn || k.provision || g.benefit_learner || y.year)))::INTEGER AS learners
  FROM economy_providers AS p CROSS JOIN (VALUES (2021), (2022), (2023)) AS y(year)
  CROSS JOIN (VALUES ('Apprenticeship', 0.3, 0.12), ('Education & Training', 0.7, 0.0)) AS k(provision, share, better)
  CROSS JOIN (VALUES ('Benefit learners', 0.35, -0.12), ('Not on benefits', 0.65, 0.05)) AS g(benefit_learner, share, better)),
people AS (
  SELECT *, round(learners * 0.99)::INTEGER AS matched, round(matched * (0.62 + better + quality))::INTEGER AS employed,
         round(matched * 0.18)::INTEGER AS learning, round(matched * (0.72 + better + quality))::INTEGER AS positive,
         round(matched * 0.09)::INTEGER AS nowhere
  FROM cells),
sums AS (
  SELECT ukprn, name, year, coalesce(provision, 'Total') AS provision, coalesce(benefit_learner, 'Total') AS benefit_learner,
         sum(learners) AS learners, sum(matched) AS matched, sum(positive) AS positive, sum(employed) AS employed,
         sum(learning) AS learning, sum(nowhere) AS nowhere
  FROM people GROUP BY GROUPING SETS ((ukprn, name, year, provision, benefit_learner), (ukprn, name, year, provision),
    (ukprn, name, year, benefit_learner), (ukprn, name, year)))
SELECT year::VARCHAR || right((year + 1)::VARCHAR, 2) AS time_period, 'Academic year' AS time_identifier,
       'National' AS geographic_level, 'E92000001' AS country_code, 'England' AS country_name,
       ukprn AS provider_ukprn, name AS provider_name, 'Total' AS provider_type, provision, benefit_learner,
       CASE WHEN matched < 6 THEN 'c' ELSE round_to(learners, 10)::INTEGER::VARCHAR END AS number_of_learners,
       CASE WHEN matched < 6 THEN 'c' ELSE round_to(matched, 10)::INTEGER::VARCHAR END AS number_of_matched_learners,
       CASE WHEN matched < 6 OR positive < 3 THEN 'c' ELSE round(100 * positive / matched)::INTEGER::VARCHAR END AS spd_percent,
       CASE WHEN matched < 6 OR employed < 3 THEN 'c' ELSE round(100 * employed / matched)::INTEGER::VARCHAR END AS emp_percent,
       CASE WHEN matched < 6 OR learning < 3 THEN 'c' ELSE round(100 * learning / matched)::INTEGER::VARCHAR END AS learn_percent,
       CASE WHEN matched < 6 OR nowhere < 3 THEN 'c' ELSE round(100 * nowhere / matched)::INTEGER::VARCHAR END AS no_dest_percent
FROM sums ORDER BY year, ukprn, provision, benefit_learner;
