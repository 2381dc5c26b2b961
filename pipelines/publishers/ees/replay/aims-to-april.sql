-- The publisher's rows with its columns of places put together by the dashboard, taken apart again.
CREATE TABLE relaid AS
SELECT line, CASE WHEN location_code IS NULL THEN location END AS unnamed,
       time_period, 'Academic year' AS time_identifier,
       CASE geographic_level WHEN 'country' THEN 'National' WHEN 'region' THEN 'Regional'
                             WHEN 'localAuthorityDistrict' THEN 'Local authority district' ELSE geographic_level END AS geographic_level,
       'E92000001' AS country_code, 'England' AS country_name,
       CASE WHEN geographic_level = 'region' THEN location_code END AS region_code,
       CASE WHEN geographic_level = 'region' THEN location END AS region_name,
       CASE WHEN geographic_level = 'localAuthorityDistrict' THEN location_code END AS lad_code,
       CASE WHEN geographic_level = 'localAuthorityDistrict' THEN location END AS lad_name,
       notional_nvq_level, ethnicity_group, gender, ssa_t1_desc, e_and_t_aims_ach
FROM recorded;
