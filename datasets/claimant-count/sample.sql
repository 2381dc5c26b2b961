-- Claimants by sex and age from the newest three years of economy_claimants, rates for all ages
-- together. As the publisher does: counts to the nearest five, the rate of the workforce for regions
-- and wider areas only.
WITH counts AS (
  SELECT m.area, c.month,
         CASE c.sex WHEN 'male' THEN '1' WHEN 'female' THEN '2' ELSE '0' END AS gender,
         CASE c.age WHEN '16-24' THEN '2' WHEN '25-49' THEN '3' WHEN '50-plus' THEN '4' ELSE '0' END AS age,
         sum(c.claimants) AS claimants
  FROM economy_claimants AS c JOIN economy_members AS m USING (lad)
  WHERE c.month IN (SELECT month FROM economy_months WHERE n >= 24)
  GROUP BY GROUPING SETS ((m.area, c.month, c.sex, c.age), (m.area, c.month, c.sex), (m.area, c.month, c.age), (m.area, c.month))
),
bases AS (
  SELECT m.area, l.month, sum(l.residents) AS residents, sum(l.residents - l.inactive) AS active,
         sum(l.employees + l.self_employed) AS workers
  FROM economy_labour_market AS l JOIN economy_members AS m USING (lad)
  GROUP BY ALL
),
rates AS (
  SELECT c.area, c.month, r.measure,
         CASE r.measure WHEN '2' THEN 100 * c.claimants / b.residents
                        WHEN '3' THEN 100 * c.claimants / (b.active * 1.04)
                        WHEN '4' THEN 100 * c.claimants / (b.workers + c.claimants) END AS rate,
         r.measure = '4' AND a.type NOT IN ('uk', 'country', 'region') AS is_missing
  FROM counts AS c
  JOIN bases AS b USING (area, month)
  JOIN economy_areas AS a ON a.code = c.area
  CROSS JOIN (VALUES ('2'), ('3'), ('4')) AS r(measure)
  WHERE c.gender = '0' AND c.age = '0'
)
SELECT month AS date, area AS geography, gender AS GENDER, age AS AGE, '1' AS MEASURE, '20100' AS measures,
       round_to(claimants, 5)::BIGINT::VARCHAR AS value, 'A' AS status
FROM counts
UNION ALL
SELECT month, area, '0', '0', measure, '20100', CASE WHEN NOT is_missing THEN round(rate, 1)::VARCHAR END,
       CASE WHEN is_missing THEN 'Q' ELSE 'A' END
FROM rates
