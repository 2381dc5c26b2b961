-- The places of the sample as Nomis lists them: a type for each kind of area, an internal id for
-- each area of a type (type × 4194304 + its place). Wales, Scotland and Northern Ireland are among
-- the countries and among the regions, as they are there.
CREATE OR REPLACE TABLE nomis_areas AS
WITH types(level, typecode, type, types) AS (VALUES
  ('country', 499, 'countries', ['uk', 'country']),
  ('region', 480, 'regions', ['region']),
  ('combined_authority', 442, 'combined authorities', ['combined_authority']),
  ('metropolitan_county', 462, 'former metropolitan counties', ['metropolitan_county']),
  ('county', 469, 'english counties', ['county']),
  ('lad', 424, 'local authorities: district / unitary (as of April 2023)', ['lad']),
  ('lep', 459, 'local enterprise partnerships (as of April 2021)', ['lep'])),
first(code, place) AS (VALUES
  ('K02000001', 1), ('K03000001', 2), ('E92000001', 3), ('W92000004', 4), ('S92000003', 5),
  ('N92000002', 6), ('K04000001', 7)),
last(code, place) AS (VALUES ('W92000004', 10), ('S92000003', 11), ('N92000002', 12)),
placed AS (
  SELECT t.level, t.typecode, t.type, a.code, a.name,
         coalesce(f.place, row_number() OVER (PARTITION BY t.typecode ORDER BY a.code)) AS place
  FROM types AS t
  JOIN economy_areas AS a ON list_contains(t.types, a.type)
  LEFT JOIN first AS f ON f.code = a.code AND t.typecode = 499
  UNION ALL
  SELECT 'region', 480, 'regions', a.code, a.name, l.place
  FROM last AS l JOIN economy_areas AS a USING (code))
SELECT level, typecode, type, code, name, (typecode * 4194304 + place)::VARCHAR AS id,
       row_number() OVER (ORDER BY typecode DESC, place) - 1 AS sortorder
FROM placed;
