-- One row a number. The name of the newest period leads; the others are kept beside it.
CREATE OR REPLACE TABLE parsed AS
WITH seen AS (
  SELECT provider, provider_name, period, 'fe-outcomes' AS dataset FROM fe_outcomes
  UNION ALL SELECT provider, provider_name, period, 'apprenticeship-achievement-rates' FROM apprenticeship_achievement_rates
  UNION ALL SELECT provider, provider_name, period, 'apprenticeship-starts' FROM apprenticeship_starts),
named AS (
  SELECT provider, provider_name, dataset, min(period) AS first, max(period) AS last FROM seen GROUP BY ALL),
listed AS (
  SELECT provider, arg_max(provider_name, (last, dataset)) AS provider_name,
         list_sort(list_distinct(list(provider_name))) AS names, min(first) AS first_period, max(last) AS last_period,
         list_sort(list_distinct(list(dataset))) AS datasets
  FROM named GROUP BY provider)
SELECT NULL::VARCHAR AS source_row, 'publish' AS disposition, NULL::VARCHAR AS reason, provider, provider_name,
       list_filter(names, lambda other: lower(other) <> lower(provider_name)) AS other_names,
       first_period, last_period, datasets
FROM listed;
