-- One row a number that figures are held for. The name of the newest period leads; the others, and names
-- that a person matched, are kept beside it. What is not held of a provider is null, and never an empty list.
CREATE OR REPLACE TABLE parsed AS
WITH listed AS (
  SELECT provider, arg_max(name, (last_day, first_day, source)) AS provider_name,
         arg_min(first_period, (first_day, source)) AS first_period, arg_max(last_period, (last_day, source)) AS last_period,
         list_sort(list_distinct(list(source))) AS datasets
  FROM provider_names WHERE known_by = 'printed' GROUP BY provider),
-- Names that differ in capitals alone are one name.
besides AS (
  SELECT provider, list(name ORDER BY name) AS other_names FROM (
    SELECT provider, min(name) AS name FROM provider_names JOIN listed USING (provider)
    WHERE lower(name) <> lower(provider_name) GROUP BY provider, lower(name))
  GROUP BY provider),
-- A hidden cell is of somebody; a nought and a cell that does not apply are of nobody.
figures AS (
  SELECT provider, subject, status, value FROM apprenticeship_starts
  UNION ALL SELECT provider, subject, status, value FROM fe_outcomes_by_subject),
taught AS (
  SELECT provider, list_sort(list_distinct(list(subject))) AS subjects FROM figures
  WHERE subject <> 'total' AND status NOT IN ('missing', 'not_applicable') AND coalesce(value, 1) > 0 GROUP BY provider),
-- Where apprentices live and where they are taught are two facts, and an area of a venue is a third.
places AS (
  SELECT provider, area, contains(measure, '_by_home') AS is_home, contains(measure, '_by_delivery') AS is_delivery
  FROM apprenticeships_by_place WHERE value > 0 AND area NOT LIKE 'x-%'),
lived AS (
  SELECT provider, list_sort(list_distinct(list(area) FILTER (is_home))) AS learners_live_in,
         list_sort(list_distinct(list(area) FILTER (is_delivery))) AS delivers_in
  FROM places GROUP BY provider),
venues AS (
  SELECT provider, list_sort(list_distinct(list(area))) AS lists_courses_in FROM courses
  WHERE area IS NOT NULL GROUP BY provider),
inspected AS (
  SELECT provider, provider_type AS kind, CASE WHEN area IS NOT NULL THEN [area] END AS head_office_in
  FROM inspected_providers),
-- Both sides of a merger know of it.
merged AS (
  SELECT provider, list(predecessor ORDER BY predecessor) FILTER (predecessor <> provider) AS predecessors,
         list(successor ORDER BY successor) FILTER (successor <> provider) AS successors,
         list(concat_ws(' ', "date", how, predecessor, 'into', successor, 'by', source) ORDER BY "date", predecessor) AS mergers
  FROM (SELECT *, unnest([predecessor, successor]) AS provider FROM successions) GROUP BY provider)
SELECT NULL::VARCHAR AS source_row, 'publish' AS disposition, NULL::VARCHAR AS reason, provider, provider_name,
       coalesce(other_names, []::VARCHAR[]) AS other_names, first_period, last_period, datasets, kind, subjects,
       head_office_in, learners_live_in, delivers_in, lists_courses_in, predecessors, successors, mergers
FROM listed LEFT JOIN besides USING (provider) LEFT JOIN taught USING (provider) LEFT JOIN merged USING (provider)
LEFT JOIN lived USING (provider) LEFT JOIN venues USING (provider)
LEFT JOIN inspected USING (provider);
