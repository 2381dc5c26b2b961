-- Residents aged 16 to 64 by what they do, each month. Identity, exact in every row:
-- employees + self_employed + unemployed + inactive = residents.
CREATE OR REPLACE TABLE economy_labour_market AS
WITH adults AS (
  SELECT lad, year, sum(people) AS residents FROM economy_population
  WHERE band IN ('16-24', '25-49', '50-64') GROUP BY ALL),
monthly AS (
  SELECT now.lad, m.month, m.n, m.number, m.shock,
         round(now.residents + (next.residents - now.residents) * ((m.number + 5) % 12) / 12)::INTEGER AS residents
  FROM economy_months AS m
  JOIN adults AS now ON now.year = CASE WHEN m.number < 7 THEN m.year - 1 ELSE m.year END
  JOIN adults AS next ON next.lad = now.lad AND next.year = least(now.year + 1, 2026)),
shares AS (
  SELECT a.*, t.self_employment,
         (t.inactivity + 0.6 * a.shock + 0.15 * bell(a.lad || a.month || ' i')) / 100 AS inactive_share,
         (t.unemployment * (1 + 0.35 * a.shock) + 0.2 * cos((a.number - 2) * pi() / 6)
           + 0.08 * bell(a.lad || a.month || ' u')) / 100 AS unemployed_share
  FROM monthly AS a JOIN economy_traits AS t USING (lad)),
counts AS (
  SELECT *, round(residents * inactive_share)::INTEGER AS inactive,
         round(residents * (1 - inactive_share) * unemployed_share)::INTEGER AS unemployed
  FROM shares),
working AS (
  SELECT *, residents - inactive - unemployed AS employed,
         round((residents - inactive - unemployed) * self_employment)::INTEGER AS self_employed
  FROM counts)
SELECT lad, month, n, residents, employed - self_employed AS employees, self_employed, unemployed, inactive
FROM working;
