-- The coding index is not shipped: a sample has the names of the unit groups as its only titles.
-- `ons_sheets` (edition, sheet, title, "row", cells): the headings as row 0; the edition is the day in
-- the name of the file.
CREATE OR REPLACE TABLE ons_sheets AS
SELECT '16042025' AS edition, 'SOC2020 coding index' AS sheet, 'Coding index' AS title, 0 AS "row",
       ['UNIQUE ID', 'INDEXOCC_-_natural_word_order', 'INDEXOCC', 'ADD', 'IND', 'SEE', 'D', 'SOC_2020',
        'SOC2020_unit_group_title'] AS cells
UNION ALL
SELECT '16042025', 'SOC2020 coding index', 'Coding index', code::INTEGER,
       ['a' || code, name, name, NULL, NULL, NULL, NULL, code, name]
FROM occupation_list WHERE level = '4';
