-- Invented shares of the households on Universal Credit, and payments against the mean of all.
INSERT INTO xplore_measures VALUES
  ('UC_Households', 'Households on Universal Credit', 'str:count:UC_Households:V_F_UC_HOUSEHOLDS', 'Households on Universal Credit', 'COUNT', 5600000),
  ('UC_Households', 'Households on Universal Credit', 'str:statfn:UC_Households:V_F_UC_HOUSEHOLDS:HNTOTAL_PAYMENT_AMOUNT:MEAN', 'Mean of Payment Amount', 'MEAN', 940);
INSERT INTO xplore_values
SELECT 'UC_Households', 'str:field:UC_Households:V_F_UC_HOUSEHOLDS:COA_CODE', 'National - Regional - LA - OAs',
       'V_C_MASTERGEOG21_' || list, code, label, share, factor, number FROM xplore_places
UNION ALL
SELECT 'UC_Households', 'str:field:UC_Households:F_UC_HH_DATE:DATE_NAME', 'Month', 'C_UC_HH_DATE', code, label, share, factor, code::INTEGER
FROM (VALUES ('202604', 'April 2026', 0.985, 1.0), ('202605', 'May 2026', 0.991, 1.004)) AS months(code, label, share, factor)
UNION ALL
SELECT 'UC_Households', 'str:field:UC_Households:V_F_UC_HOUSEHOLDS:hnfamily_type', 'Family Type', 'C_UC_FAMILY_TYPE', code, label, share, factor, code::INTEGER
FROM (VALUES
  ('1', 'Single, no child dependant', 0.52, 0.8), ('2', 'Single, with child dependant(s)', 0.31, 1.25),
  ('3', 'Couple, no child dependant', 0.04, 0.9), ('4', 'Couple, with child dependant(s)', 0.129, 1.2),
  ('99', 'Unknown or missing family type', 0.001, 1.0)) AS families(code, label, share, factor);
