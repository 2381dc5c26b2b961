-- Jobs from economy_jobs: sections and all industries as employees, employment and share, divisions
-- as employees. Rounded ever more coarsely with size, as the publisher does, so parts do not quite
-- add up. The survey is of Great Britain, so no area with a part in Northern Ireland has figures.
WITH cells AS (
  SELECT m.area, j.year, j.section, j.division, sum(j.employees) AS employees, sum(j.employment) AS employment
  FROM economy_jobs AS j JOIN economy_members AS m USING (lad)
  WHERE j.year >= 2023
    AND m.area NOT IN (SELECT area FROM economy_members WHERE starts_with(lad, 'N'))
  GROUP BY GROUPING SETS ((m.area, j.year, j.section, j.division), (m.area, j.year, j.section), (m.area, j.year))
),
industries AS (
  SELECT c.*, coalesce(i.nomis, '37748736') AS industry,
         100 * c.employees / first(c.employees) OVER (PARTITION BY c.area, c.year ORDER BY c.section IS NOT NULL) AS share
  FROM cells AS c LEFT JOIN industry_list AS i ON i.code = coalesce(c.division, c.section)
),
counts AS (
  SELECT year, area, industry, '1' AS employment_status, '1' AS measure, employees AS jobs FROM industries
  UNION ALL
  SELECT year, area, industry, '4', '1', employment FROM industries WHERE division IS NULL
)
SELECT year::VARCHAR AS date, area AS geography, industry AS INDUSTRY, employment_status AS EMPLOYMENT_STATUS,
       measure AS MEASURE, '20100' AS measures,
       round_to(jobs, CASE WHEN jobs < 100 THEN 5 WHEN jobs < 1000 THEN 25 WHEN jobs < 10000 THEN 250 ELSE 1000 END)::BIGINT::VARCHAR AS value,
       'A' AS status
FROM counts
UNION ALL
SELECT year::VARCHAR, area, industry, '1', '2', '20100', round(share, 1)::VARCHAR, 'A'
FROM industries WHERE division IS NULL
