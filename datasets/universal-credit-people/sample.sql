-- Invented shares of the people on Universal Credit. Ages come as bands and as single years, as the
-- service has them: only the single years make the ages of the claimant count.
INSERT INTO xplore_measures VALUES
  ('UC_Monthly', 'People on Universal Credit', 'str:count:UC_Monthly:V_F_UC_CASELOAD_FULL', 'People on Universal Credit', 'COUNT', 7100000);
INSERT INTO xplore_values
SELECT 'UC_Monthly', 'str:field:UC_Monthly:V_F_UC_CASELOAD_FULL:COA_CODE', 'National - Regional - LA - OAs',
       'V_C_MASTERGEOG21_' || list, code, label, share, 1, number FROM xplore_places
UNION ALL
SELECT 'UC_Monthly', 'str:field:UC_Monthly:F_UC_DATE:DATE_NAME', 'Month', 'C_UC_DATE', code, label, share, 1, code::INTEGER
FROM (VALUES ('202607', 'July 2026', 0.985), ('202608', 'August 2026', 0.991)) AS months(code, label, share)
UNION ALL
SELECT 'UC_Monthly', 'str:field:UC_Monthly:V_F_UC_CASELOAD_FULL:' || field, field_label, list, code, label, share, 1, row_number() OVER ()
FROM (VALUES
  ('CCCONDITIONALITY_REGIME', 'Conditionality Regime', 'C_UC_CONDITIONALITY_REGIME', 'AA', 'Searching for work', 0.24),
  ('CCCONDITIONALITY_REGIME', 'Conditionality Regime', 'C_UC_CONDITIONALITY_REGIME', 'X1', 'Working - with requirements', 0.13),
  ('CCCONDITIONALITY_REGIME', 'Conditionality Regime', 'C_UC_CONDITIONALITY_REGIME', 'X2', 'Working - no requirements', 0.17),
  ('CCCONDITIONALITY_REGIME', 'Conditionality Regime', 'C_UC_CONDITIONALITY_REGIME', 'BC', 'No work requirements', 0.36),
  ('CCCONDITIONALITY_REGIME', 'Conditionality Regime', 'C_UC_CONDITIONALITY_REGIME', 'DF', 'Planning for work', 0.02),
  ('CCCONDITIONALITY_REGIME', 'Conditionality Regime', 'C_UC_CONDITIONALITY_REGIME', 'CE', 'Preparing for work', 0.08),
  ('EMPLOYMENT_CODE', 'Employment indicator', 'C_UC_EMPLOYMENT_2023_BAND', '0', 'Not in employment', 0.64),
  ('EMPLOYMENT_CODE', 'Employment indicator', 'C_UC_EMPLOYMENT_2023_BAND', '1', 'In employment', 0.35),
  ('EMPLOYMENT_CODE', 'Employment indicator', 'C_UC_EMPLOYMENT_2023_BAND', '99', 'Unknown or missing employment', 0.01),
  ('GENDER_CODE', 'Gender', 'C_UC_GENDER', 'M', 'Male', 0.44), ('GENDER_CODE', 'Gender', 'C_UC_GENDER', 'F', 'Female', 0.56),
  ('AGE_CODE', 'Age (bands and single year)', 'C_UC_AGE_BAND', '1', '16-19', 0.03),
  ('AGE_CODE', 'Age (bands and single year)', 'C_UC_AGE_BAND', '2', '20-34', 0.35),
  ('AGE_CODE', 'Age (bands and single year)', 'C_UC_AGE_BAND', '3', '35-65', 0.62)) AS rows(field, field_label, list, code, label, share)
UNION ALL
SELECT 'UC_Monthly', 'str:field:UC_Monthly:V_F_UC_CASELOAD_FULL:AGE_CODE', 'Age (bands and single year)', 'C_UC_AGE_SINGLE',
       age::VARCHAR, age::VARCHAR, 1 / 50.0, 1, age FROM range(16, 66) AS ages(age);
