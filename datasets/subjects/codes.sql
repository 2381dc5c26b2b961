-- Codes are texts: as numbers 1.10 and 1.1 would be one, and 01 would lose its zero.
CREATE OR REPLACE TABLE parsed AS
SELECT source_row, 'publish' AS disposition, NULL::VARCHAR AS reason, code, name, parent,
       level::INTEGER AS level, publisher_label, corrected_from,
       coalesce(string_split(other_names, '|'), []) AS other_names
FROM codes;
