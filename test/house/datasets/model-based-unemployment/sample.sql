-- Twelve months that end with each December: the mean of their months.
WITH years AS (
  SELECT lad, month[1:4] AS year, avg(unemployed) AS unemployed,
         avg(employees + self_employed + unemployed) AS active
  FROM economy_labour_market GROUP BY ALL HAVING count(*) = 12
)
SELECT year || '-12' AS date, lad AS geography, i.item AS ITEM, '20100' AS measures,
       CASE i.item WHEN '1' THEN round_to(unemployed, 100)::BIGINT::VARCHAR
                   ELSE round(100 * unemployed / active, 1)::VARCHAR END AS value, 'A' AS status
FROM years CROSS JOIN (VALUES ('1'), ('2')) AS i(item)
