-- The dashboard's long form, names of places without codes, to the publisher's wide form: one line a
-- place and subject. What the dashboard calls MCA are the publisher's English devolved areas; LADU
-- are local authority districts; LSIP figures are its own sums of districts. `NA` among the districts
-- is the publisher's "Outside of England and unknown".
CREATE TABLE relaid AS
WITH wide AS (
  SELECT min(line) AS line, "Area", "Subgroup",
         '20' || "Period"[3:4] || "Period"[6:7] AS time_period,
         max("valueText") FILTER ("metric" = 'enrolmentsAims') AS e_and_t_aims_enrolments,
         max("valueText") FILTER ("metric" = 'achievementsAims') AS e_and_t_aims_ach
  FROM recorded GROUP BY ALL),
places AS (
  SELECT *, CASE WHEN "Area" = 'England' THEN 'country' WHEN "Area" LIKE '% LSIP' THEN 'lsip'
                 WHEN "Area" LIKE '% MCA' THEN 'combined_authority' WHEN "Area" LIKE '% LADU' THEN 'lad' END AS type,
         trim(regexp_replace("Area", ' (LSIP|MCA|LADU)$', '')) AS place
  FROM wide),
-- Those in force on the last day of the academic year.
areas AS (
  SELECT code, name, type FROM area_list
  WHERE code[1] = 'E' AND coalesce("from", '') <= '2024-07-31' AND coalesce("to", '9999') >= '2024-07-31'),
others(type, place, code, name) AS (VALUES
  ('combined_authority', 'Greater London Authority', 'E12000007', 'London'),
  ('combined_authority', 'Outside of an English Devolved Area and unknown', 'z', 'Outside of an English Devolved Area and unknown'),
  ('lad', 'NA', 'z', 'Outside of England and unknown')),
coded AS (
  SELECT p.*, coalesce(o.code, a.code) AS code, coalesce(o.name, a.name) AS name
  FROM places AS p LEFT JOIN others AS o USING (type, place)
  LEFT JOIN areas AS a ON a.type = p.type AND a.name = p.place AND o.code IS NULL)
SELECT line, CASE WHEN code IS NULL THEN "Area" END AS unnamed,
       time_period, 'Academic year' AS time_identifier,
       CASE type WHEN 'country' THEN 'National' WHEN 'lsip' THEN 'Local skills improvement plan area'
                 WHEN 'combined_authority' THEN 'English devolved area' ELSE 'Local authority district' END AS geographic_level,
       'E92000001' AS country_code, 'England' AS country_name,
       CASE WHEN type = 'lad' THEN code END AS lad_code, CASE WHEN type = 'lad' THEN name END AS lad_name,
       CASE WHEN type = 'combined_authority' THEN code END AS english_devolved_area_code,
       CASE WHEN type = 'combined_authority' THEN name END AS english_devolved_area_name,
       CASE WHEN type = 'lsip' THEN code END AS lsip_code, CASE WHEN type = 'lsip' THEN name END AS lsip_name,
       "Subgroup" AS ssa_t1_desc, e_and_t_aims_enrolments, e_and_t_aims_ach
FROM coded;
