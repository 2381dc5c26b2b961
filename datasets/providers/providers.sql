-- One row a number that figures are held for. The name of the newest period leads; the others, and names
-- that a person matched, are kept beside it. What is not held of a provider is null, and never an empty list.
CREATE OR REPLACE TABLE parsed AS
WITH listed AS (
  SELECT provider, arg_max(name, (last_period, first_period, source)) AS provider_name,
         min(first_period) AS first_period, max(last_period) AS last_period,
         list_sort(list_distinct(list(source))) AS datasets
  FROM provider_names WHERE known_by = 'printed' GROUP BY provider),
-- Names that differ in capitals alone are one name.
besides AS (
  SELECT provider, list(name ORDER BY name) AS other_names FROM (
    SELECT provider, min(name) AS name FROM provider_names JOIN listed USING (provider)
    WHERE lower(name) <> lower(provider_name) GROUP BY provider, lower(name))
  GROUP BY provider),
taught AS (
  SELECT provider, list_sort(list_distinct(list(subject))) AS subjects FROM apprenticeship_starts
  WHERE subject <> 'total' AND status NOT IN ('missing', 'not_applicable') GROUP BY provider),
-- Both sides of a merger know of it.
merged AS (
  SELECT provider, list(predecessor ORDER BY predecessor) FILTER (predecessor <> provider) AS predecessors,
         list(successor ORDER BY successor) FILTER (successor <> provider) AS successors,
         list(concat_ws(' ', "date", how, predecessor, 'into', successor, 'by', source) ORDER BY "date", predecessor) AS mergers
  FROM (SELECT *, unnest([predecessor, successor]) AS provider FROM successions) GROUP BY provider)
SELECT NULL::VARCHAR AS source_row, 'publish' AS disposition, NULL::VARCHAR AS reason, provider, provider_name,
       coalesce(other_names, []::VARCHAR[]) AS other_names, first_period, last_period, datasets, subjects,
       predecessors, successors, mergers
FROM listed LEFT JOIN besides USING (provider) LEFT JOIN taught USING (provider) LEFT JOIN merged USING (provider);
