-- Names of places without codes, and no column that says which: codes are those in force on the
-- first day of the academic year, or else on its last. Rows of LEP and LSIP areas are left out: they
-- are sums that the dashboard made by name (their `age_group` is NA), and it spelt Heart of the South
-- West in two ways. The last year, which covers a part of it only, is a data set of its own.
CREATE TABLE relaid AS
WITH years AS (
  SELECT *, time_period[1:4] || '-08-01' AS first, '20' || time_period[5:6] || '-07-31' AS last,
         CASE geographic_level WHEN 'country' THEN 'country' WHEN 'region' THEN 'region'
                               WHEN 'localAuthorityDistrict' THEN 'lad' END AS type,
         CASE area WHEN 'Shepway' THEN 'Folkestone and Hythe' ELSE trim(area) END AS place
  FROM recorded
  WHERE geographic_level IN ('country', 'region', 'localAuthorityDistrict')
    AND (time_period = '202122') = (getvariable('months') < 12)),
coded AS (
  SELECT y.*, CASE WHEN place = 'Outside of England and unknown' THEN 'z' ELSE a.code END AS code
  FROM years AS y LEFT JOIN area_list AS a ON a.type = y.type AND a.name = y.place AND a.code[1] = 'E'
    AND coalesce(a."from", '') <= last AND coalesce(a."to", '9999') >= first
  QUALIFY row_number() OVER (PARTITION BY line ORDER BY coalesce(a."from", '')) = 1)
SELECT line, CASE WHEN code IS NULL THEN area END AS unnamed,
       time_period, 'Academic year' AS time_identifier,
       CASE type WHEN 'country' THEN 'National' WHEN 'region' THEN 'Regional' ELSE 'Local authority district' END AS geographic_level,
       'E92000001' AS country_code, 'England' AS country_name,
       CASE WHEN type = 'region' THEN code END AS region_code, CASE WHEN type = 'region' THEN place END AS region_name,
       CASE WHEN type = 'lad' THEN code END AS lad_code, CASE WHEN type = 'lad' THEN place END AS lad_name,
       NULL AS local_enterprise_partnership_code, NULL AS local_enterprise_partnership_name,
       NULL AS lsip_code, NULL AS lsip_name, NULL AS english_devolved_area_code, NULL AS english_devolved_area_name,
       regexp_extract(level_or_type, '^[^:]*') AS provision_type, 'Total' AS regulated_status, level_or_type,
       age_group AS age_summary, achievements AS learner_achievements
FROM coded;
