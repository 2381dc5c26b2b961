-- The columns that datasets read of the pool, without a row: how it is while nothing has been swept.
CREATE OR REPLACE TEMP VIEW pool_vacancies AS
SELECT NULL::VARCHAR AS vacancy, NULL::VARCHAR AS title, NULL::VARCHAR AS employer, NULL::VARCHAR AS employer_key,
       NULL::VARCHAR AS employer_role, NULL::VARCHAR AS soc4, NULL::DOUBLE AS soc4_probability, NULL::VARCHAR AS soc3,
       NULL::DOUBLE AS soc3_probability, NULL::VARCHAR AS soc2, NULL::DOUBLE AS soc2_probability, NULL::VARCHAR AS soc_how,
       NULL::VARCHAR AS place_kind, NULL::STRUCT(area VARCHAR, share DOUBLE)[] AS areas, NULL::VARCHAR AS region,
       NULL::VARCHAR AS place_text, NULL::VARCHAR AS postcode_district, NULL::DOUBLE AS lon, NULL::DOUBLE AS lat,
       NULL::DOUBLE AS pay_low, NULL::DOUBLE AS pay_high, NULL::VARCHAR AS pay_period, NULL::VARCHAR AS pay_text,
       NULL::BOOLEAN AS pay_predicted, NULL::VARCHAR AS contract, NULL::VARCHAR AS hours, NULL::INTEGER AS openings,
       NULL::DATE AS posted, NULL::DATE AS first_seen, NULL::DATE AS last_seen, NULL::DATE AS closes, NULL::DATE AS closed_on,
       NULL::VARCHAR AS state, NULL::VARCHAR AS spell, NULL::INTEGER AS reposts, NULL::VARCHAR AS agency_copy_of,
       NULL::STRUCT(channel VARCHAR, external_id VARCHAR, url VARCHAR, first_seen DATE, last_seen DATE)[] AS sightings
WHERE false;
CREATE OR REPLACE TEMP VIEW pool_sweeps AS
SELECT NULL::VARCHAR AS channel, NULL::VARCHAR AS at, NULL::DATE AS day, NULL::VARCHAR AS outcome, NULL::VARCHAR AS why,
       NULL::INTEGER AS received, NULL::INTEGER AS adverts, NULL::INTEGER AS expected
WHERE false;
