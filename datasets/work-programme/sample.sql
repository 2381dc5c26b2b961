-- Invented counts of two months of the Work Programme. The service's labels were not seen: these have
-- the words of the areas, and the names of primes of a list of 2012. No row prints one.
INSERT INTO xplore_measures VALUES
  ('WP_Referrals', 'Work Programme Referrals', 'str:count:WP_Referrals:V_F_WP_REFERRALS', 'Work Programme Referrals', 'COUNT', 21000),
  ('WP_Attachments', 'Work Programme Attachments', 'str:count:WP_Attachments:V_F_WP_ATTACHMENTS', 'Work Programme Attachments', 'COUNT', 20500),
  ('WP_Job_Outcomes', 'Work Programme Job Outcomes', 'str:count:WP_Job_Outcomes:V_F_WP_JOB_OUTCOMES', 'Work Programme Job Outcomes', 'COUNT', 6400);
CREATE TABLE xplore_contracts AS
WITH areas(number, words, primes) AS (VALUES
  (1, 'East of England', ['Ingeus', 'Seetec']), (2, 'East Midlands', ['Ingeus', 'A4e']),
  (3, 'West London', ['Ingeus', 'Reed', 'Maximus']), (4, 'East London', ['CDG', 'Seetec', 'A4e']),
  (5, 'North East', ['Ingeus', 'Avanta']), (6, 'Merseyside, Halton, Cumbria and Lancashire', ['Ingeus', 'A4e']),
  (7, 'Greater Manchester, Cheshire and Warrington', ['G4S', 'Avanta', 'Seetec']), (8, 'Scotland', ['Working Links', 'Ingeus']),
  (9, 'Thames Valley, Hampshire and Isle of Wight', ['A4e', 'Maximus']), (10, 'Surrey, Sussex and Kent', ['G4S', 'Avanta']),
  (11, 'Devon and Cornwall, Somerset and Dorset', ['Working Links', 'Prospects']),
  (12, 'Gloucestershire, Wiltshire and West of England', ['Rehab', 'JHP']), (13, 'Wales', ['Working Links', 'Rehab']),
  (14, 'Birmingham, Solihull and the Black Country', ['Intraining', 'EOS', 'Pertemps']),
  (15, 'Coventry, Warwickshire, Staffordshire and the Marches', ['Serco', 'ESG']), (16, 'West Yorkshire', ['BEST', 'Ingeus']),
  (17, 'South Yorkshire', ['Serco', 'A4e']), (18, 'North East Yorkshire and the Humber', ['Intraining', 'G4S'])),
shares AS (SELECT *, (0.5 + chance(words)) / sum(0.5 + chance(words)) OVER () AS share FROM areas)
SELECT 'C_CPA' AS list, number::VARCHAR AS code, words AS label, share, number FROM shares
UNION ALL
SELECT 'C_CONTRACT', number || '-' || prime, words || ' - ' || prime, share / len(primes), number
FROM shares, unnest(primes) AS held(prime);
INSERT INTO xplore_values
SELECT 'WP_' || what, 'str:field:WP_' || what || ':V_F_WP_' || upper(what) || ':CONTRACT_CODE', 'Contract Package Area and Contract',
       list, code, label, share, 1, number
FROM xplore_contracts, (VALUES ('Referrals'), ('Attachments'), ('Job_Outcomes')) AS databases(what)
UNION ALL
SELECT 'WP_' || what, 'str:field:WP_' || what || ':F_WP_DATE:DATE_NAME', 'Month', 'C_WP_DATE', code, label, share, 1, code::INTEGER
FROM (VALUES ('201701', 'January 2017', 0.99), ('201702', 'February 2017', 0.98)) AS months(code, label, share),
  (VALUES ('Referrals'), ('Attachments'), ('Job_Outcomes')) AS databases(what);
DROP TABLE xplore_contracts;
