-- National vacancies, a mean of three months named by the middle one, as known on two release days:
-- fewer when more people look for work. The later release revises the last months of the earlier one.
CREATE OR REPLACE TABLE economy_vacancies AS
WITH sections(section, tightness) AS (VALUES
  ('B', 1.6), ('C', 2.3), ('D', 2.6), ('E', 2.2), ('F', 2.4), ('G', 1.9), ('H', 2.1), ('I', 4.1), ('J', 3.1),
  ('K', 2.9), ('L', 2.5), ('M', 3.0), ('N', 2.2), ('O', 1.9), ('P', 1.7), ('Q', 3.6), ('R', 2.8), ('S', 2.7)),
releases(vintage, last) AS (VALUES ('2026-09-15', '2026-07'), ('2026-10-13', '2026-08')),
jobs AS (SELECT year, section, sum(employees) AS jobs FROM economy_jobs GROUP BY ALL),
months AS (
  SELECT month, n, number, avg(shock) OVER (ORDER BY n ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) AS shock,
         least(2025, greatest(2022, year)) AS jobs_year
  FROM economy_months),
cells AS (
  SELECT r.vintage, m.month, s.section, j.jobs,
         round(j.jobs * s.tightness / 100 / 1000 * (1 - 0.3 * m.shock + 0.04 * sin(m.n / 6.0) + 0.02 * bell(s.section || m.month))
           * (1 + CASE WHEN r.last = '2026-08' AND m.month BETWEEN '2026-05' AND '2026-07'
                       THEN 0.01 * bell(s.section || m.month || ' revised') ELSE 0 END)) AS thousands
  FROM releases AS r
  JOIN months AS m ON m.month BETWEEN '2021-11' AND r.last
  CROSS JOIN sections AS s
  JOIN jobs AS j ON j.section = s.section AND j.year = m.jobs_year)
SELECT vintage, month, coalesce(section, 'total') AS industry, sum(thousands) AS thousands,
       round(sum(thousands) * 100000 / sum(jobs), 1) AS per_100_jobs
FROM cells
GROUP BY GROUPING SETS ((vintage, month, section), (vintage, month))
ORDER BY vintage, month, industry;
