-- What each dataset's own SQL fills: measures with the figure of all Great Britain, and values of fields
-- with their share of it. `factor` is a value's mean against the mean of all. Places are shared.
CREATE TABLE xplore_measures(database VARCHAR, database_label VARCHAR, id VARCHAR, label VARCHAR, how VARCHAR, base DOUBLE);
CREATE TABLE xplore_values(database VARCHAR, field VARCHAR, field_label VARCHAR, list VARCHAR, code VARCHAR, label VARCHAR,
  share DOUBLE, factor DOUBLE, number INTEGER);
CREATE TABLE xplore_places AS
SELECT *, (1 + 0.08 * bell(code || ' payment'))::DOUBLE AS factor, row_number() OVER ()::INTEGER AS number FROM (VALUES
  ('REGION_TO_COUNTRY', 'E12000001', 'North East', 0.052), ('REGION_TO_COUNTRY', 'E12000002', 'North West', 0.130),
  ('REGION_TO_COUNTRY', 'E12000003', 'Yorkshire and The Humber', 0.093), ('REGION_TO_COUNTRY', 'E12000004', 'East Midlands', 0.069),
  ('REGION_TO_COUNTRY', 'E12000005', 'West Midlands', 0.108), ('REGION_TO_COUNTRY', 'E12000006', 'East of England', 0.079),
  ('REGION_TO_COUNTRY', 'E12000007', 'London', 0.165), ('REGION_TO_COUNTRY', 'E12000008', 'South East', 0.106),
  ('REGION_TO_COUNTRY', 'E12000009', 'South West', 0.068), ('REGION_TO_COUNTRY', 'W92000004', 'Wales', 0.050),
  ('REGION_TO_COUNTRY', 'S92000003', 'Scotland', 0.080),
  ('LA_TO_REGION', 'E08000034', 'Kirklees', 0.0072), ('LA_TO_REGION', 'E08000035', 'Leeds', 0.0129),
  ('LA_TO_REGION', 'ZZXXXXXXX', 'Unknown', 0.0001)) AS places(list, code, label, share);
