-- Jobs at workplaces in September, by SIC 2007 division. `industry_list` is the classification's own
-- file. What an area's residents do sets how many jobs there are; each place leans to some industries.
CREATE OR REPLACE TABLE economy_jobs AS
WITH sections(section, share, proprietors) AS (VALUES
  ('A', 0.010, 0.45), ('B', 0.002, 0.02), ('C', 0.079, 0.03), ('D', 0.004, 0.01), ('E', 0.007, 0.02),
  ('F', 0.050, 0.16), ('G', 0.145, 0.04), ('H', 0.049, 0.06), ('I', 0.073, 0.04), ('J', 0.043, 0.06),
  ('K', 0.035, 0.02), ('L', 0.018, 0.07), ('M', 0.088, 0.10), ('N', 0.089, 0.04), ('O', 0.044, 0.00),
  ('P', 0.086, 0.01), ('Q', 0.132, 0.01), ('R', 0.024, 0.06), ('S', 0.021, 0.13), ('T', 0.001, 0.00), ('U', 0.0, 0.0)),
divisions AS (
  SELECT i.code AS division, i.parent AS section, s.proprietors,
         s.share * exact(0.2 + chance(i.code)) / sum(exact(0.2 + chance(i.code))) OVER (PARTITION BY i.parent) AS share
  FROM industry_list AS i JOIN sections AS s ON s.section = i.parent
  WHERE i.level = '2'),
totals AS (
  SELECT l.lad, l.month[1:4]::INTEGER AS year, (l.employees + 0.5 * l.self_employed) * t.jobs AS jobs
  FROM economy_labour_market AS l JOIN economy_traits AS t USING (lad)
  WHERE l.month LIKE '%-09' AND l.month <> '2026-09'),
weights AS (
  SELECT o.lad, o.year, o.jobs, d.*,
         exact(d.share * exp(0.35 * bell(o.lad || d.section || ' s') + 0.45 * bell(o.lad || d.division || ' d')
           + 0.03 * bell(o.lad || d.division || o.year))) AS weight
  FROM totals AS o CROSS JOIN divisions AS d),
counts AS (
  SELECT lad, year, section, division, proprietors,
         round(jobs * weight / sum(weight) OVER (PARTITION BY lad, year))::INTEGER AS employment
  FROM weights)
SELECT lad, year, section, division, employment, round(employment * (1 - proprietors))::INTEGER AS employees
FROM counts;
