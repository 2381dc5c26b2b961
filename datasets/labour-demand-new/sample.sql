-- Lays the invented economy out as the sheets of an edition: `ons_sheets` (edition, sheet, title,
-- "row", cells), the headings as row 0. Some authorities, a few unit groups, eight quarters; small
-- counts are suppressed, one row is not there, London stands without a code. The means are those of
-- calendar quarters, so that both tables are of the same periods.
CREATE OR REPLACE TABLE ons_sheets AS
WITH units(code, label, share) AS (VALUES
  ('1150', 'Managers and directors in retail and wholesale', 2.2), ('2134', 'Programmers and software development professionals', 4.5),
  ('2237', 'Other nursing professionals', 3.8), ('2313', 'Secondary education teaching professionals', 2.1),
  ('3556', 'Sales accounts and business development managers', 3.3), ('4122', 'Book-keepers, payroll managers and wages clerks', 1.9),
  ('4159', 'Other administrative occupations n.e.c.', 3.1), ('5231', 'Vehicle technicians, mechanics and electricians', 1.4),
  ('5241', 'Electricians and electrical fitters', 0.9), ('5434', 'Chefs', 2.0), ('6116', 'Nursery education assistants', 0.6),
  ('6135', 'Care workers and home carers', 5.6), ('7111', 'Sales and retail assistants', 3.9), ('7219', 'Customer service occupations n.e.c.', 2.4),
  ('8211', 'Large goods vehicle drivers', 1.2), ('9223', 'Cleaners and domestics', 2.7), ('9252', 'Warehouse operatives', 2.2),
  ('9263', 'Kitchen and catering assistants', 2.9), ('Unknown', 'Unknown', 0.9)),
quarters AS (
  SELECT (n // 3)::INTEGER AS number, year, any_value(year || 'Q' || ((number + 2) // 3)) AS label, any_value(month) AS month
  FROM economy_months WHERE month BETWEEN '2024-07' AND '2026-06' GROUP BY n // 3, year),
authorities(region, area, code, lad) AS (
  SELECT r.name, a.name, a.code, a.code
  FROM economy_traits AS t JOIN economy_areas AS a ON a.code = t.lad JOIN economy_areas AS r ON r.code = t.region
  WHERE t.region IN ('E12000003', 'E12000009', 'S92000003', 'W92000004')
  UNION ALL
  SELECT 'London', 'London', NULL, lad FROM economy_traits WHERE region = 'E12000007'),
counts AS (
  SELECT a.region, a.area, a.code AS area_code, u.code, u.label, q.number, q.label AS quarter,
         round(sum(m.employees * 0.045 * u.share / 100 * exp(0.4 * bell(a.lad || u.code || ' new'))
           * (1 + 0.1 * bell(a.lad || u.code || q.number || ' new')))) AS adverts
  FROM authorities AS a JOIN economy_labour_market AS m USING (lad)
  JOIN quarters AS q USING (month) CROSS JOIN units AS u
  WHERE NOT (a.area = 'Calderdale' AND u.code = '8211')
  GROUP BY ALL),
england AS (
  SELECT u.code, u.label, m.n, any_value(strftime((m.month || '-01')::DATE, '%b-%y')) AS label_of_month,
         sum(l.employees * 0.015 * u.share / 100 * (1 + 0.03 * bell(u.code || m.month || ' new'))) AS adverts
  FROM economy_labour_market AS l JOIN economy_months AS m USING (month) CROSS JOIN units AS u
  WHERE l.lad LIKE 'E%' AND m.month <= '2026-06' GROUP BY u.code, u.label, m.n),
with_total AS (
  FROM england UNION ALL
  SELECT 'Total', 'All occupations', n, any_value(label_of_month), sum(adverts) FROM england GROUP BY n),
means AS (
  SELECT code, label, max(n) AS n, arg_max(label_of_month, n) AS label_of_month, avg(adverts) AS mean
  FROM with_total GROUP BY code, label, n // 3)
SELECT 'january2017tojune2026' AS edition, 'Table 5' AS sheet, 'New online job adverts (invented figures)' AS title, 0 AS "row",
       list_concat(['Region', 'ITL2', 'Local Authority District', 'SOC 4 digit code', 'SOC 4 digit label', 'Local Authority Code'],
         (SELECT list(label ORDER BY number) FROM quarters)) AS cells
UNION ALL
SELECT 'january2017tojune2026', 'Table 5', '', row_number() OVER (ORDER BY region, area, code),
       list_concat([region, NULL, area, code, label, area_code],
         list(CASE WHEN adverts BETWEEN 1 AND 4 THEN '[x]' ELSE adverts::BIGINT::VARCHAR END ORDER BY number))
FROM counts GROUP BY region, area, code, label, area_code
UNION ALL
SELECT 'january2017tojune2026', 'Mean of three months', 'New online job adverts, mean of three months (invented figures)', 0,
       list_concat(['Country', 'SOC 4 digit code', 'SOC 4 digit label'],
         (SELECT list(label_of_month ORDER BY n) FROM means WHERE code = 'Total'), ['Notes'])
UNION ALL
SELECT 'january2017tojune2026', 'Mean of three months', '', row_number() OVER (ORDER BY code),
       list_concat(['England', code, label], list(round(mean, 2)::VARCHAR ORDER BY n),
         ['[sum of parts made by the Department for Education]'])
FROM means GROUP BY code, label;
