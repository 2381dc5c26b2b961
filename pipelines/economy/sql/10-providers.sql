-- Sixty invented providers of training, each in a district of England: colleges and smaller firms. Their
-- numbers begin with 999, which no registered provider's does. How well each does is its own, and stays.
CREATE OR REPLACE TABLE economy_providers AS
WITH homes AS (
  SELECT code AS lad, name, row_number() OVER (ORDER BY chance(code || ' provider')) AS n
  FROM economy_areas WHERE type = 'lad' AND code[1] = 'E'
  QUALIFY n <= 60)
SELECT (99900000 + n)::VARCHAR AS ukprn,
       upper(CASE WHEN n % 3 = 0 THEN 'Made Up Training of ' ELSE 'Invented College of ' END || name) AS name, lad,
       CASE WHEN n % 3 = 0 THEN 20 + 200 * chance(lad || ' trainees') ELSE 400 + 3000 * chance(lad || ' students') END AS learners,
       0.04 * bell(lad || ' quality') AS quality
FROM homes;
