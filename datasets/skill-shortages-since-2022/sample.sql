-- Core indicators of one invented round of the survey: England and three devolved areas by sector, `u`
-- where fewer than 30 interviews are behind a figure.
CREATE OR REPLACE TABLE core_indicators AS
WITH cells AS (
  SELECT a.*, s.sector, round(a.sites * s.share)::INTEGER AS weight_base,
         round(a.sites * s.share / a.every)::INTEGER AS sample_size,
         round(a.sites * s.share * 16)::INTEGER AS employees,
         least(round(23 * exp(0.3 * bell(a.name || s.sector))), 99)::INTEGER AS has_vac
  FROM (VALUES ('National', '', 'England', 1700000, 25), ('English devolved area', 'E47000001', 'Greater Manchester', 90000, 45),
    ('English devolved area', 'E47000002', 'South Yorkshire', 38000, 35), ('English devolved area', 'E47000003', 'West Yorkshire', 72000, 40)
    ) AS a(geographic_level, code, name, sites, every)
  CROSS JOIN (VALUES ('Total', 1.0), ('Manufacturing', 0.08), ('Construction', 0.12), ('Wholesale & Retail', 0.2),
    ('Education', 0.05), ('Financial Services', 0.015)) AS s(sector, share))
SELECT '2022' AS time_period, 'Calendar year' AS time_identifier, geographic_level, 'E92000001' AS country_code, 'England' AS country_name,
       code AS english_devolved_area_code, CASE WHEN code = '' THEN '' ELSE name END AS english_devolved_area_name,
       sector, 'Total' AS estab_size, 'Total' AS estab_type, 'Total' AS single_or_multi_site, sample_size, weight_base,
       CASE WHEN sample_size < 30 THEN 'u' ELSE employees::VARCHAR END AS employees,
       CASE WHEN sample_size < 30 THEN 'u' ELSE has_vac::VARCHAR END AS has_vac,
       CASE WHEN sample_size < 30 THEN 'u' ELSE round(has_vac * 0.6)::INTEGER::VARCHAR END AS has_htfv
FROM cells ORDER BY geographic_level, code, sector;
