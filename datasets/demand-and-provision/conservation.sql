-- The published total of an area and year beside its achievements, each counted once: those of
-- subjects that lead somewhere and the rest. Rounding and hidden parts leave a range; the two ranges
-- must meet.
WITH totals AS (
  SELECT area, area_name, period, coalesce(low, value - 5) AS least, coalesce(high, value + 5) AS most
  FROM fe_achievements
  WHERE measure = 'achievement_aims' AND subject = 'total' AND level = 'total' AND provision = 'education_and_training'
    AND area_type IN ('country', 'region', 'combined_authority', 'lep', 'lsip') AND (value IS NOT NULL OR low IS NOT NULL)),
counted AS (
  SELECT area, period, count(*) AS sides, sum(low) AS least, sum(high) AS most, bool_and(low IS NOT NULL) AS whole
  FROM parsed
  WHERE occupation_group = 'total' AND measure IN ('linked_achievements', 'unlinked_achievements')
  GROUP BY area, period)
SELECT t.area, t.area_name, t.period, t.least AS total_least, t.most AS total_most,
       c.least AS counted_least, c.most AS counted_most, c.sides
FROM totals AS t LEFT JOIN counted AS c USING (area, period)
WHERE c.sides IS DISTINCT FROM 2 OR (c.whole AND (c.least > t.most OR c.most < t.least))
