-- Contract areas with their prime as printed, and its number where a person matched the name.
CREATE OR REPLACE TABLE parsed AS
SELECT c.source_row, 'publish' AS disposition, NULL::VARCHAR AS reason, programme, contract, contract_area,
       contract_area_name, prime, n.provider, covers, as_at::DATE AS as_at, c.source
FROM contracts AS c LEFT JOIN provider_names AS n
  ON n.source = 'programme-contracts' AND n.name = c.prime AND n.known_by = 'reviewed' AND n.provider <> 'none';
