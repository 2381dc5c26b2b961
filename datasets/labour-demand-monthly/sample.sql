-- Lays the invented economy out as the monthly sheets of an edition: `ons_sheets` (edition, sheet,
-- title, "row", cells), the headings as row 0. Countries, regions, plan areas and strategic
-- authorities in all; of one region and London the authorities, and a few occupations at each number
-- of digits; eighteen months. Small counts are suppressed and so is all of March 2026, one row is not
-- there, London stands without a code.
CREATE OR REPLACE TABLE ons_sheets AS
WITH months AS (
  SELECT month, n, strftime((month || '-01')::DATE, '%b-%y') AS label
  FROM economy_months WHERE month BETWEEN '2025-01' AND '2026-06'),
codes(digits, code, label, share) AS (VALUES
  (0, 'Total', 'All occupations', 100.0),
  (2, '21', 'Science, research, engineering and technology professionals', 11.0), (2, '61', 'Caring personal service occupations', 7.0),
  (2, 'Unknown', 'Unknown', 0.9),
  (3, '213', 'Information technology professionals', 6.1), (3, '613', 'Caring personal services', 6.4), (3, '821', 'Road transport drivers', 2.3),
  (3, 'Unknown', 'Unknown', 0.9),
  (4, '2134', 'Programmers and software development professionals', 4.5), (4, '6135', 'Care workers and home carers', 5.6),
  (4, '8211', 'Large goods vehicle drivers', 1.2), (4, 'Unknown', 'Unknown', 0.9)),
places(level, region, area, code, lad) AS (
  SELECT 'Country', NULL, CASE lad[1] WHEN 'E' THEN 'England' WHEN 'S' THEN 'Scotland' WHEN 'W' THEN 'Wales' ELSE 'Northern Ireland' END, NULL, lad
  FROM economy_traits
  UNION ALL SELECT 'Region', NULL, r.name, NULL, t.lad FROM economy_traits AS t JOIN economy_areas AS r ON r.code = t.region
  UNION ALL SELECT 'Local Authority District', r.name, a.name, a.code, t.lad
  FROM economy_traits AS t JOIN economy_areas AS a ON a.code = t.lad JOIN economy_areas AS r ON r.code = t.region
  WHERE t.region = 'E12000003'
  UNION ALL SELECT 'Local Authority District', 'London', 'London', NULL, lad FROM economy_traits WHERE region = 'E12000007'
  UNION ALL SELECT DISTINCT 'Local Skills Improvement Plan', NULL, a.name, NULL, m.child
  FROM membership_list AS m JOIN area_list AS a ON a.code = m.parent WHERE m.kind = 'lsip' AND m.parent LIKE 'E69%'
  UNION ALL SELECT DISTINCT 'Mayoral Combined Authorities', NULL, a.name, NULL, m.child
  FROM membership_list AS m JOIN area_list AS a ON a.code = m.parent
  WHERE m.kind = 'combined_authority' AND a."to" IS NULL AND coalesce(a."from", '') < '2025-01-01'),
wide(area) AS (VALUES ('London'), ('Yorkshire and The Humber'), ('West Yorkshire')),
tables(sheet, level, digits, before, after) AS (VALUES
  ('Table 1', 'Country', 0, []::VARCHAR[], []::VARCHAR[]),
  ('Table 2', 'Local Authority District', 0, ['Region', 'ITL2'], ['Local Authority Code']),
  ('Table 3', 'Region', 4, [], []), ('Table 4', 'Local Authority District', 3, ['Region', 'ITL2'], ['Local Authority Code']),
  ('Table 20', 'Region', 0, [], []), ('Table 21', 'Local Skills Improvement Plan', 0, [], []),
  ('Table 23', 'Mayoral Combined Authorities', 0, [], []), ('Table 26', 'Region', 2, [], []),
  ('Table 27', 'Local Skills Improvement Plan', 2, [], []), ('Table 29', 'Mayoral Combined Authorities', 2, [], []),
  ('Table 30', 'Local Authority District', 2, ['Region', 'ITL2'], ['Local Authority Code'])),
adverts AS (
  SELECT m.lad, m.n, round(m.employees * 0.015 * (1 + 0.06 * bell(m.lad || m.month || ' new'))) AS adverts
  FROM economy_labour_market AS m JOIN months USING (month)),
by_place AS (
  SELECT level, any_value(region) AS region, area, any_value(code) AS area_code, n, sum(adverts) AS adverts
  FROM places JOIN adverts USING (lad) GROUP BY level, area, n),
rows AS (
  SELECT t.sheet, t.digits, t.before, t.after, p.region, p.area, p.area_code, c.code, c.label, n,
         round(p.adverts * c.share / 100 * CASE t.digits WHEN 0 THEN 1 ELSE exp(0.3 * bell(p.area || c.code[1:2] || ' new')) END) AS adverts
  FROM by_place AS p JOIN tables AS t USING (level) JOIN codes AS c USING (digits)
  WHERE NOT (p.area = 'Calderdale' AND c.code = '821')
    AND (t.digits = 0 OR t.level = 'Local Authority District' OR p.area IN (FROM wide)))
SELECT 'january2017tojune2026' AS edition, sheet, 'New online job adverts (invented figures)' AS title, 0 AS "row",
       list_concat(before, [level], CASE digits WHEN 0 THEN [] ELSE ['SOC ' || digits || ' digit code', 'SOC ' || digits || ' digit label'] END,
         after, (SELECT list(label ORDER BY n) FROM months)) AS cells
FROM tables
UNION ALL
SELECT 'january2017tojune2026', sheet, '', row_number() OVER (PARTITION BY sheet ORDER BY area, code),
       list_concat(CASE WHEN len(any_value(before)) > 0 THEN [any_value(region), NULL] ELSE [] END, [area],
         CASE any_value(digits) WHEN 0 THEN [] ELSE [code, any_value(rows.label)] END,
         CASE WHEN len(any_value(after)) > 0 THEN [any_value(area_code)] ELSE [] END,
         list(CASE WHEN m.month = '2026-03' OR adverts BETWEEN 1 AND 4 THEN '[x]' ELSE adverts::BIGINT::VARCHAR END ORDER BY n))
FROM rows JOIN months AS m USING (n) GROUP BY sheet, area, code;
