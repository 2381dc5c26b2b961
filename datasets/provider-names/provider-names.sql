-- Every name with the number that is printed beside it, then the names of sources that print none,
-- with the number that a person gave them. A match that nobody reviewed stands for no provider.
CREATE OR REPLACE TABLE parsed AS
WITH printed AS (
  SELECT NULL::VARCHAR AS source_row, provider, provider_name AS name, dataset AS source, first_period, last_period,
         'printed' AS known_by, NULL::VARCHAR AS proposed, NULL::DOUBLE AS score, NULL::VARCHAR AS reviewed_by,
         NULL::DATE AS reviewed_on, regexp_full_match(provider, '[0-9]{8}') AS has_number
  FROM published_providers),
matched AS (
  SELECT source_row, CASE WHEN reviewed_on IS NULL THEN 'none' ELSE coalesce(provider, 'none') END AS provider,
         name, source, NULL::VARCHAR AS first_period, NULL::VARCHAR AS last_period,
         CASE WHEN reviewed_on IS NULL THEN 'not_reviewed' ELSE 'reviewed' END AS known_by, provider AS proposed,
         score::DOUBLE AS score, reviewed_by, reviewed_on::DATE AS reviewed_on, true AS has_number
  FROM matches)
SELECT * EXCLUDE (has_number), CASE WHEN has_number THEN 'publish' ELSE 'set_aside' END AS disposition,
       CASE WHEN NOT has_number THEN 'no_provider_number' END AS reason
FROM (FROM printed UNION ALL BY NAME FROM matched);
