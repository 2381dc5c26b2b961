-- Contract areas with their prime as printed, its number where a person matched the name, and the places that
-- the printed words surely name.
CREATE OR REPLACE TABLE parsed AS
WITH named AS (
  SELECT contract_area, list(DISTINCT area ORDER BY area) AS places FROM places GROUP BY contract_area)
SELECT c.source_row, 'publish' AS disposition, NULL::VARCHAR AS reason, programme, contract, contract_area,
       contract_area_name, prime, n.provider, covers, named.places, as_at::DATE AS as_at, c.source
FROM contracts AS c LEFT JOIN provider_names AS n
  ON n.source = 'programme-contracts' AND n.name = c.prime AND n.known_by = 'reviewed' AND n.provider <> 'none'
LEFT JOIN named USING (contract_area);
