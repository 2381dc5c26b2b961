-- What learners of the invented providers did next in one academic year, by subject, by a part of a subject
-- and by level. Rounded and withheld as the publisher does: rows of fewer than 6 learners, and shares of
-- fewer than 3.
CREATE OR REPLACE VIEW "prv04" AS
WITH achievers AS (
  SELECT p.ukprn, p.name, p.quality,
         sum(round(p.learners * k.share * g.share * (1 + 0.1 * bell(p.ukprn || k.provision || g.benefit_learner || 2023)))) AS learners
  FROM economy_providers AS p
  CROSS JOIN (VALUES ('Apprenticeship', 0.3), ('Education & Training', 0.7)) AS k(provision, share)
  CROSS JOIN (VALUES ('Benefit learners', 0.35), ('Not on benefits', 0.65)) AS g(benefit_learner, share) GROUP BY ALL),
kinds AS (
  SELECT * FROM (VALUES
    ('Total', 'Total', 'Total', 1.0, 0.0),
    ('Health, Public Services and Care', 'Total', 'Total', 0.35, 0.03),
    ('Health, Public Services and Care', 'Health and Social Care', 'Total', 0.2, 0.04),
    ('Business, Administration and Law', 'Total', 'Total', 0.3, 0.0),
    ('Engineering and Manufacturing Technologies', 'Total', 'Total', 0.2, 0.04),
    ('Construction, Planning and the Built Environment', 'Total', 'Total', 0.15, -0.02),
    ('Total', 'Total', 'Level 2', 0.5, -0.03), ('Total', 'Total', 'Level 3', 0.4, 0.02)
  ) AS kinds(subject, part, level, share, better)),
people AS (
  SELECT ukprn, name, subject, part, level,
         round(0.99 * learners * share * (1 + CASE WHEN share < 1 THEN 0.1 ELSE 0 END * bell(ukprn || subject || part || level)))::INTEGER AS matched,
         round(matched * (0.66 + better + quality))::INTEGER AS employed, round(matched * 0.18)::INTEGER AS learning,
         round(matched * (0.76 + better + quality))::INTEGER AS positive, round(matched * 0.09)::INTEGER AS nowhere
  FROM achievers CROSS JOIN kinds)
SELECT '202324' AS time_period, 'Academic year' AS time_identifier, 'National' AS geographic_level,
       'E92000001' AS country_code, 'England' AS country_name, ukprn AS provider_ukprn, name AS provider_name,
       'Total' AS provider_type, 'Total' AS provision, subject AS ssa_tier_1, part AS ssa_tier_2, level AS level_of_learning,
       CASE WHEN matched < 6 THEN 'c' ELSE round_to(matched / 0.99, 10)::INTEGER::VARCHAR END AS number_of_learners,
       CASE WHEN matched < 6 THEN 'c' ELSE round_to(matched, 10)::INTEGER::VARCHAR END AS number_of_matched_learners,
       CASE WHEN matched < 6 OR positive < 3 THEN 'c' ELSE round(100 * positive / matched)::INTEGER::VARCHAR END AS spd_percent,
       CASE WHEN matched < 6 OR employed < 3 THEN 'c' ELSE round(100 * employed / matched)::INTEGER::VARCHAR END AS emp_percent,
       CASE WHEN matched < 6 OR learning < 3 THEN 'c' ELSE round(100 * learning / matched)::INTEGER::VARCHAR END AS learn_percent,
       CASE WHEN matched < 6 OR nowhere < 3 THEN 'c' ELSE round(100 * nowhere / matched)::INTEGER::VARCHAR END AS no_dest_percent
FROM people ORDER BY ukprn, subject, part, level;
