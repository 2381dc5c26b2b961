-- Vacancies at Jobcentres in the two years before the series ended, of three nations, a region, two of
-- its districts, which are not all that it has, and a county. Invented from the employees of the
-- economy as it is now. In one month one employer places 19,008 vacancies in a district.
WITH places(area) AS (VALUES ('E92000001'), ('W92000004'), ('S92000003'), ('E12000003'), ('E08000034'), ('E08000035'), ('E10000017')),
groups(code, share) AS (VALUES (1, 0.04), (2, 0.05), (3, 0.13), (4, 0.08), (5, 0.11), (6, 0.11), (7, 0.17), (8, 0.12), (9, 0.19)),
months AS (
  SELECT n, strftime(DATE '2010-12-01' + to_months(n::INTEGER), '%Y-%m') AS month FROM range(24) AS m(n)),
notified AS (
  SELECT p.area, m.n, m.month, g.code,
         round(e.employees * 0.012 * g.share * (1 - 0.15 * cos((m.n - 1) * pi() / 6))
           * exp(0.25 * bell(p.area || g.code || ' notified')) * (1 + 0.06 * bell(p.area || g.code || m.month || ' notified')))
         + CASE WHEN p.area IN ('E08000035', 'E12000003', 'E92000001') AND g.code = 7 AND m.month = '2011-10' THEN 19008 ELSE 0 END AS notified
  FROM places AS p JOIN economy_pay AS e ON e.area = p.area AND e.year = 2022
  CROSS JOIN months AS m CROSS JOIN groups AS g),
flows AS (
  SELECT *, round(notified * (0.93 + 0.1 * chance(area || code || month || ' left'))) AS gone FROM notified),
stocks AS (
  SELECT *, greatest(0, round(notified * 1.2 + 0.5 * sum(notified - gone) OVER (PARTITION BY area, code ORDER BY n))) AS unfilled FROM flows),
cells AS (
  SELECT area, month, coalesce(code, 0)::VARCHAR AS code, sum(notified) AS notified, sum(unfilled) AS unfilled, sum(gone) AS gone
  FROM stocks GROUP BY GROUPING SETS ((area, month, code), (area, month)))
SELECT d.dataset, month AS date, area AS geography, '1' AS ITEM, code AS OCCUPATION, '0' AS DURATION, '20100' AS measures,
       CASE d.dataset WHEN 'NM_51_1' THEN notified WHEN 'NM_90_1' THEN unfilled ELSE gone END::BIGINT::VARCHAR AS value, 'A' AS status
FROM cells CROSS JOIN (VALUES ('NM_51_1'), ('NM_90_1'), ('NM_91_1')) AS d(dataset)
