-- A label is held against the middle of its own learner category, group and year: half way between the
-- published 40th and 60th percentile.
CREATE OR REPLACE TABLE parsed AS
WITH middles AS (
  SELECT period, learner_category, subject, learner_group, avg(value) AS middle FROM fe_outcomes_2013_to_2015
  WHERE measure IN ('outcome_success_threshold_40', 'outcome_success_threshold_60') AND status = 'observed'
  GROUP BY ALL HAVING count(*) = 2),
rates AS (FROM fe_outcomes_2013_to_2015 WHERE measure = 'outcome_success_rate' AND low IS NOT NULL),
labels AS (
  SELECT period, learner_group, l.value::INTEGER::VARCHAR AS quintile,
         middle BETWEEN r.low AND r.high AS is_undecided
  FROM fe_outcomes_2013_to_2015 AS l JOIN rates AS r USING (provider, period, learner_category, subject, learner_group)
  JOIN middles USING (period, learner_category, subject, learner_group)
  WHERE l.measure = 'outcome_success_quintile' AND l.status = 'observed'),
counted AS (
  SELECT period, coalesce(quintile, 'total') AS quintile, coalesce(learner_group, 'total') AS learner_group,
         count(*) AS labels, count(*) FILTER (is_undecided) AS undecided
  FROM labels GROUP BY period, CUBE (quintile, learner_group))
SELECT 'total' AS provider, 'All providers' AS provider_name, period, quintile, learner_group,
       unnest([{measure: 'quintile_labels', value: labels::DOUBLE},
               {measure: 'quintile_labels_undecided', value: round(100 * undecided / labels, 1)}], recursive := true)
FROM counted;
