-- A line is a provider, a year and a characteristic, with four counts; the line of all providers has no number.
-- No zero is printed: low stands for none as well as for 1 to 4, so it is the range and not near zero.
CREATE OR REPLACE TABLE parsed AS
WITH cells AS (
  SELECT source_row, "Academic Year" AS "year", "UKPRN" AS ukprn, "Provider name" AS named, "Learner characteristic" AS characteristic,
         unnest([{kind: 'apprenticeships', printed: "Apprenticeships"}, {kind: 'education_and_training', printed: "Education and Training"},
                 {kind: 'tailored_learning', printed: "Tailored Learning"}, {kind: 'community_learning', printed: "Community Learning"}], recursive := true)
  FROM summary_of_learners),
coded AS (
  SELECT c.*, "year"[9:] AS part, w.code AS learner_characteristic, CASE part WHEN '' THEN '' ELSE '_so_far' END AS suffix,
         try_cast(printed AS DOUBLE) AS value, CASE WHEN printed = 'low' THEN 'bounded' WHEN value IS NULL THEN marks.means ELSE 'observed' END AS status,
         CASE WHEN NOT regexp_full_match("year"[:7], '20\d\d/\d\d') OR right("year"[:7], 2)::INTEGER <> ("year"[3:4]::INTEGER + 1) % 100 THEN NULL
              WHEN part = '' THEN 'AY' || "year"[:4] || '-' || "year"[6:7]
              WHEN part = '(Aug to Oct)' THEN "year"[:4] || '-08/P3M' WHEN part = '(Aug to Jan)' THEN "year"[:4] || '-08/P6M'
              WHEN part = '(Aug to Apr)' THEN "year"[:4] || '-08/P9M' END AS period
  FROM cells AS c LEFT JOIN mark_list AS marks ON marks.mark = printed
  LEFT JOIN code_list AS w ON w.dimension = 'learner_characteristic' AND w.label = characteristic)
SELECT source_row, 'publish' AS disposition, NULL::VARCHAR AS reason,
       CASE WHEN ukprn IS NULL AND named = 'Total (All providers)' THEN 'total' ELSE ukprn END AS provider,
       CASE WHEN ukprn IS NULL THEN 'All providers' ELSE named END AS provider_name, period, learner_characteristic,
       'learners_in_' || kind || suffix AS measure, value, status,
       CASE WHEN status = 'bounded' THEN 0::DOUBLE END AS low, CASE WHEN status = 'bounded' THEN 4::DOUBLE END AS high,
       CASE WHEN status = 'bounded' THEN 'bounds.rounding' END AS "interval", CASE WHEN suffix = '' THEN '' ELSE 'provisional' END AS flags,
       printed AS source_value, CASE WHEN value IS NULL THEN printed END AS source_status,
       CASE WHEN period IS NULL THEN 'Academic Year: ' || "year"
            WHEN learner_characteristic IS NULL THEN 'Learner characteristic: ' || characteristic
            WHEN status IS NULL THEN kind || ': ' || coalesce(printed, 'a blank cell') END AS unread
FROM coded;
