-- One line has two figures of one provider, provision and group of learners.
CREATE OR REPLACE TABLE parsed AS
WITH cells AS (
  UNPIVOT outcomes ON number_of_matched_learners AS matched_learners, spd_percent AS sustained_positive_destination
  INTO NAME measure VALUE printed
)
SELECT source_row, provider_ukprn AS provider, provider_name,
       'AY' || replace(time_period, '/', '-') AS period,
       replace(replace(lower(provision), ' & ', '_and_'), ' ', '_') AS provision,
       replace(lower(benefit_learner), ' ', '_') AS learner_group,
       measure, try_cast(printed AS DOUBLE) AS value,
       CASE WHEN printed = 'c' THEN 'suppressed' WHEN printed = 'low' THEN 'near_zero'
            WHEN try_cast(printed AS DOUBLE) IS NOT NULL THEN 'observed' END AS status,
       printed AS source_value, CASE WHEN try_cast(printed AS DOUBLE) IS NULL THEN printed END AS source_status
FROM cells;
