-- Sites and firms on the register in March, by section and size band, from the jobs of the September
-- before: small firms are many, and a large one may run several sites.
CREATE OR REPLACE TABLE economy_businesses AS
WITH sizes(size_band, share, firms) AS (VALUES
  ('micro', 0.845, 0.97), ('small', 0.125, 0.72), ('medium', 0.026, 0.55), ('large', 0.004, 0.45)),
jobs AS (
  SELECT lad, year + 1 AS year, section, sum(employment) AS jobs FROM economy_jobs GROUP BY ALL),
sites AS (
  SELECT j.lad, j.year, j.section, z.size_band, z.firms,
         round(j.jobs / 12.0 * z.share * exp(0.2 * bell(j.lad || j.section || z.size_band)
           + 0.02 * bell(j.lad || j.section || z.size_band || j.year)))::INTEGER AS local_units
  FROM jobs AS j CROSS JOIN sizes AS z)
SELECT lad, year, section, size_band, local_units,
       round(local_units * firms * (0.94 + 0.06 * chance(lad || section)))::INTEGER AS enterprises
FROM sites;
