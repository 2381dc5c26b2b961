-- Four closing braces stand where the index gives no code: the title needs a qualifier, or leads on.
CREATE OR REPLACE TABLE parsed AS
SELECT source_row, 'publish' AS disposition, NULL::VARCHAR AS reason, entry, title, indexed,
       qualifier, industry, see, default_for, nullif(occupation, '}}}}') AS occupation,
       CASE WHEN occupation <> '}}}}' THEN occupation_name END AS occupation_name
FROM listed;
