-- One row for every line of areas.csv and every area that a release brought.
-- Both dates of `areas` are days in force, inclusive; a blank one is not known or has not come.
CREATE OR REPLACE TABLE parsed AS
WITH RECURSIVE parent_codes AS (
  SELECT child AS code, list(parent ORDER BY parent) AS parents
  FROM memberships GROUP BY child
),
-- Renames keep the code, and an abolished county has no single heir: neither is a succession.
successions AS (
  SELECT old, new FROM changes WHERE new IS NOT NULL AND new <> old
),
successor_codes AS (
  SELECT old AS code, list(new ORDER BY new) AS successors FROM successions GROUP BY old
),
predecessor_codes AS (
  SELECT new AS code, list(old ORDER BY old) AS predecessors FROM successions GROUP BY new
),
neighbour_codes AS (
  SELECT area AS code, list(neighbour ORDER BY neighbour) AS neighbours FROM neighbours GROUP BY area
),
names_besides AS (
  SELECT code, list(name ORDER BY name) AS other_names FROM "other-names" GROUP BY code
),
-- A place that only changed its code, followed to its code of today.
recodes AS (
  SELECT old, new FROM changes WHERE kind IN ('recode', 'recode_boundary_change')
),
steps(code, place) AS (
  FROM recodes
  UNION ALL
  SELECT code, new FROM steps JOIN recodes ON old = place
),
places AS (
  SELECT code, place FROM steps WHERE place NOT IN (SELECT old FROM recodes)
),
listed AS (
  SELECT source_row, 'publish' AS disposition, NULL::VARCHAR AS reason, code, name, name_cy, type,
         entity, "from"::DATE AS in_force_from, "to"::DATE AS in_force_to, dates, lon::DOUBLE AS lon,
         lat::DOUBLE AS lat
  FROM areas
),
-- What the first letter of a GSS code says of the parents of an area that only data bring.
nations(letter, parents) AS (
  VALUES
    ('E', ['E92000001', 'K02000001', 'K03000001', 'K04000001']),
    ('W', ['K02000001', 'K03000001', 'K04000001', 'W92000004']),
    ('S', ['K02000001', 'K03000001', 'S92000003']),
    ('N', ['K02000001', 'N92000002']),
    ('K', ['K02000001'])
),
brought AS (
  SELECT NULL::VARCHAR AS source_row,
         CASE WHEN reason IS NULL THEN 'publish' ELSE 'set_aside' END AS disposition,
         reason,
         area AS code, area_name AS name, NULL::VARCHAR AS name_cy, area_type AS type,
         area_type AS entity, NULL::DATE AS in_force_from, NULL::DATE AS in_force_to,
         NULL::VARCHAR AS dates, NULL::DOUBLE AS lon, NULL::DOUBLE AS lat
  FROM (
    SELECT *, CASE
        WHEN area_type = 'none' THEN 'no_place'
        WHEN area IN (SELECT code FROM areas) THEN 'listed'
        WHEN row_number() OVER (PARTITION BY area ORDER BY last_period DESC, dataset) > 1
          THEN 'brought_more_than_once'
      END AS reason
    FROM published_areas
  )
)
SELECT source_row, disposition, reason, code AS area, coalesce(place, code) AS place, name AS area_name,
       name_cy AS area_name_cy,
       type AS area_type, entity, in_force_from, in_force_to, dates, lon, lat,
       coalesce(parent_codes.parents, nations.parents, []::VARCHAR[]) AS parents,
       coalesce(predecessors, []::VARCHAR[]) AS predecessors,
       coalesce(successors, []::VARCHAR[]) AS successors,
       coalesce(neighbours, []::VARCHAR[]) AS neighbours,
       coalesce(other_names, []::VARCHAR[]) AS other_names
FROM (FROM listed UNION ALL FROM brought) AS known
LEFT JOIN parent_codes USING (code)
LEFT JOIN nations ON nations.letter = known.code[1] AND known.code <> 'K02000001'
LEFT JOIN places USING (code)
LEFT JOIN predecessor_codes USING (code)
LEFT JOIN successor_codes USING (code)
LEFT JOIN neighbour_codes USING (code)
LEFT JOIN names_besides USING (code);
