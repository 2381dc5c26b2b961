-- A sector is the district and the first digit after the space, which a code writes as a hyphen.
CREATE OR REPLACE TABLE parsed AS
SELECT listed.source_row, 'publish' AS disposition, NULL::VARCHAR AS reason, code, area, area_name,
       'lad' AS area_type, CASE WHEN contains(code, '-') THEN 'sector' ELSE 'district' END AS part,
       replace(code, '-', ' ') AS name, listed.postcodes::INTEGER AS postcodes, share::DOUBLE AS share,
       lon::DOUBLE AS lon, lat::DOUBLE AS lat
FROM postcodes AS listed
LEFT JOIN authorities USING (area);
