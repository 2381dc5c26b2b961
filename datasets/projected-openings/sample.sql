-- Lays the invented projections out as the sheets of openings: `projected_openings`, one row for
-- every group of an area, with the levels of five years, what changes from 2020 to 2035 in
-- thousands, and both in percent. Reads projected_levels; the sheets have broad groups only. A sum of
-- doubles ends in digits that depend on the order in which threads came to it, so they are cut off.
CREATE OR REPLACE TABLE projected_openings AS
WITH ends AS (
  SELECT file, breakdown, width, label,
         list(thousands ORDER BY year) FILTER (year IN (2015, 2019, 2020, 2025, 2035)) AS levels,
         max(thousands) FILTER (year = 2020) AS first, max(thousands) FILTER (year = 2035) AS last,
         max(leavers) FILTER (year = 2020) AS leavers
  FROM (SELECT * REPLACE (round(thousands, 9) AS thousands, round(leavers, 9) AS leavers)
        FROM projected_levels WHERE width IN (1, 3))
  GROUP BY ALL),
whole AS (SELECT file, breakdown, levels AS totals FROM ends WHERE width = 3)
SELECT file, breakdown, label, width || label AS sort, levels,
       [last - first, leavers, last - first + leavers] AS changes,
       [100 * levels[n] / totals[n] FOR n IN range(1, 6)] AS shares,
       [100 * (last - first) / first, 100 * leavers / first, 100 * (last - first + leavers) / first] AS rates
FROM ends JOIN whole USING (file, breakdown);
