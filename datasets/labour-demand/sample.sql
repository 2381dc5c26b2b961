-- Lays the invented economy out as the sheets of an edition: `ons_sheets` (edition, sheet, title,
-- "row", cells), the headings as row 0. An employer advertises for some of its jobs each month, more
-- of them where people are few; adverts without an authority are in England only. Sums of the
-- skills plan areas, combined authorities and major groups carry the note that the real ones carry.
CREATE OR REPLACE TABLE ons_sheets AS
WITH groups(code, label, share) AS (VALUES
  ('11', 'Corporate managers and directors', 6.5), ('12', 'Other managers and proprietors', 3.7),
  ('21', 'Science, research, engineering and technology professionals', 11.0), ('22', 'Health professionals', 7.4),
  ('23', 'Teaching and other educational professionals', 6.2), ('24', 'Business, media and public service professionals', 9.0),
  ('31', 'Science, engineering and technology associate professionals', 4.2), ('32', 'Health and social care associate professionals', 2.2),
  ('33', 'Protective service occupations', 0.4), ('34', 'Culture, media and sports occupations', 1.6),
  ('35', 'Business and public service associate professionals', 8.8), ('41', 'Administrative occupations', 5.6),
  ('42', 'Secretarial and related occupations', 1.5), ('51', 'Skilled agricultural and related trades', 0.3),
  ('52', 'Skilled metal, electrical and electronic trades', 3.4), ('53', 'Skilled construction and building trades', 1.2),
  ('54', 'Textiles, printing and other skilled trades', 3.3), ('61', 'Caring personal service occupations', 7.0),
  ('62', 'Leisure, travel and related personal service occupations', 1.1), ('63', 'Community and civil enforcement occupations', 0.1),
  ('71', 'Sales occupations', 3.0), ('72', 'Customer service occupations', 2.3),
  ('81', 'Process, plant and machine operatives', 1.6), ('82', 'Transport and mobile machine drivers and operatives', 3.0),
  ('91', 'Elementary trades and related occupations', 0.7), ('92', 'Elementary administration and service occupations', 6.4),
  ('Unknown', 'Unknown', 0.8)),
majors(code, label) AS (VALUES
  ('1', 'Managers, directors and senior officials'), ('2', 'Professional occupations'),
  ('3', 'Associate professional occupations'), ('4', 'Administrative and secretarial occupations'),
  ('5', 'Skilled trades occupations'), ('6', 'Caring, leisure and other service occupations'),
  ('7', 'Sales and customer service occupations'), ('8', 'Process, plant and machine operatives'),
  ('9', 'Elementary occupations')),
sum_note(note) AS (VALUES ('[sum of parts made by the Department for Education]')),
authorities AS (
  SELECT m.lad, m.month, m.n,
         round(m.employees * 0.028 * (1 - 0.25 * mo.shock) * exp(0.25 * bell(m.lad || ' adverts'))
           * (1 + 0.05 * bell(m.lad || m.month || ' adverts'))) AS adverts
  FROM economy_labour_market AS m JOIN economy_months AS mo USING (month)
  WHERE m.lad LIKE 'E%' AND m.month <= '2025-07'),
shares AS (
  SELECT t.lad, g.code, g.label,
         exact(g.share * exp(0.3 * bell(t.lad || g.code || ' adverts'))) AS weight
  FROM economy_traits AS t CROSS JOIN groups AS g),
by_group AS (
  SELECT a.lad, s.code, s.label,
         round(a.adverts * s.weight / sum(s.weight) OVER (PARTITION BY a.lad)) AS adverts
  FROM authorities AS a JOIN shares AS s USING (lad) WHERE a.month = '2025-07'),
by_both AS (
  FROM by_group
  UNION ALL
  SELECT g.lad, m.code, m.label, sum(g.adverts) FROM by_group AS g JOIN majors AS m ON m.code = g.code[1]
  GROUP BY ALL),
levels(level, total, "groups", heading, groups_heading, blank, is_sum) AS (VALUES
  ('country', 'Table 1', 'Table 8', 'Country', 'Region', []::VARCHAR[], false),
  ('lad', 'Table 6', 'Table 12', 'Local Authority District', 'Local Authority District', ['Region', 'Local Authority Code'], false),
  ('lsip', 'Table 3', 'Table 9', 'Local Skills Improvement Plan', 'Local Skills Improvement Plan', [], true),
  ('combined_authority', 'Table 5', 'Table 11', 'Mayoral Combined Authorities', 'Mayoral Combined Authorities', [], true)),
boroughs AS (SELECT lad FROM economy_traits WHERE region = 'E12000007'),
places(level, area, lad) AS (
  SELECT 'country', 'England', lad FROM economy_traits WHERE lad LIKE 'E%'
  UNION ALL SELECT 'lad', a.name, t.lad FROM economy_traits AS t JOIN economy_areas AS a ON a.code = t.lad
    WHERE t.lad LIKE 'E%' AND t.region <> 'E12000007'
  UNION ALL SELECT 'lad', 'London', lad FROM boroughs
  UNION ALL SELECT DISTINCT 'lsip', a.name, m.child FROM membership_list AS m JOIN area_list AS a ON a.code = m.parent
    WHERE m.kind = 'lsip' AND m.parent LIKE 'E69%'
  UNION ALL SELECT DISTINCT 'combined_authority', a.name, m.child FROM membership_list AS m JOIN area_list AS a ON a.code = m.parent
    WHERE m.kind = 'combined_authority' AND a."to" IS NULL AND coalesce(a."from", '') < '2025-01-01'
  UNION ALL SELECT 'combined_authority', 'Greater London Authority', lad FROM boroughs),
totals AS (
  SELECT level, area, month, n,
         sum(adverts) * CASE WHEN level = 'country' THEN 1.006 ELSE 1 END AS adverts
  FROM places JOIN authorities USING (lad) GROUP BY level, area, month, n),
grouped AS (
  SELECT level, area, code, label, sum(adverts) AS adverts FROM places JOIN by_both USING (lad) GROUP BY ALL),
blanks AS (SELECT *, list_transform(blank, lambda one: NULL::VARCHAR) AS empty FROM levels),
named(sheet, title, "row", cells) AS (
  SELECT total, 'Live online job adverts (invented figures)', 0,
         list_concat(blank, [heading], (SELECT list(strftime((month || '-01')::DATE, '%b-%y') ORDER BY n)
           FROM economy_months WHERE month <= '2025-07'), ['Notes'])
  FROM levels
  UNION ALL
  SELECT b.total, '', row_number() OVER (PARTITION BY level ORDER BY area),
         list_concat(any_value(b.empty), [area], list(round(adverts)::BIGINT::VARCHAR ORDER BY n),
           [CASE WHEN any_value(is_sum) THEN (SELECT note FROM sum_note) END])
  FROM totals JOIN blanks AS b USING (level) GROUP BY level, b.total, area
  UNION ALL
  SELECT "groups", 'Live online job adverts by two-digit SOC (invented figures)', 0,
         list_concat(blank, [groups_heading, 'SOC 2 digit code', 'SOC 2 digit label', 'Jul-25', 'Notes'])
  FROM levels
  UNION ALL
  SELECT "groups", '', row_number() OVER (PARTITION BY level ORDER BY area, code),
         list_concat(empty, [area, code, label, adverts::BIGINT::VARCHAR,
           CASE WHEN is_sum OR level = 'country' OR code IN (SELECT code FROM majors) THEN (SELECT note FROM sum_note) END])
  FROM grouped JOIN blanks USING (level))
SELECT 'january2017tojuly2025' AS edition, sheet, title, "row", cells FROM named;
