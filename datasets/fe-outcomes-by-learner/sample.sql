-- What learners of the invented providers did next in one academic year, by one thing at a time: level, age,
-- sex or learning difficulty. Whom a provider teaches is its own, and so is how well it does. Rounded and
-- withheld as the publisher does: rows of fewer than 6 learners, and shares of fewer than 3.
CREATE OR REPLACE VIEW "prv02" AS
WITH cells AS (
  SELECT p.ukprn, p.name, k.better + g.better + p.quality AS better,
         round(round(p.learners * k.share * g.share * (1 + 0.1 * bell(p.ukprn || k.provision || g.benefit_learner || 2023))) * 0.99)::INTEGER AS matched
  FROM economy_providers AS p
  CROSS JOIN (VALUES ('Apprenticeship', 0.3, 0.12), ('Education & Training', 0.7, 0.0)) AS k(provision, share, better)
  CROSS JOIN (VALUES ('Benefit learners', 0.35, -0.12), ('Not on benefits', 0.65, 0.05)) AS g(benefit_learner, share, better)),
-- All learners of a provider are those of fe-outcomes, so their rates are the same in both.
achievers AS (
  SELECT ukprn, name, sum(matched) AS learners,
         sum(round(matched * (0.62 + better))) / sum(matched) AS work, sum(round(matched * 0.18)) / sum(matched) AS learn,
         sum(round(matched * (0.72 + better))) / sum(matched) AS sustained, sum(round(matched * 0.09)) / sum(matched) AS nothing
  FROM cells GROUP BY ALL),
kinds AS (
  SELECT * FROM (VALUES
    ('all', 'Total', 'Total', 'Total', 'Total', 'Total', 'Total', 1.0, 0.0),
    ('level', 'All Level 2 (excluding Basic Skills)', 'Level 2', 'Total', 'Total', 'Total', 'Total', 0.45, -0.03),
    ('level', 'All Level 3', 'Level 3', 'Total', 'Total', 'Total', 'Total', 0.4, 0.02),
    ('level', 'Level 4 and Level 5', 'Level 4', 'Total', 'Total', 'Total', 'Total', 0.15, 0.08),
    ('age', 'Total', 'Total', '18 and under', '18 and under', 'Total', 'Total', 0.3, 0.04),
    ('age', 'Total', 'Total', '19 - 24', '19+', 'Total', 'Total', 0.25, 0.01),
    ('age', 'Total', 'Total', '25 - 49', '19+', 'Total', 'Total', 0.35, -0.02),
    ('age', 'Total', 'Total', '50 and over', '19+', 'Total', 'Total', 0.1, -0.1),
    ('youth', 'Total', 'Total', 'Total', '19+', 'Total', 'Total', 0.7, -0.02),
    ('sex', 'Total', 'Total', 'Total', 'Total', 'Female', 'Total', 0.55, 0.01),
    ('sex', 'Total', 'Total', 'Total', 'Total', 'Male', 'Total', 0.45, -0.01),
    ('difficulty', 'Total', 'Total', 'Total', 'Total', 'Total', 'LLDD - yes', 0.2, -0.09),
    ('difficulty', 'Total', 'Total', 'Total', 'Total', 'Total', 'LLDD - no', 0.8, 0.02)
  ) AS kinds(one_of, level_group, level, age, youth, sex, difficulty, share, better)),
people AS (
  SELECT ukprn, name, kinds.*, round(learners * weight / sum(weight) OVER (PARTITION BY ukprn, one_of)
           * CASE one_of WHEN 'youth' THEN share ELSE 1 END)::INTEGER AS matched,
         round(matched * (work + better))::INTEGER AS employed, round(matched * learn)::INTEGER AS learning,
         round(matched * (sustained + better))::INTEGER AS positive, round(matched * nothing)::INTEGER AS nowhere
  FROM (SELECT *, share * (0.6 + 0.8 * chance(ukprn || level || age || sex || difficulty)) AS weight
        FROM achievers CROSS JOIN kinds) AS kinds)
SELECT '202324' AS time_period, 'Academic year' AS time_identifier, 'National' AS geographic_level,
       'E92000001' AS country_code, 'England' AS country_name, ukprn AS provider_ukprn, name AS provider_name,
       'Total' AS provider_type, 'Total' AS provision, level_group AS level_of_learning_group, level AS level_of_learning,
       age AS age_group, youth AS age_youth_adult, sex, difficulty AS learning_difficulties,
       CASE WHEN matched < 6 THEN 'c' ELSE round_to(matched / 0.99, 10)::INTEGER::VARCHAR END AS number_of_learners,
       CASE WHEN matched < 6 THEN 'c' ELSE round_to(matched, 10)::INTEGER::VARCHAR END AS number_of_matched_learners,
       CASE WHEN matched < 6 OR positive < 3 THEN 'c' ELSE round(100 * positive / matched)::INTEGER::VARCHAR END AS spd_percent,
       CASE WHEN matched < 6 OR employed < 3 THEN 'c' ELSE round(100 * employed / matched)::INTEGER::VARCHAR END AS emp_percent,
       CASE WHEN matched < 6 OR learning < 3 THEN 'c' ELSE round(100 * learning / matched)::INTEGER::VARCHAR END AS learn_percent,
       CASE WHEN matched < 6 OR nowhere < 3 THEN 'c' ELSE round(100 * nowhere / matched)::INTEGER::VARCHAR END AS no_dest_percent
FROM people ORDER BY ukprn, one_of, level, age, sex, difficulty;
