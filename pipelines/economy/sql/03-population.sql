-- Residents on 30 June, by sex and the finest ages held: whole people, so that every wider band and
-- every wider area is a true sum.
CREATE OR REPLACE TABLE economy_population AS
WITH ages(age, band, share, tilt) AS (
  SELECT * FROM (VALUES
    ('0-4', '0-15', 0.055, 0.1), ('5-9', '0-15', 0.060, 0.0), ('21-24', '16-24', 0.050, 0.6),
    ('25-49', '25-49', 0.330, 0.15), ('50-64', '50-64', 0.193, -0.2), ('65-plus', '65-plus', 0.187, -0.5))
  UNION ALL
  SELECT age::VARCHAR, CASE WHEN age < 16 THEN '0-15' ELSE '16-24' END, 0.0114,
         CASE WHEN age < 16 THEN 0.0 WHEN age < 18 THEN 0.1 ELSE 0.9 END
  FROM range(10, 21) AS single(age)),
weights AS (
  SELECT t.lad, t.residents, t.growth, a.age, a.band,
         exact(a.share * exp(a.tilt * t.young + 0.02 * bell(t.lad || a.age))) AS weight
  FROM economy_traits AS t CROSS JOIN ages AS a)
SELECT lad, (2021 + y)::INTEGER AS year, sex, age, band,
       round(residents * (1 + growth) ** y * weight / sum(weight) OVER (PARTITION BY lad, y, sex)
         * CASE sex WHEN 'female' THEN 0.508 ELSE 0.492 END
         * (1 + 0.004 * bell(lad || age || sex || y)))::INTEGER AS people
FROM weights CROSS JOIN range(6) AS years(y) CROSS JOIN (VALUES ('female'), ('male')) AS sexes(sex);
