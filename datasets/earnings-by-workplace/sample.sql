-- Weekly medians of jobs from economy_pay. Jobs of big places pay a little more than their residents
-- earn, and those of the places around them less: an invented commute, set by the employees held.
WITH groups(sex, week, sample) AS (VALUES ('7', 0.84, 1.0), ('8', 1.0, 0.72), ('9', 0.36, 0.28)),
drawn AS (
  SELECT p.year, p.area, g.sex,
         p.weekly_full_time * g.week * (0.94 + 0.02 * ln(greatest(p.employees, 1000) / 10000.0))
           * (1 + 0.01 * bell(p.area || g.sex || p.year || ' job')) AS median,
         greatest(0.2, 100 * 0.62 / sqrt(p.employees * 0.008 * g.sample)
           * (1 + 0.15 * bell(p.area || g.sex || p.year || ' job cv'))) AS cv
  FROM economy_pay AS p CROSS JOIN groups AS g
)
SELECT year::VARCHAR AS date, area AS geography, sex AS SEX, '1' AS PAY, '2' AS ITEM, m.measures,
       CASE WHEN cv <= 20 THEN round(CASE m.measures WHEN '20701' THEN cv ELSE median END, 1)::VARCHAR END AS value,
       CASE WHEN cv <= 20 THEN 'A' WHEN m.measures = '20100' THEN 'B' ELSE 'Q' END AS status
FROM drawn CROSS JOIN (VALUES ('20100'), ('20701')) AS m(measures)
