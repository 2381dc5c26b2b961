-- Aims of two academic years by district of England and subject, added up to wider areas and then
-- rounded, each by itself, so that parts do not quite make totals. The shares are made up; nearly half
-- of all aims prepare for life and work, as in the published figures.
CREATE OR REPLACE TABLE fe_subjects AS
SELECT * FROM (VALUES
  ('Health, Public Services and Care', 0.135), ('Science and Mathematics', 0.018),
  ('Agriculture, Horticulture and Animal Care', 0.012), ('Engineering and Manufacturing Technologies', 0.035),
  ('Construction, Planning and the Built Environment', 0.046), ('Information and Communication Technology', 0.046),
  ('Retail and Commercial Enterprise', 0.044), ('Leisure, Travel and Tourism', 0.008),
  ('Arts, Media and Publishing', 0.028), ('History, Philosophy and Theology', 0.0003),
  ('Social Sciences', 0.0013), ('Languages, Literature and Culture', 0.016),
  ('Education and Training', 0.021), ('Preparation for Life and Work', 0.50),
  ('Business, Administration and Law', 0.06), ('Not Applicable/ Not Known', 0.028)
) AS subjects(subject, share);

CREATE OR REPLACE TABLE fe_places AS
WITH lads AS (SELECT code, name FROM economy_areas WHERE type = 'lad' AND code[1] = 'E'),
wider AS (
  SELECT DISTINCT m.parent AS code, w.name, m.kind AS type, m.child AS lad
  FROM membership_list AS m JOIN area_list AS w ON w.code = m.parent AND w.type = m.kind
  WHERE m.kind IN ('region', 'combined_authority', 'lsip') AND m.child IN (SELECT code FROM lads)
    AND coalesce(w."from", '') <= '2025-07-31' AND coalesce(w."to", '9999') >= '2025-07-31')
SELECT code, name, 'lad' AS type, code AS lad FROM lads
UNION ALL SELECT code, name, type, lad FROM wider
UNION ALL SELECT 'E92000001', 'England', 'country', code FROM lads;

CREATE OR REPLACE TABLE fe_aims AS
WITH adults AS (
  SELECT lad, year, sum(people) AS adults FROM economy_population
  WHERE band IN ('16-24', '25-49', '50-64') AND year BETWEEN 2024 AND 2025 GROUP BY ALL),
districts AS (
  SELECT a.lad, a.year, s.subject,
         round(a.adults * 0.05 * s.share * exp(0.35 * bell(a.lad || s.subject) + 0.05 * bell(a.lad || s.subject || a.year)))::INTEGER AS enrolled,
         round(enrolled * (0.8 + 0.05 * bell(a.lad || s.subject || a.year || ' achieved')))::INTEGER AS achieved
  FROM adults AS a CROSS JOIN fe_subjects AS s)
SELECT p.code, p.name, p.type, d.year, coalesce(d.subject, 'Total') AS subject,
       sum(enrolled) AS enrolled, sum(achieved) AS achieved
FROM districts AS d JOIN fe_places AS p USING (lad)
GROUP BY GROUPING SETS ((p.code, p.name, p.type, d.year, d.subject), (p.code, p.name, p.type, d.year));

CREATE OR REPLACE MACRO fe_print(people) AS
  CASE WHEN people BETWEEN 1 AND 4 THEN 'low' ELSE round_to(people, 10)::INTEGER::VARCHAR END;

-- A place in the columns of its own level.
CREATE OR REPLACE VIEW fe_rows AS
SELECT *, (year - 1)::VARCHAR || right(year::VARCHAR, 2) AS time_period, 'Academic year' AS time_identifier,
       CASE type WHEN 'country' THEN 'National' WHEN 'region' THEN 'Regional' WHEN 'lad' THEN 'Local authority district'
                 WHEN 'lsip' THEN 'Local skills improvement plan area' ELSE 'English devolved area' END AS geographic_level,
       'E92000001' AS country_code, 'England' AS country_name,
       CASE WHEN type = 'region' THEN code END AS region_code, CASE WHEN type = 'region' THEN name END AS region_name,
       CASE WHEN type = 'lad' THEN code END AS lad_code, CASE WHEN type = 'lad' THEN name END AS lad_name,
       CASE WHEN type = 'combined_authority' THEN code END AS english_devolved_area_code,
       CASE WHEN type = 'combined_authority' THEN name END AS english_devolved_area_name,
       CASE WHEN type = 'lsip' THEN code END AS lsip_code, CASE WHEN type = 'lsip' THEN name END AS lsip_name
FROM fe_aims;

CREATE OR REPLACE VIEW "aims" AS
SELECT time_period, time_identifier, geographic_level, country_code, country_name, lad_code, lad_name,
       english_devolved_area_code, english_devolved_area_name, lsip_code, lsip_name, subject AS ssa_t1_desc,
       fe_print(enrolled) AS e_and_t_aims_enrolments, fe_print(achieved) AS e_and_t_aims_ach
FROM fe_rows WHERE type <> 'region' ORDER BY year, code, subject;

-- The part of the newest year so far: four achievements in ten come after April.
CREATE OR REPLACE VIEW "aims-to-april" AS
SELECT '202526' AS time_period, time_identifier, geographic_level, country_code, country_name, region_code, region_name,
       lad_code, lad_name, 'Total' AS notional_nvq_level, 'Total' AS ethnicity_group, 'Total' AS gender,
       subject AS ssa_t1_desc, fe_print((achieved * 0.6)::INTEGER) AS e_and_t_aims_ach
FROM fe_rows WHERE year = 2025 AND type IN ('country', 'region', 'lad') ORDER BY code, subject;

CREATE OR REPLACE VIEW fe_learners AS
SELECT r.* EXCLUDE (subject), k.kind, k.kind || ': Total' AS level_or_type, k.share, k.kind AS provision_type,
       'Total' AS regulated_status, 'Total' AS age_summary
FROM fe_rows AS r CROSS JOIN (VALUES ('Further education and skills', 0.62), ('Apprenticeships', 0.11),
  ('Education and training', 0.41), ('Community learning', 0.16)) AS k(kind, share)
WHERE subject = 'Total';

CREATE OR REPLACE VIEW "provision" AS
SELECT time_period, time_identifier, geographic_level, country_code, country_name, region_code, region_name, lad_code, lad_name,
       NULL::VARCHAR AS local_enterprise_partnership_code, NULL::VARCHAR AS local_enterprise_partnership_name, lsip_code, lsip_name,
       english_devolved_area_code, english_devolved_area_name,
       provision_type, regulated_status, level_or_type, age_summary, fe_print((achieved * share)::INTEGER) AS learner_achievements
FROM fe_learners ORDER BY year, code, level_or_type;

CREATE OR REPLACE VIEW "provision-to-january" AS
SELECT '202526' AS time_period, time_identifier, geographic_level, country_code, country_name, region_code, region_name, lad_code, lad_name,
       NULL::VARCHAR AS local_enterprise_partnership_code, NULL::VARCHAR AS local_enterprise_partnership_name, lsip_code, lsip_name,
       english_devolved_area_code, english_devolved_area_name,
       provision_type, regulated_status, level_or_type, age_summary, fe_print((achieved * share * 0.25)::INTEGER) AS learner_achievements
FROM fe_learners WHERE year = 2025 ORDER BY code, level_or_type;
