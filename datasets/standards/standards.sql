-- One row a standard: as the list in force has it, or else as the list of May 2018 had it. Numbers of 0,
-- TBC and the day 01-01-0001 stand for what is not known. A reference may end in a number of its version.
CREATE OR REPLACE TABLE parsed AS
WITH lists AS (
  SELECT *, 1 AS age, 'current' AS listed FROM current_list
  UNION ALL SELECT *, 2, '2018-05' FROM ended_list),
read AS (
  SELECT *, regexp_extract(reference, '^(ST[0-9]{4})([A-Z]?)([_/-][0-9]{2})?$', 1) || regexp_extract(reference, '^ST[0-9]{4}([A-Z]?)', 1) AS standard,
         nullif(nullif(level, '0'), '') AS level_known, nullif(nullif(months, '0'), 'TBC') AS months_known,
         nullif(nullif(max_funding, '0'), 'TBC') AS funding_known, nullif(nullif(lars_code, '0'), 'TBC') AS lars_known,
         nullif(nullif(approved_on, 'TBC'), '01-01-0001') AS approved_known,
         row_number() OVER (PARTITION BY regexp_extract(reference, '^ST[0-9]{4}[A-Z]?') ORDER BY age, reference) AS place
  FROM lists),
dated AS (
  SELECT standard, max(strptime(approved_known, '%d-%m-%Y')::DATE) AS approved_on, list_sort(list(DISTINCT listed)) AS listed
  FROM read GROUP BY standard)
SELECT r.source_row, CASE WHEN r.place = 1 THEN 'publish' ELSE 'set_aside' END AS disposition,
       CASE WHEN r.place > 1 THEN 'the standard stands in a newer list, or twice in its own' END AS reason,
       nullif(r.standard, '') AS standard, r.title, r.level_known::INTEGER AS level, r.route,
       r.months_known::INTEGER AS months, r.funding_known::INTEGER AS max_funding, r.lars_known AS lars_code,
       r.status, d.approved_on, r.job_titles, d.listed, s.subject,
       CASE WHEN s.subject IS NOT NULL THEN 'Apprenticeships by subject and standard, Department for Education' END AS subject_from,
       CASE WHEN o.occupation IS NULL THEN [] ELSE [o.occupation] END AS occupations, o.evidence AS occupations_from
FROM read AS r
LEFT JOIN dated AS d ON d.standard = r.standard
LEFT JOIN subjects AS s ON s.standard = r.standard
LEFT JOIN occupations AS o ON o.standard = r.standard;
