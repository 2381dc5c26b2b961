-- Invented shares by how long a claim has lasted. The labels of the service were not seen: these are in
-- the form that its other durations have, finer than what is published here.
INSERT INTO xplore_measures VALUES
  ('UC_Monthly', 'People on Universal Credit', 'str:count:UC_Monthly:V_F_UC_CASELOAD_FULL', 'People on Universal Credit', 'COUNT', 7100000);
INSERT INTO xplore_values
SELECT 'UC_Monthly', 'str:field:UC_Monthly:V_F_UC_CASELOAD_FULL:COA_CODE', 'National - Regional - LA - OAs',
       'V_C_MASTERGEOG21_' || list, code, label, share, 1, number FROM xplore_places
UNION ALL
SELECT 'UC_Monthly', 'str:field:UC_Monthly:F_UC_DATE:DATE_NAME', 'Month', 'C_UC_DATE', code, label, share, 1, code::INTEGER
FROM (VALUES ('202607', 'July 2026', 0.985), ('202608', 'August 2026', 0.991)) AS months(code, label, share)
UNION ALL
SELECT 'UC_Monthly', 'str:field:UC_Monthly:V_F_UC_CASELOAD_FULL:CCCONDITIONALITY_REGIME', 'Conditionality Regime',
       'C_UC_CONDITIONALITY_REGIME', code, label, share, 1, number
FROM (VALUES ('AA', 'Searching for work', 0.24, 1), ('X1', 'Working - with requirements', 0.13, 2),
  ('X2', 'Working - no requirements', 0.17, 3), ('BC', 'No work requirements', 0.36, 4),
  ('DF', 'Planning for work', 0.02, 5), ('CE', 'Preparing for work', 0.08, 6)) AS regimes(code, label, share, number)
UNION ALL
SELECT 'UC_Monthly', 'str:field:UC_Monthly:V_F_UC_CASELOAD_FULL:DURATION_BAND_CODE', 'Duration', 'C_UC_DURATION',
       number::VARCHAR, label, share, 1, number
FROM (VALUES (1, 'Up to 3 months', 0.07), (2, '3 months up to 6 months', 0.06), (3, '6 months up to 1 year', 0.11),
  (4, '1 year up to 2 years', 0.18), (5, '2 years up to 3 years', 0.14), (6, '3 years up to 4 years', 0.13),
  (7, '4 years up to 5 years', 0.12), (8, '5 years and over', 0.19)) AS durations(number, label, share);
