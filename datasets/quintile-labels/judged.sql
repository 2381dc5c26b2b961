-- Labels of the input and labels that were judged, of both groups in each year.
SELECT period, published, judged
FROM (SELECT period, count(*) AS published FROM fe_outcomes_2013_to_2015
      WHERE measure = 'outcome_success_quintile' AND status = 'observed' GROUP BY period)
LEFT JOIN (SELECT period, value AS judged FROM parsed
           WHERE measure = 'quintile_labels' AND quintile = 'total' AND learner_group = 'total') USING (period)
WHERE judged IS DISTINCT FROM published;
