-- People in work by occupation out of economy_occupation_jobs, three windows, the last two a quarter
-- apart: regions, nations and the United Kingdom as sums, with the interval of a sample of one in 400
-- people. No figure where fewer than three of the sample are counted, no interval where fewer than
-- ten are.
WITH wholes(region, area) AS (
  SELECT region, unnest([region, 'K02000001',
    CASE WHEN region[1] = 'E' THEN 'E92000001' ELSE region END]) FROM economy_regions),
counted AS (
  SELECT w.area, j.month, unnest([j.occupation, j.occupation[1:1], '']) AS code, j.level, j.people
  FROM economy_occupation_jobs AS j
  JOIN (SELECT DISTINCT region, area FROM wholes) AS w USING (region)
  WHERE j.month IN ('2025-06', '2026-03', '2026-06')),
sums AS (
  SELECT area, month, code, sum(people) AS people
  FROM counted WHERE level = 2 OR length(code) = 4 GROUP BY ALL),
samples AS (
  SELECT *, people / 400 AS sampled, max(people) OVER (PARTITION BY area, month) AS everyone FROM sums),
cells AS (
  SELECT area, month, code, sampled, unnest([
    {measures: '20100', value: round_to(people, 100), least: 3, mark: 'F'},
    {measures: '20701', value: round_to(196 / 100 * sqrt(400 * people * (1.2 - people / everyone)), 100), least: 10,
     mark: CASE WHEN sampled < 3 THEN 'F' ELSE 'G' END}], recursive := true)
  FROM samples)
SELECT month AS date, area AS geography, '0' AS JTYPE, '0' AS FTPT, '0' AS ETYPE, '0' AS C_SEX,
       coalesce(soc.nomis, '0') AS SOC2020_FULL, '1' AS MEASURE, measures,
       CASE WHEN sampled >= least THEN value::BIGINT::VARCHAR END AS value,
       CASE WHEN sampled >= least THEN 'A' ELSE mark END AS status
FROM cells LEFT JOIN occupation_list AS soc USING (code)
