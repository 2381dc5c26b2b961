-- Figures that a program of the Department keeps without names, by provider or by provider and
-- standard. Names of providers are those of the dashboard of apprenticeships and, where it has none, of
-- the file of destinations. The list of standards that is held has no name for one in five of them:
-- those are named by their own code.
CREATE TABLE names AS
WITH found AS (
  SELECT "UKPRN"::VARCHAR AS ukprn, "Provider name" AS named, 1 AS rank, "Academic Year" AS year
  FROM read_parquet(getvariable('folder') || '/apprenticeships_dashboard_national_provider_summary_0.parquet')
  UNION ALL
  SELECT provider_ukprn, provider_name, 0, time_period
  FROM read_csv(getvariable('folder') || '/feo_prv01_provider_outcomes.csv', all_varchar = true))
SELECT ukprn, arg_max(named, (rank, year)) AS named FROM found WHERE ukprn IS NOT NULL GROUP BY ukprn;

CREATE TABLE rates AS
SELECT NULL::VARCHAR AS ifate_reference WHERE false UNION ALL BY NAME FROM recorded;

CREATE TABLE relaid AS
SELECT line, CASE WHEN named IS NULL THEN ukprn END AS unnamed,
       '20' || time_period AS time_period, 'Academic year' AS time_identifier, 'Provider' AS geographic_level,
       'E92000001' AS country_code, 'England' AS country_name,
       ukprn AS provider_ukprn, named AS provider_name,
       coalesce(ifate_reference, 'Total') AS std_code,
       coalesce(title, ifate_reference, 'Total') AS std_name, leavers, achievement_rate
FROM rates LEFT JOIN names USING (ukprn)
LEFT JOIN read_json(getvariable('folder') || '/skills_england_apprenticeship_standards_2026-04.json',
  columns = {referenceNumber: 'VARCHAR', title: 'VARCHAR'}) AS standards ON referenceNumber = ifate_reference;
