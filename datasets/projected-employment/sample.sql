-- Lays the invented projections out as the sheets of jobs by year: `projected_employment`, one row
-- for every group of an area, broad groups before their detailed ones and all groups last. Reads
-- projected_levels.
CREATE OR REPLACE TABLE projected_employment AS
SELECT file, breakdown, label,
       (width = 3) || coalesce(broad, '') || (width = 0) || label AS sort,
       list(year ORDER BY year) AS years, list(thousands ORDER BY year) AS thousands
FROM projected_levels GROUP BY ALL;
