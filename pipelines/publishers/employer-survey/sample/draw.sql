-- Draws `survey_printed`: what stands in every column of every line of a sheet, `**` where fewer than
-- 30 interviews are behind it. Reads survey_cells and survey_lines.
CREATE OR REPLACE TABLE survey_printed AS
WITH wanted AS (SELECT DISTINCT numerator, basis, level FROM survey_lines),
amounts AS (
  SELECT c.*, numerator,
         level * CASE basis WHEN 'interviews' THEN interviews WHEN 'staff' THEN staff ELSE establishments END
           * CASE WHEN numerator IN ('establishments', 'staff') OR basis = 'interviews' THEN 1
                  ELSE exp(0.15 * bell(place || sector || numerator) + 0.1 * bell(size || numerator)) END AS amount
  FROM survey_cells AS c, wanted),
columns AS (
  SELECT kind, place, numerator, amount, unnest([
      {number: 0, "group": '', heading: place},
      {number: 1, "group": 'Sector (13 sector grouping)', heading: sector},
      {number: 2, "group": 'Sector (6 sector grouping)', heading: whole},
      {number: 3, "group": 'Establishment size', heading: size},
      {number: 3, "group": 'Establishment size', heading: CASE WHEN size <> '2 to 4' THEN '5+' END},
      {number: 3, "group": 'Establishment size', heading: CASE WHEN size NOT IN ('2 to 4', '5 to 24') THEN '25+' END},
      {number: 3, "group": 'Establishment size', heading: CASE WHEN size IN ('100 to 249', '250+') THEN '100+' END},
      {number: 4, "group": 'Establishment type', heading: CASE WHEN type <> 'None of these' THEN type END}], recursive := true)
  FROM amounts),
sums AS (
  SELECT kind, place, number, "group", heading, numerator, sum(amount) AS amount
  FROM columns WHERE heading IS NOT NULL GROUP BY ALL),
printed AS (
  SELECT s.kind, s.place, s.number, s."group", s.heading, l."table", l.head, l.line, l.label, l.form,
         CASE l.form WHEN 'count' THEN round(s.amount) WHEN 'share' THEN least(round(s.amount / of.amount, 2), 1)
           ELSE round(s.amount / of.amount, 1) END AS value
  FROM sums AS s JOIN survey_lines AS l USING (numerator)
  LEFT JOIN sums AS of ON of.numerator = l.denominator AND of.kind = s.kind AND of.place = s.place
    AND of."group" = s."group" AND of.heading = s.heading)
SELECT *, max(value) FILTER (line = 0) OVER (PARTITION BY kind, place, "group", heading, "table") < 30 AND line > 1 AS is_hidden
FROM printed;
