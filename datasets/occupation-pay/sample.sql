-- Lays the invented economy out as the archives of the pay survey: `ons_archives` (page, edition,
-- file, workbook, sheet, title, "row", cells). Pay of a region, an occupation and a working pattern
-- are set against the middle of the country, the spread is wider where pay is high, and nothing is
-- below a floor. The error follows from the people in work, so small groups lose their percentiles
-- first. To stay small, unit groups are in the newest year only (of regions the larger ones), and
-- regions have major groups alone of part-time work and of the year before.
CREATE OR REPLACE TABLE ons_archives AS
WITH tables(number, digits, page, words, is_regional, levels) AS (VALUES
  (14, 4, 'occupation4digitsoc2010ashetable14', 'Occupation', false, [0, 1, 2, 4]),
  (3, 2, 'regionbyoccupation2digitsocashetable3', 'Work Region Occupation', true, [0, 1, 2]),
  (15, 4, 'regionbyoccupation4digitsoc2010ashetable15', 'Work Region Occupation', true, [0, 4])),
kinds(kind, kind_words, decimals) AS (VALUES (5, 'Hourly pay - Gross', 2), (7, 'Annual pay - Gross', 0)),
patterns(sheet, hourly, hours, people) AS (VALUES
  ('All', 0.94, 33.5, 1.0), ('Full-Time', 1.0, 38.5, 0.76), ('Part-Time', 0.74, 18.0, 0.24)),
editions(year, edition, prefix) AS (VALUES ('2024', '2024revised', ''), ('2025', '2025provisional', 'PROV - ')),
-- Heading, pay against the median, error against that of the median; nothing for columns not of pay.
points(place, heading, spread, error) AS (VALUES
  (1, '(thousand)', NULL, NULL), (2, 'Median', 1.0, 1.0), (3, 'change', NULL, NULL), (4, 'Mean', 1.14, 1.0), (5, 'change', NULL, NULL),
  (6, '10', 0.66, 1.8), (7, '20', 0.75, 1.4), (8, '25', 0.79, 1.25), (9, '30', 0.84, 1.2), (10, '40', 0.92, 1.1),
  (11, '60', 1.10, 1.1), (12, '70', 1.22, 1.2), (13, '75', 1.29, 1.25), (14, '80', 1.38, 1.4), (15, '90', 1.66, 1.8)),
people AS (
  SELECT unnest(CASE WHEN j.level = 2 OR o.share >= 11000 THEN [region, 'K02000001'] ELSE ['K02000001'] END) AS area,
         month[1:4] AS year, occupation, j.level, people
  FROM economy_occupation_jobs AS j JOIN economy_occupations AS o USING (occupation) WHERE month IN ('2024-06', '2025-06')),
groups AS (
  SELECT p.area, p.year, o.code, o.level, sum(p.people) AS people, sum(p.people * e.pay) / sum(p.people) AS against
  FROM people AS p JOIN economy_occupations AS e USING (occupation)
  JOIN (FROM (VALUES ('', 0)) AS whole(code, level) UNION ALL SELECT code, level::INTEGER FROM occupation_list WHERE level <> '3') AS o
    ON (p.level = o.level OR (p.level = 2 AND o.level < 2)) AND starts_with(p.occupation, o.code)
  GROUP BY ALL),
paid AS (
  SELECT g.*, a.name AS area_name, w.weekly_full_time / 38.5 AS middle, u.weekly_full_time / 38.5 AS country,
         g.against * exp(0.04 * bell(g.area || g.code || ' paid')) AS relative
  FROM groups AS g
  JOIN economy_areas AS a ON a.code = g.area AND (g.area[1:3] = 'E12' OR g.area IN ('K02000001', 'W92000004'))
  JOIN economy_pay AS w ON w.area = g.area AND w.year = g.year::INTEGER
  JOIN economy_pay AS u ON u.area = 'K02000001' AND u.year = g.year::INTEGER),
