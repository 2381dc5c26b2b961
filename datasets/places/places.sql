CREATE OR REPLACE TABLE parsed AS
SELECT source_row, 'publish' AS disposition, NULL::VARCHAR AS reason, code, name, area, area_name,
       'lad' AS area_type, share::DOUBLE AS share, lon::DOUBLE AS lon, lat::DOUBLE AS lat
FROM places;
