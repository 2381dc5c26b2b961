-- Claimants follow the unemployed: how many of them claim differs from place to place, and the
-- count is highest in February. By sex and age in whole people.
CREATE OR REPLACE TABLE economy_claimants AS
WITH totals AS (
  SELECT l.lad, l.month, m.number, l.unemployed
           * greatest(0.55, 0.95 + 0.16 * bell(l.lad || ' take-up'))
           * (1 + 0.03 * cos((m.number - 2) * pi() / 6)) AS claimants
  FROM economy_labour_market AS l JOIN economy_months AS m USING (month)),
cells(sex, age, share) AS (VALUES
  ('female', '16-24', 0.078), ('female', '25-49', 0.237), ('female', '50-plus', 0.110),
  ('male', '16-24', 0.117), ('male', '25-49', 0.310), ('male', '50-plus', 0.148))
SELECT lad, month, sex, age,
       round(claimants * share * (1 + 0.12 * bell(lad || sex || age) + 0.015 * bell(lad || sex || age || month)))::INTEGER AS claimants
FROM totals CROSS JOIN cells;
