CREATE OR REPLACE TABLE parsed AS
SELECT source_row, 'publish' AS disposition, NULL::VARCHAR AS reason, code, name, parent,
       level::INTEGER AS level, nomis AS nomis_code
FROM codes;
