-- Lays the invented economy out as the publisher prints it: `ons_series`, one row for every printed
-- line of every vintage of a time series, and `ons_tables`, one row for every cell of the newest
-- workbook. Reads economy_vacancies (vintage, month, industry, thousands, per_100_jobs).
CREATE OR REPLACE TABLE ons_series AS
WITH vintages AS (
  SELECT vintage::DATE AS released, lead(vintage::DATE) OVER (ORDER BY vintage::DATE) AS next_release
  FROM (SELECT DISTINCT vintage FROM economy_vacancies)
),
printed AS (
  SELECT vintage::DATE AS released, month, 'AP2Y' AS cdid,
         'UK Vacancies (thousands) - Total' AS title, round(thousands, 0) AS value, '%.0f' AS form
  FROM economy_vacancies WHERE industry = 'total'
  UNION ALL
  SELECT vintage::DATE, month, 'AP2Z', 'UK Vacancies per 100 employee jobs - Total',
         round(per_100_jobs, 1), '%.1f'
  FROM economy_vacancies WHERE industry = 'total'
),
dated AS (
  SELECT *, month[1:4] AS year, month[6:7]::INTEGER AS number,
         upper(strftime((month || '-01')::DATE, '%b')) AS word
  FROM printed
),
lines AS (
  SELECT cdid, title, form, released, 1 AS frequency, year || '-00' AS place, year AS label,
         avg(value) AS value
  FROM dated GROUP BY ALL HAVING count(*) = 12
  UNION ALL
  SELECT cdid, title, form, released, 2, month, year || ' Q' || ((number + 1) // 3), value
  FROM dated WHERE number IN (2, 5, 8, 11)
  UNION ALL
  SELECT cdid, title, form, released, 3, month, year || ' ' || word, value
  FROM dated
)
SELECT cdid, 'LMS' AS source_dataset, title, released::VARCHAR AS released,
       coalesce(next_release::VARCHAR, '') AS next_release,
       'Invented figures: sample data that nobody measured' AS notes, label,
       printf(form, value) AS value
FROM lines JOIN vintages USING (released)
ORDER BY cdid, released, frequency, place;

CREATE OR REPLACE TABLE ons_tables AS
SELECT 'vacs02' AS file, 'VACS02: Vacancies by industry (invented figures)' AS title,
       vintage::VARCHAR AS released, month, industry AS code, round(thousands, 0) AS value
FROM economy_vacancies
WHERE vintage = (SELECT max(vintage) FROM economy_vacancies)
ORDER BY month, code;
