-- Residents by sex and age from economy_population: the finest ages held, the broad bands, the ages
-- of working life, and all.
WITH cells AS (
  SELECT m.area, p.year, p.sex, p.age, p.band, sum(p.people) AS people
  FROM economy_population AS p JOIN economy_members AS m USING (lad)
  WHERE p.year BETWEEN 2021 AND 2025
  GROUP BY ALL
),
codes(member, code) AS (
  SELECT * FROM (VALUES ('0-4', '1'), ('5-9', '3'), ('0-15', '201'), ('16-24', '250'), ('25-49', '207'),
                        ('50-64', '208'), ('65-plus', '209'), ('16-64', '203'), ('all', '200'))
  UNION ALL
  SELECT age::VARCHAR, (101 + age)::VARCHAR FROM range(10, 21) AS single(age)
),
placed AS (
  SELECT area, year, sex, people,
         unnest(list_distinct([age, band, 'all'] || CASE WHEN band IN ('16-24', '25-49', '50-64') THEN ['16-64'] ELSE [] END)) AS member
  FROM cells
)
SELECT year::VARCHAR AS date, area AS geography,
       CASE sex WHEN 'male' THEN '1' WHEN 'female' THEN '2' ELSE '0' END AS GENDER, code AS C_AGE,
       '20100' AS measures, sum(people)::BIGINT::VARCHAR AS value, 'A' AS status
FROM placed JOIN codes USING (member)
GROUP BY GROUPING SETS ((area, year, sex, code), (area, year, code))
