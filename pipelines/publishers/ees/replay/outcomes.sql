-- The dashboard's extract has four percentages as 0 to 1 and the others as 0 to 100, and whole numbers
-- with a decimal; the publisher's file has all of them as whole percents. Rows stay in their order.
CREATE MACRO whole(printed) AS regexp_replace(printed, '\.0$', '');
CREATE MACRO percent(printed) AS
  CASE WHEN try_cast(printed AS DOUBLE) IS NULL THEN printed ELSE round(printed::DOUBLE * 100)::INTEGER::VARCHAR END;
CREATE TABLE relaid AS
SELECT line, NULL::VARCHAR AS unnamed, time_period[1:4] || time_period[6:7] AS time_period,
       'Academic year' AS time_identifier, 'National' AS geographic_level,
       'E92000001' AS country_code, 'England' AS country_name,
       provider_ukprn, provider_name, provider_type, provision, benefit_learner,
       whole(number_of_learners) AS number_of_learners,
       whole(number_of_matched_learners) AS number_of_matched_learners,
       percent(spd_percent) AS spd_percent, percent(emp_percent) AS emp_percent,
       percent(learn_percent) AS learn_percent, percent(no_dest_percent) AS no_dest_percent,
       whole(COLUMNS(* EXCLUDE (line, time_period, provider_ukprn, provider_name, provider_type, provision,
         benefit_learner, number_of_learners, number_of_matched_learners, spd_percent, emp_percent,
         learn_percent, no_dest_percent)))
FROM recorded;
