-- Apprenticeships of fifteen invented providers in three subjects.
CREATE OR REPLACE VIEW "standards" AS
WITH drawn AS (
  SELECT y."year", l.level AS "apps_Level", s.standard AS std_fwk_name, s.first AS ssa_t1_desc, s.second AS ssa_t2_desc,
         'Standard' AS std_fwk_flag, 'Private Sector Public Funded' AS provider_type, p.name || ' (' || p.ukprn || ')' AS provider_name,
         round(p.learners * 0.15 * s.share * l.share * (1 + 0.3 * bell(p.ukprn || s.standard || l.level || y."year")))::INTEGER AS starts
  FROM economy_providers AS p CROSS JOIN (VALUES ('2023/24'), ('2024/25'), ('2025/26 (Aug to Apr)')) AS y("year")
  CROSS JOIN (VALUES ('Intermediate Apprenticeship', 0.4), ('Higher Apprenticeship', 0.6)) AS l(level, share)
  CROSS JOIN (VALUES ('Invented care worker', 'Health, Public Services and Care', 'Health and Social Care', 0.5),
    ('Invented administrator', 'Business, Administration and Law', 'Administration', 0.3),
    ('Invented programmer', 'Digital Technology', 'Digital technology (practitioners)', 0.2)) AS s(standard, first, second, share)
  WHERE p.ukprn <= '99900015')
SELECT * EXCLUDE (starts), unnest([{measure: 'Starts', "values": starts}, {measure: 'Enrolments', "values": round(starts * 2.2)::INTEGER},
  {measure: 'Achievements', "values": round(starts * 0.55)::INTEGER}], recursive := true)
FROM drawn WHERE starts > 0 ORDER BY ALL;
