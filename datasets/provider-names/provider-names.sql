-- Every name with the number that is printed beside it, then the names of sources that print none,
-- with the number that a person gave them. A match that nobody reviewed stands for no provider.
-- A file without names has the number in their place: it is a name where no source has another.
CREATE OR REPLACE TABLE parsed AS
WITH printed AS (
  SELECT NULL::VARCHAR AS source_row, provider, provider_name AS name, dataset AS source, first_period, last_period,
         first_day, last_day,
         'printed' AS known_by, NULL::VARCHAR AS proposed, NULL::DOUBLE AS score, NULL::VARCHAR AS reviewed_by,
         NULL::DATE AS reviewed_on,
         CASE WHEN NOT regexp_full_match(provider, '[0-9]{8}') THEN 'no_provider_number'
              WHEN is_number AND NOT bool_and(is_number) OVER (PARTITION BY provider) THEN 'number_for_a_name' END AS reason
  FROM (SELECT *, provider_name = 'UKPRN ' || provider AS is_number FROM published_providers)),
matched AS (
  SELECT source_row, CASE WHEN reviewed_on IS NULL THEN 'none' ELSE coalesce(provider, 'none') END AS provider,
         name, source, NULL::VARCHAR AS first_period, NULL::VARCHAR AS last_period,
         NULL::DATE AS first_day, NULL::DATE AS last_day,
         CASE WHEN reviewed_on IS NULL THEN 'not_reviewed' ELSE 'reviewed' END AS known_by, provider AS proposed,
         score::DOUBLE AS score, reviewed_by, reviewed_on::DATE AS reviewed_on, NULL::VARCHAR AS reason
  FROM matches)
SELECT *, CASE WHEN reason IS NULL THEN 'publish' ELSE 'set_aside' END AS disposition
FROM (FROM printed UNION ALL BY NAME FROM matched);
