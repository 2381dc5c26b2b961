-- Apprenticeships of twenty invented providers, most of whose apprentices live and learn in its own region.
CREATE OR REPLACE TABLE place_cells AS
WITH homes AS (
  SELECT p.ukprn, p.name, p.learners, a.name AS region
  FROM economy_providers AS p JOIN economy_members AS m USING (lad)
  JOIN economy_areas AS a ON a.code = m.area AND a.type = 'region'
  WHERE p.ukprn <= '99900020')
SELECT y."year", h.name || ' (' || h.ukprn || ')' AS provider_name, 'Private Sector Public Funded' AS provider_type,
       l.level AS "apps_Level", '19-24' AS age_group, CASE d.moves WHEN 'delivery' THEN 'London' ELSE h.region END AS delivery_region,
       CASE d.moves WHEN 'home' THEN 'Outside of England and unknown' ELSE h.region END AS learner_home_region,
       round(h.learners * 0.15 * l.share * d.share * (1 + 0.3 * bell(h.ukprn || l.level || d.moves || y."year")))::INTEGER AS starts,
       round(starts * 2.2)::INTEGER AS enrolments, round(starts * 0.55)::INTEGER AS achievements
FROM homes AS h CROSS JOIN (VALUES ('2023/24'), ('2024/25'), ('2025/26 (Aug to Apr)')) AS y("year")
CROSS JOIN (VALUES ('Intermediate Apprenticeship', 0.3), ('Advanced Apprenticeship', 0.45), ('Higher Apprenticeship', 0.25)) AS l(level, share)
CROSS JOIN (VALUES ('neither', 0.85), ('delivery', 0.1), ('home', 0.05)) AS d(moves, share);
CREATE OR REPLACE VIEW "breakdowns" AS FROM place_cells WHERE enrolments > 0 ORDER BY ALL;