medians AS (
  SELECT p.*, t.sheet, t.hours, p.people * t.people * 0.001 AS sampled,
         middle * relative * t.hourly * (1 + 0.01 * bell(area || code || year || t.sheet)) AS median
  FROM paid AS p CROSS JOIN patterns AS t),
figures AS (
  SELECT m.*, k.kind, letter, x.place,
         -- Towards the floor pay is pressed together, and never so that a quarter earn just the middle.
         0.5 * (bare + floor + sqrt(pow(bare - floor, 2) + pow(0.12 * floor, 2))) * CASE WHEN k.kind = 7 THEN hours * 52 ELSE 1 END AS pay,
         greatest(0.1, x.error * 60 / sqrt(sampled) * (1 + 0.1 * bell(area || code || m.sheet || x.place))) AS cv, k.decimals
  FROM medians AS m CROSS JOIN kinds AS k CROSS JOIN points AS x
  CROSS JOIN LATERAL (SELECT 0.62 * m.country AS floor, m.median * pow(x.spread, 0.4 + 0.6 * m.relative) AS bare) AS spread
  CROSS JOIN (VALUES ('a'), ('b')) AS letters(letter)),
cells AS (
  SELECT area, area_name, year, code, level, sheet, kind, letter,
         list(CASE WHEN place = 1 THEN round(people * 0.85 / 1000)::VARCHAR
                   WHEN pay IS NULL THEN NULL
                   WHEN sampled < 3 THEN '..'
                   WHEN cv > 20 THEN 'x'
                   WHEN letter = 'b' THEN round(cv, 1)::VARCHAR
                   WHEN kind = 7 THEN round(pay)::BIGINT::VARCHAR
                   ELSE round(pay, 2)::VARCHAR END ORDER BY place) AS figures
  FROM figures GROUP BY ALL),
bodies AS (
  SELECT t.page, t.digits, t.number, t.words AS table_words, c.*, o.name AS occupation_name,
         row_number() OVER (PARTITION BY t.number, c.year, c.sheet, c.kind, c.letter ORDER BY c.area <> 'K02000001', c.area, c.code) + 5 AS "row",
         CASE WHEN c.code <> '' THEN c.code WHEN t.is_regional THEN c.area ELSE '' END AS printed_code,
         CASE WHEN NOT t.is_regional THEN coalesce(o.name, 'All employees')
              ELSE area_name || coalesce(', ' || o.name, '') END AS description
  FROM tables AS t
  JOIN cells AS c ON list_contains(t.levels, c.level)
    AND (t.is_regional OR c.area = 'K02000001') AND (t.number = 3 OR t.is_regional = (c.area <> 'K02000001'))
  LEFT JOIN occupation_list AS o ON o.code = c.code
  WHERE c.level < 2 OR (c.year = '2025' AND (c.sheet <> 'Part-Time' OR c.area = 'K02000001'))),
lines AS (
  SELECT page, digits, number, table_words, year, sheet, kind, letter, "row", list_concat([description, printed_code], figures) AS cells FROM bodies
  UNION ALL
  SELECT DISTINCT page, digits, number, table_words, year, sheet, kind, letter, 5,
         list_concat(['Description', 'Code'], (SELECT list(heading ORDER BY place) FROM points)) FROM bodies)
SELECT '/employmentandlabourmarket/peopleinwork/earningsandworkinghours/datasets/' || page AS page, e.edition,
       'ashetable' || number || e.edition || '.zip' AS file,
       'ASHE Table ' || number || ' (' || digits || ')/' || e.prefix || table_words || ' SOC20 (' || digits || ') Table ' || number
         || CASE WHEN number = 15 THEN ' (4)' ELSE '' END || '.' || kind || letter || '   ' || kind_words || ' ' || year
         || CASE letter WHEN 'b' THEN ' CV' ELSE '' END || '.xlsx' AS workbook,
       sheet, 'Table ' || number || '.' || kind || letter || '   ' || kind_words || ' (£), ' || year AS title, "row", cells
FROM lines JOIN editions AS e USING (year) JOIN kinds USING (kind)
