-- All jobs (economy_jobs, and the self-employed who are not in it) for each resident aged 16 to 64.
WITH jobs AS (
  SELECT m.area, j.year, sum(j.employment) AS jobs
  FROM economy_jobs AS j JOIN economy_members AS m USING (lad) WHERE j.year <= 2024 GROUP BY ALL
),
residents AS (
  SELECT m.area, l.month[1:4]::INTEGER AS year, sum(l.residents) AS residents, sum(l.self_employed) AS self_employed
  FROM economy_labour_market AS l JOIN economy_members AS m USING (lad) WHERE l.month LIKE '%-09' GROUP BY ALL
)
SELECT year::VARCHAR AS date, area AS geography, i.item AS ITEM, '20100' AS measures,
       CASE i.item WHEN '1' THEN round_to(jobs + 0.5 * self_employed, 1000)::BIGINT::VARCHAR
                   ELSE round((jobs + 0.5 * self_employed) / residents, 2)::VARCHAR END AS value, 'A' AS status
FROM jobs JOIN residents USING (area, year) CROSS JOIN (VALUES ('1'), ('3')) AS i(item)
