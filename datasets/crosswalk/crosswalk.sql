-- links.csv holds the reviewed links, of tier 2 to sub-major groups. Those of tier 1 and of major
-- groups follow from them; a subject without a link stands with the occupation `none`. A link of a
-- subject or a group that is in no list has no name or no evidence, and is refused for the blank.
CREATE OR REPLACE TABLE parsed AS
WITH named AS (
  SELECT l.subject, l.occupation, any_value(l.method) AS method, any_value(l.standards) AS standards,
         list(g.code ORDER BY g.code) AS groups,
         CASE WHEN count(g.code) = count(*) THEN string_agg(g.code || ' ' || g.name, ', ' ORDER BY g.code) END AS work
  FROM (SELECT *, unnest(string_split(groups, ' ')) AS "group" FROM links) AS l
  LEFT JOIN soc_2020 AS g ON g.code = l."group" AND starts_with(g.code, l.occupation)
  GROUP BY l.subject, l.occupation),
finest AS (
  SELECT subject, occupation, method, groups,
         CASE method WHEN 'name' THEN 'The names of the subject and of these groups name the same work: ' || work || '.'
           ELSE 'At least a tenth of the starts on apprenticeship standards of the subject are on standards for: ' || work || '.' END
         || coalesce(' Apprenticeship standards of the subject among them: ' || standards || '.', '') AS evidence
  FROM named),
placed AS (
  SELECT f.*, s.parent AS tier1, left(f.occupation, 1) AS major
  FROM finest AS f LEFT JOIN subjects AS s ON s.code = f.subject),
implied AS (
  SELECT tier1 AS subject, occupation, subject || ' to ' || occupation AS through FROM placed
  UNION ALL SELECT subject, major, subject || ' to ' || occupation FROM placed
  UNION ALL SELECT tier1, major, subject || ' to ' || occupation FROM placed),
linked AS (
  SELECT subject, occupation, method, groups, evidence FROM finest
  UNION ALL
  SELECT subject, occupation, 'parts', NULL::VARCHAR[],
         'Follows from the links of ' || string_agg(through, ', ' ORDER BY through) || '.'
  FROM implied GROUP BY subject, occupation),
complete AS (
  FROM linked
  UNION ALL
  SELECT code, 'none', 'none', NULL::VARCHAR[], 'No link: a course of this subject leads to no occupation by itself.'
  FROM subjects WHERE code NOT IN (SELECT subject FROM linked))
SELECT NULL::VARCHAR AS source_row, 'publish' AS disposition, NULL::VARCHAR AS reason,
       c.subject, c.occupation, s.name AS subject_name, s.level AS subject_tier,
       CASE WHEN c.occupation = 'none' THEN 'No occupation' ELSE o.name END AS occupation_name,
       CASE WHEN c.occupation = 'none' THEN 0 ELSE o.level END AS occupation_level,
       c.method, c.groups, c.evidence, DATE '2026-11-29' AS reviewed
FROM complete AS c
LEFT JOIN subjects AS s ON s.code = c.subject
LEFT JOIN soc_2020 AS o ON o.code = c.occupation;
