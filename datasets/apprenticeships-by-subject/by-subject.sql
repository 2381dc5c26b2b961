-- A line of the file is a standard with a provider, and one of three counts. They are added up by subject of
-- the first tier and level, and by subject of the second tier; each sum is rounded as the dashboard rounds it,
-- and one below 5, which it shows as 0, is given as the range that it may be. The dashboard calls the sixth
-- subject Digital Technology.
CREATE OR REPLACE TABLE parsed AS
WITH lines AS (
  SELECT "year", regexp_extract(provider_name, '\((\d{8})\)$', 1) AS ukprn,
         regexp_replace(provider_name, '\s*\(\d{8}\)$', '') AS named, "apps_Level" AS level_label, measure AS counted,
         CASE ssa_t1_desc WHEN 'Digital Technology' THEN 'Information and Communication Technology' ELSE ssa_t1_desc END AS first_tier,
         CASE ssa_t2_desc WHEN 'Digital technology (practitioners)' THEN 'ICT Practitioners'
           WHEN 'Digital technology (users)' THEN 'ICT for Users' ELSE ssa_t2_desc END AS second_tier,
         "values"::INTEGER AS people
  FROM standards),
sums AS (
  SELECT "year", ukprn, named, counted, coalesce(level_label, 'All levels') AS level_label,
         coalesce(second_tier, first_tier, 'All subjects') AS subject_label, second_tier IS NOT NULL AS is_second, sum(people) AS people
  FROM lines
  GROUP BY GROUPING SETS (("year", ukprn, named, counted, level_label, first_tier), ("year", ukprn, named, counted, first_tier),
    ("year", ukprn, named, counted, second_tier), ("year", ukprn, named, counted, level_label), ("year", ukprn, named, counted))),
coded AS (
  SELECT s.*, "year"[9:] AS part, 10 * ((people + 5) // 10) AS rounded, l.code AS level, c.code AS subject,
         CASE part WHEN '' THEN '' ELSE '_so_far' END AS suffix,
         CASE WHEN NOT regexp_full_match("year"[:7], '20\d\d/\d\d') OR right("year"[:7], 2)::INTEGER <> ("year"[3:4]::INTEGER + 1) % 100 THEN NULL
              WHEN part = '' THEN 'AY' || "year"[:4] || '-' || "year"[6:7]
              WHEN part = '(Aug to Oct)' THEN "year"[:4] || '-08/P3M' WHEN part = '(Aug to Jan)' THEN "year"[:4] || '-08/P6M'
              WHEN part = '(Aug to Apr)' THEN "year"[:4] || '-08/P9M' END AS period
  FROM sums AS s
  LEFT JOIN code_list AS l ON l.dimension = 'level' AND l.label = level_label
  LEFT JOIN code_list AS c ON c.dimension = 'subject' AND c.label = subject_label AND contains(c.code, '.') = is_second)
SELECT NULL::VARCHAR AS source_row, 'publish' AS disposition, NULL::VARCHAR AS reason,
       ukprn AS provider, named AS provider_name, period, level, subject,
       CASE WHEN counted IN ('Starts', 'Enrolments', 'Achievements') THEN 'apprenticeship_' || lower(counted) || '_by_subject' || suffix END AS measure,
       CASE WHEN people >= 5 THEN rounded::DOUBLE END AS value, CASE WHEN people >= 5 THEN 'observed' ELSE 'bounded' END AS status,
       CASE WHEN suffix = '' THEN '' ELSE 'provisional' END AS flags,
       CASE WHEN people < 5 THEN 0::DOUBLE END AS low, CASE WHEN people < 5 THEN 4::DOUBLE END AS high,
       CASE WHEN people < 5 THEN 'bounds.rounding' END AS "interval",
       rounded::VARCHAR AS source_value, NULL::VARCHAR AS source_status,
       CASE WHEN period IS NULL THEN 'year: ' || "year" WHEN level IS NULL THEN 'apps_Level: ' || level_label
            WHEN subject IS NULL THEN 'subject: ' || subject_label
            WHEN counted NOT IN ('Starts', 'Enrolments', 'Achievements') THEN 'measure: ' || counted END AS unread
FROM coded
UNION ALL BY NAME
SELECT source_row, 'check' AS disposition FROM standards;
