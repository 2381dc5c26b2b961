-- The invented survey: `survey_places`, the few areas of the sample; `survey_cells`, the
-- establishments, staff and interviews of each at the finest (sector, size and type at once, so that
-- every grouping adds up); and `survey_lines` without a row: datasets fill it with the lines of their
-- own tables, and `draw.sql` then draws them.
CREATE OR REPLACE TABLE survey_places(kind, place, region, partnership, establishments) AS VALUES
  ('country', 'England', NULL, NULL, 1600000),
  ('region', 'North West', NULL, NULL, 210000),
  ('region', 'Yorkshire and The Humber', NULL, NULL, 150000),
  ('lep', 'Greater Manchester', 'North West', NULL, 78000),
  ('lep', 'Leeds City Region', 'Yorkshire and The Humber', NULL, 84000),
  ('lea', 'Lancashire', 'North West', NULL, 45000),
  ('lea', 'Kirklees', 'Yorkshire and The Humber', 'Leeds City Region', 12000),
  ('lea', 'Leeds', 'Yorkshire and The Humber', 'Leeds City Region', 25000);

CREATE OR REPLACE TABLE survey_sectors(heading, whole, share) AS VALUES
  ('Primary Sector & Utilities', 'Primary Sector and Utilities', 0.03),
  ('Manufacturing', 'Manufacturing', 0.07),
  ('Construction', 'Construction', 0.10),
  ('Wholesale & Retail', 'Trade, Accommodation and Transport', 0.21),
  ('Hotels & Restaurants', 'Trade, Accommodation and Transport', 0.10),
  ('Transport & Storage', 'Trade, Accommodation and Transport', 0.04),
  ('Information & Communications', 'Business and Other Services', 0.05),
  ('Financial Services', 'Business and Other Services', 0.02),
  ('Business Services', 'Business and Other Services', 0.21),
  ('Public admin.', 'Non-Market Services', 0.01),
  ('Education', 'Non-Market Services', 0.04),
  ('Health & Social Work', 'Non-Market Services', 0.07),
  ('Arts & Other Services', 'Business and Other Services', 0.05);

CREATE OR REPLACE TABLE survey_sizes(heading, share, staff, most) AS VALUES
  ('2 to 4', 0.52, 3, 0.01), ('5 to 24', 0.36, 10, 0.04), ('25 to 49', 0.06, 35, 0.1),
  ('50 to 99', 0.03, 70, 0.15), ('100 to 249', 0.02, 150, 0.2), ('250+', 0.01, 500, 0.3);

CREATE OR REPLACE TABLE survey_types(heading, share) AS VALUES
  ('Seeking a profit', 0.8), ('Charity / voluntary sector', 0.1), ('Local or Central govt funded', 0.06), ('None of these', 0.04);

CREATE OR REPLACE TABLE survey_cells AS
SELECT *, sites AS establishments, sites * each_staff AS staff, round(sites * most)::INTEGER AS interviews
FROM (
  SELECT kind, place, sector.heading AS sector, whole, size.heading AS size, type.heading AS type,
         size.staff AS each_staff, most,
         establishments * sector.share * size.share * type.share
           * exp(0.3 * bell(place || sector.heading || size.heading || type.heading)) AS sites
  FROM survey_places, survey_sectors AS sector, survey_sizes AS size, survey_types AS type);

-- What a line prints of the amount `numerator`, which is `level` for each of `basis`: the amount
-- itself, or its share or mean among the amount `denominator`.
CREATE OR REPLACE TABLE survey_lines(
  "table" VARCHAR, head INTEGER, line INTEGER, label VARCHAR, numerator VARCHAR, basis VARCHAR,
  level DOUBLE, denominator VARCHAR, form VARCHAR);
