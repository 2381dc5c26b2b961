-- Courses of the invented providers, as the course directory and one college would send them. Half of
-- the starts have passed by November 2026. A postcode is of the sector with most postcodes in the
-- authority of the provider; no postcode ends in ZZ there.
CREATE OR REPLACE TABLE invented_offers AS
SELECT * FROM (VALUES
  (1, 'Invented bricklaying', '5.2', '2', 'ST0095', 'Construction and the built environment', 3),
  (2, 'Invented electrical installation', '5.2', '3', 'ST0152', 'Construction and the built environment', 1),
  (3, 'Invented adult care', '1.3', '2', NULL, 'Care services', 3),
  (4, 'Invented bookkeeping', '15.1', '3', 'ST0002', 'Legal, finance and accounting', 2),
  (5, 'Invented software development', '6.1', '4', 'ST0116', 'Digital', 4),
  (6, 'Invented professional cookery', '7.4', '2', 'ST0228', 'Catering and hospitality', 1),
  (7, 'Invented hairdressing', '7.3', '2', NULL, 'Hair and beauty', 1),
  (8, 'Invented motor vehicle repair', '4.3', '2', NULL, 'Engineering and manufacturing', 1),
  (10, 'Invented animal care', '3.3', '2', 'ST0397', 'Agriculture, environmental and animal care', 3),
  (9, 'Invented English for speakers of other languages', '14.1', 'E', NULL, NULL, 1)
) AS offers(n, title, subject, level, standard, sector, mode);
CREATE OR REPLACE TABLE invented_venues AS
SELECT row_number() OVER (ORDER BY p.ukprn) AS n, p.ukprn, p.lad, a.name AS town, replace(s.code, '-', ' ') || 'ZZ' AS postcode
FROM economy_providers AS p
JOIN economy_areas AS a ON a.code = p.lad
JOIN (SELECT area, max_by(code, postcodes::INTEGER) AS code FROM postcode_list WHERE contains(code, '-') GROUP BY area) AS s
  ON s.area = p.lad;
CREATE OR REPLACE TABLE invented_directory AS
SELECT v.ukprn AS PROVIDER_UKPRN, md5('course ' || v.ukprn || o.n) AS COURSE_ID, md5('run ' || v.ukprn || o.n) AS COURSE_RUN_ID,
       upper(md5('aim ' || o.n)[1:8]) AS LEARN_AIM_REF, o.title AS COURSE_NAME, 'Anyone: this course is invented' AS WHO_THIS_COURSE_IS_FOR,
       o.mode AS DELIVER_MODE, 1 + o.n % 2 AS STUDY_MODE, CASE WHEN o.mode = 1 THEN 1 + o.n % 3 END AS ATTENDANCE_PATTERN,
       CASE WHEN o.mode = 2 THEN 'True' ELSE 'False' END AS FLEXIBLE_STARTDATE,
       CASE WHEN o.mode = 2 THEN NULL WHEN (v.n + o.n) % 2 = 0 THEN '07/09/2026' ELSE '11/01/2027' END AS STARTDATE,
       CASE WHEN o.n % 3 = 0 THEN 3 ELSE 2 END AS DURATION_UNIT, 10 + o.n AS DURATION_VALUE,
       CASE WHEN o.n % 4 = 0 THEN NULL ELSE printf('%.2f', 120.0 * o.n) END AS COST,
       CASE WHEN o.n % 4 = 0 THEN 'Free to those on low wages' END AS COST_DESCRIPTION,
       CASE WHEN o.mode = 3 THEN 'False' END AS NATIONAL, CASE WHEN o.mode = 3 THEN v.town END AS REGIONS,
       CASE WHEN o.mode IN (1, 4) THEN 'Invented site of ' || v.town END AS LOCATION_NAME, NULL AS LOCATION_ADDRESS1,
       NULL AS LOCATION_ADDRESS2, NULL AS LOCATION_COUNTY, 'nobody@example.org' AS LOCATION_EMAIL,
       NULL AS LOCATION_LATITUDE, NULL AS LOCATION_LONGITUDE, CASE WHEN o.mode IN (1, 4) THEN v.postcode END AS LOCATION_POSTCODE,
       '01632 960000' AS LOCATION_TELEPHONE, CASE WHEN o.mode IN (1, 4) THEN v.town END AS LOCATION_TOWN,
       NULL AS LOCATION_WEBSITE, 'https://example.org/invented/' || v.ukprn || '/' || o.n AS COURSE_URL,
       '02/11/2026' AS UPDATED_DATE, 'Nothing: this course is invented' AS ENTRY_REQUIREMENTS, NULL AS HOW_YOU_WILL_BE_ASSESSED,
       1 AS COURSE_TYPE, o.sector AS SECTOR, o.level AS EDUCATION_LEVEL, 'Invented awarding body' AS AWARDING_BODY
FROM invented_venues AS v JOIN invented_offers AS o ON o.n % 9 IN (v.n % 9, (v.n + 4) % 9)
WHERE v.n <= 18 ORDER BY v.ukprn, o.n;
CREATE OR REPLACE TABLE invented_college AS
SELECT v.ukprn || '-' || o.n AS id, v.ukprn, o.title, o.subject, 'Level ' || nullif(o.level, 'E') AS level,
       CASE WHEN o.mode = 3 THEN o.standard END AS standard,
       CASE o.mode WHEN 1 THEN 'classroom' WHEN 2 THEN 'online' WHEN 3 THEN 'work based' ELSE 'blended' END AS delivery,
       'Invented site of ' || v.town AS venue, v.postcode, CASE WHEN o.n % 2 = 0 THEN 'September 2026' ELSE 'January 2027' END AS start,
       o.n || ' weeks' AS duration, o.n || ' weeks' AS duration_unit, 'https://example.org/invented/own/' || v.ukprn || '/' || o.n AS url
FROM (FROM invented_venues ORDER BY n LIMIT 3 OFFSET 18) AS v CROSS JOIN invented_offers AS o
ORDER BY v.ukprn, o.n;
