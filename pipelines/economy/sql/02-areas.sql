-- Real codes and names; every figure from here on is invented. `area_list` and `membership_list` are
-- the files that were passed in, all text. Partnerships have ended and figures of them are published.
CREATE OR REPLACE TABLE economy_areas AS
SELECT code, name, type, entity
FROM area_list
WHERE (type = 'lad' AND coalesce("from", '') <= '2023-04-01' AND coalesce("to", '9999') >= '2023-04-01')
   OR (type IN ('uk', 'country', 'region', 'county', 'metropolitan_county', 'combined_authority', 'lep')
       AND ("to" IS NULL OR type = 'lep'));

-- Which authorities make up an area; an authority is made up of itself. An authority that two
-- partnerships share is in both.
CREATE OR REPLACE TABLE economy_members AS
SELECT DISTINCT m.parent AS area, m.child AS lad
FROM membership_list AS m
JOIN economy_areas AS whole ON whole.code = m.parent AND whole.type = m.kind
JOIN economy_areas AS part ON part.code = m.child AND part.type = 'lad'
UNION ALL
SELECT code, code FROM economy_areas WHERE type = 'lad';

-- Character of a region: pay against the country's, points of unemployment and of inactivity, and
-- jobs for each working resident. Made up, with London dear and the rest near the middle.
CREATE OR REPLACE TABLE economy_regions AS
SELECT * FROM (VALUES
  ('E12000001', 0.92, 1.2, 4.0, 0.95), ('E12000002', 0.96, 0.5, 1.8, 1.00),
  ('E12000003', 0.94, 0.4, 1.6, 0.99), ('E12000004', 0.95, 0.1, 0.6, 0.97),
  ('E12000005', 0.96, 0.9, 1.5, 1.00), ('E12000006', 1.03, -0.4, -1.5, 0.94),
  ('E12000007', 1.20, 1.0, -0.5, 1.15), ('E12000008', 1.08, -0.6, -2.0, 0.97),
  ('E12000009', 0.97, -0.8, -1.0, 1.00), ('W92000004', 0.93, 0.3, 3.0, 0.96),
  ('S92000003', 1.01, 0.0, 1.2, 1.00), ('N92000002', 0.94, -1.0, 4.5, 0.98)
) AS regions(region, pay, unemployment, inactivity, jobs);

-- Residents of an authority by its kind; a few places are far from their kind.
CREATE OR REPLACE TABLE economy_traits AS
WITH special(lad, residents, jobs) AS (VALUES
  ('E06000053', 2200, 1.05), ('E09000001', 9000, 95.0), ('E06000017', 41000, 0.95),
  ('S12000013', 26000, 1.0), ('S12000023', 22000, 1.05), ('S12000027', 23000, 1.1),
  ('E09000033', 205000, 5.5), ('E08000003', 560000, 1.5), ('E08000025', 1140000, 1.1),
  ('E08000035', 810000, 1.2)),
kinds(entity, residents) AS (VALUES
  ('london_borough', 275000), ('metropolitan_borough', 310000), ('unitary_authority', 215000),
  ('non_metropolitan_district', 120000), ('council_area', 165000), ('local_government_district', 173000)),
homes AS (
  SELECT a.code AS lad, a.name, a.entity, any_value(r.region) AS region
  FROM economy_areas AS a
  JOIN economy_members AS m ON m.lad = a.code
  JOIN economy_regions AS r ON r.region = m.area
  WHERE a.type = 'lad' GROUP BY ALL)
SELECT h.lad, h.region,
       coalesce(s.residents, k.residents * CASE WHEN h.region = 'W92000004' THEN 0.65 ELSE 1 END
         * exp(0.3 * bell(h.lad || ' size'))) AS residents,
       0.004 + 0.003 * bell(h.lad || ' growth') AS growth,
       greatest(-0.9, 0.35 * bell(h.lad || ' young') + CASE WHEN chance(h.lad || ' university') > 0.88 THEN 0.8 ELSE 0 END) AS young,
       greatest(1.8, 4.0 + r.unemployment + 1.1 * bell(h.lad || ' unemployment')) AS unemployment,
       greatest(12.0, 20.5 + r.inactivity + 2.4 * bell(h.lad || ' inactivity')) AS inactivity,
       0.13 + 0.02 * bell(h.lad || ' self-employment') AS self_employment,
       r.pay * exp(0.07 * bell(h.lad || ' pay')) AS pay,
       coalesce(s.jobs, r.jobs * exp(0.18 * bell(h.lad || ' jobs'))) AS jobs
FROM homes AS h
JOIN economy_regions AS r USING (region)
JOIN kinds AS k USING (entity)
LEFT JOIN special AS s USING (lad);
