CREATE OR REPLACE TABLE parsed AS
SELECT source_row, 'publish' AS disposition, NULL::VARCHAR AS reason, standard, title,
       months::INTEGER AS months, opened::DATE AS opened, closed::DATE AS closed,
       string_split(coalesce(occupations, ''), ' ') AS occupations
FROM standards;
