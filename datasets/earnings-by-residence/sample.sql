-- Medians and their coefficients of variation from economy_pay. As the publisher does: no median where
-- the coefficient is above 20 percent (B, and the coefficient itself is then missing, Q).
WITH groups(sex, week, sample) AS (VALUES
  ('7', 0.84, 1.0), ('5', 0.98, 0.5), ('6', 0.70, 0.5), ('8', 1.0, 0.72), ('9', 0.36, 0.28)),
pays(pay, factor, decimals, kept) AS (VALUES
  ('1', 1.0, 1, 1.0), ('5', 1 / 37.5, 2, 1.0), ('7', 50.3, 0, 0.8)),
drawn AS (
  SELECT p.year, p.area, g.sex, y.pay, y.decimals,
         p.weekly_full_time * g.week * y.factor
           * CASE WHEN y.pay = '5' AND g.sex = '9' THEN 2.1 WHEN y.pay = '5' AND g.sex IN ('6', '7') THEN 1.1 ELSE 1 END
           * (1 + 0.01 * bell(p.area || g.sex || y.pay || p.year)) AS median,
         greatest(0.2, 100 * 0.62 / sqrt(p.employees * 0.008 * g.sample * y.kept)
           * (1 + 0.15 * bell(p.area || g.sex || y.pay || p.year || ' cv'))) AS cv
  FROM economy_pay AS p CROSS JOIN groups AS g CROSS JOIN pays AS y
)
SELECT year::VARCHAR AS date, area AS geography, sex AS SEX, pay AS PAY, '2' AS ITEM, m.measures,
       CASE WHEN cv <= 20 THEN CASE WHEN m.measures = '20701' THEN round(cv, 1)::VARCHAR
         WHEN decimals = 0 THEN round(median)::BIGINT::VARCHAR ELSE round(median, decimals)::VARCHAR END END AS value,
       CASE WHEN cv <= 20 THEN 'A' WHEN m.measures = '20100' THEN 'B' ELSE 'Q' END AS status
FROM drawn CROSS JOIN (VALUES ('20100'), ('20701')) AS m(measures)
