CREATE OR REPLACE TABLE parsed AS
SELECT source_row, 'publish' AS disposition, NULL::VARCHAR AS reason, employer, name,
       sites::INTEGER AS sites, opened::DATE AS opened, closed::DATE AS closed,
       string_split(coalesce(occupations, ''), ' ') AS occupations
FROM employers;
