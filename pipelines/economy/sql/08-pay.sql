-- Median gross weekly pay of full-time workers each April. A median of a wider area cannot be built
-- from those of its parts; in an invented economy the mean weighted by employees stands in for it.
CREATE OR REPLACE TABLE economy_pay AS
WITH april AS (
  SELECT m.area, l.month[1:4]::INTEGER AS year, sum(l.employees) AS employees,
         sum(l.employees * exact(t.pay)) / sum(l.employees) / 1000000 AS pay
  FROM economy_labour_market AS l
  JOIN economy_traits AS t USING (lad)
  JOIN economy_members AS m USING (lad)
  WHERE l.month LIKE '%-04' GROUP BY ALL)
SELECT area, year, employees,
       640 * pay * 1.052 ** (year - 2022) * (1 + 0.006 * bell(area || ' pay ' || year)) AS weekly_full_time
FROM april;
