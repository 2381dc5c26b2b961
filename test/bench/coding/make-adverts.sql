-- Invented adverts: titles with ranks and places behind some of them, pay in several ways of writing,
-- towns and postcodes, texts of 700 characters. Few jobs are advertised often and many seldom: about a
-- third of the titles of a million adverts are different, and half of the postcodes.
CREATE OR REPLACE TEMP TABLE town AS
  SELECT row_number() OVER () - 1 AS n, name, area_name FROM read_csv(getvariable('places'), all_varchar = true);
CREATE OR REPLACE TEMP TABLE sector AS
  SELECT row_number() OVER () - 1 AS n, replace(code, '-', ' ') AS code
  FROM read_csv(getvariable('postcodes'), all_varchar = true) WHERE contains(code, '-');
SELECT setseed(0.42);
CREATE OR REPLACE TABLE drawn AS
SELECT i, (random() ** 5 * (SELECT count(*) FROM job))::BIGINT AS job, (random() ** 2 * (SELECT count(*) FROM town))::BIGINT AS town,
       (random() * (SELECT count(*) FROM sector))::BIGINT AS sector, random() AS u, random() AS v, random() AS w
FROM range(getvariable('adverts')::BIGINT) AS counted(i);
CREATE OR REPLACE TABLE advert AS
SELECT 'board' AS channel, i::VARCHAR AS external_id,
       ['', '', '', 'Senior ', 'Trainee ', 'Lead '][1 + (u * 6)::INTEGER % 6] || job.title
         || CASE WHEN v < 0.3 THEN ' - ' || town.name WHEN v < 0.4 THEN ' (nights)' ELSE '' END AS title,
       rpad('We look for somebody who likes work with people and has done it before. ', 700, md5(i::VARCHAR)) AS text,
       'Employer ' || (w * 50000)::INTEGER || [' Ltd', ' Limited', ' NHS Trust', ''][1 + i % 4] AS employer,
       []::STRUCT(scheme VARCHAR, id VARCHAR)[] AS employer_ids, NULL::VARCHAR AS poster, NULL::VARCHAR AS employer_role,
       [{'text': town.name || ', ' || town.area_name,
         'postcode': CASE WHEN w < 0.5 THEN sector.code || chr(65 + (u * 26)::INTEGER % 26) || chr(65 + (v * 26)::INTEGER % 26) END,
         'town': NULL::VARCHAR, 'region': NULL::VARCHAR, 'country': NULL::VARCHAR, 'lon': NULL::DOUBLE, 'lat': NULL::DOUBLE}] AS places,
       NULL::VARCHAR AS remote, false AS national,
       {'text': CASE WHEN u < 0.5 THEN format('£{:,} to £{:,} a year', 18000 + 250 * (v * 200)::INTEGER, 70000 + 250 * (w * 40)::INTEGER)
                     WHEN u < 0.8 THEN format('£{:.2f} per hour', 11.44 + v * 20) WHEN u < 0.9 THEN 'Competitive' END,
        'low': NULL::DOUBLE, 'high': NULL::DOUBLE, 'period': NULL::VARCHAR, 'predicted': false} AS pay,
       []::STRUCT(scheme VARCHAR, value VARCHAR)[] AS structured
FROM drawn JOIN job ON job.n = drawn.job JOIN town ON town.n = drawn.town JOIN sector ON sector.n = drawn.sector;
DROP TABLE drawn;
