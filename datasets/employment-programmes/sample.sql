-- People of three programmes by area, group and the month of referral and start, each with its share who
-- earned and who reached a job outcome within twelve months or so far. Areas differ, by the people and the
-- jobs there and not by their one provider. The month of August 2026 is the last.
CREATE OR REPLACE TABLE cohorts AS
WITH areas AS (
  SELECT 'restart' AS programme, unnest(['1a West Central', '1b East Central', '2a North East and Humberside',
      '2b South and West Yorkshire, Derbyshire and Nottinghamshire', '3a North West', '3b Greater Manchester', '4a South West',
      '4b South Central', '5a Central and West London', '5b South and East London', '5c Home Counties', '6 Wales']) AS area,
    [''] AS groups, 900 AS size
  UNION ALL SELECT 'work_and_health', unnest(['CPA 1', 'CPA 2', 'CPA 3', 'CPA 4', 'CPA 5', 'CPA 6', 'West London', 'Central London',
      'East London', 'South London', 'Greater Manchester']), ['Disability', 'Early Access', 'Long Term Unemployed'], 200
  UNION ALL SELECT 'connect_to_work', 'England and Wales', [''], 800),
cells AS (
  SELECT programme, area, unnest(groups) AS "group", strftime(DATE '2025-06-01' + to_months(m::INTEGER), '%Y-%m') AS month, m, size
  FROM areas, range(5) AS months(m)),
people AS (
  SELECT *, size * CASE "group" WHEN 'Early Access' THEN 0.02 WHEN 'Long Term Unemployed' THEN 0.3 ELSE 1 END
      * exp(0.3 * bell(area || programme)) AS size_here,
    programme || area || "group" || month AS key
  FROM cells)
SELECT programme, area, "group", month, round(size_here * (1.3 + 0.1 * bell(key || 'r')))::INTEGER AS referrals,
  round(size_here * (1.15 + 0.1 * bell(key || 'r')))::INTEGER AS individuals, round(size_here * (1 + 0.1 * bell(key || 's')))::INTEGER AS starts,
  round(size_here * (0.42 + 0.03 * bell(area) - 0.02 * greatest(0, m - 2)))::INTEGER AS first_earnings,
  round(size_here * (0.25 + 0.02 * bell(area) - 0.03 * greatest(0, m - 2)))::INTEGER AS outcomes
FROM people ORDER BY ALL;
