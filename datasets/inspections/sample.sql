-- Inspections of two dozen invented providers as at 31 August 2026: some under the framework of grades,
-- those since November 2025 under that of report cards. A better provider is judged better, not surely.
-- One was inspected twice within the year, one not at all, and one line has no UKPRN.
CREATE OR REPLACE MACRO place(quality, middle, words, key) AS
  greatest(1, least(words, round(middle - 14 * quality + 0.5 * bell(key))))::INTEGER;
CREATE OR REPLACE MACRO grade(kind, quality, key) AS
  CASE kind WHEN 'Full inspection' THEN place(quality, 2.1, 4, key)::VARCHAR WHEN 'Short inspection' THEN '-' END;
CREATE OR REPLACE MACRO card(kind, quality, key) AS CASE WHEN kind = 'Report card inspection' THEN
  ['Exceptional', 'Strong standard', 'Expected standard', 'Needs attention', 'Urgent improvement'][place(quality, 2.8, 5, key)] END;
-- Of the four kinds of provision a provider has those that its number says.
CREATE OR REPLACE MACRO where_had(has, judged) AS CASE WHEN judged IS NULL OR has THEN judged ELSE '-' END;

CREATE OR REPLACE TABLE visits AS
WITH chosen AS (
  SELECT p.ukprn, p.name, p.quality, a.name AS authority, row_number() OVER (ORDER BY ukprn) AS n
  FROM economy_providers AS p JOIN economy_areas AS a ON a.code = p.lad QUALIFY n <= 24)
SELECT *, ukprn || kind AS key FROM (
  SELECT *, DATE '2019-10-01' + floor(2100 * chance(ukprn || ' day'))::INTEGER AS last_day, 'Full inspection' AS kind
  FROM chosen WHERE n % 3 > 0 AND n > 1
  UNION ALL SELECT *, DATE '2025-11-10' + floor(250 * chance(ukprn || ' day'))::INTEGER, 'Report card inspection' FROM chosen WHERE n % 3 = 0
  UNION ALL SELECT *, DATE '2025-09-24', 'Short inspection' FROM chosen WHERE n = 3
  UNION ALL SELECT *, NULL, NULL FROM chosen WHERE n = 1);

CREATE OR REPLACE TABLE printed AS
SELECT last_day, ukprn, 'https://reports.example/provider/' || ukprn AS "Web link",
       CASE WHEN n = 2 THEN 'NULL' ELSE ukprn END AS "Provider UKPRN", (50000 + n)::VARCHAR AS "Provider URN", name AS "Provider name",
       CASE WHEN n % 3 = 0 THEN 'Independent learning provider' ELSE 'General further education college' END AS "Provider type",
       authority AS "Local authority", strftime(last_day - 3, '%d/%m/%Y') AS "First day of inspection",
       strftime(last_day, '%d/%m/%Y') AS "Last day of inspection", strftime(last_day + 35, '%d/%m/%Y') AS "Date published",
       kind AS "Inspection type",
       CASE WHEN kind = 'Short inspection' THEN '9' ELSE grade(kind, quality, key) END AS "Overall effectiveness",
       grade(kind, quality, key || 'q') AS "Quality of education",
       grade(kind, quality, key || 'b') AS "Behaviour and attitudes",
       grade(kind, quality, key || 'p') AS "Personal development",
       grade(kind, quality, key || 'l') AS "Effectiveness of leadership and management",
       where_had(n % 4 > 0, grade(kind, quality, key || 'y')) AS "Education programmes for young people",
       where_had(n % 5 > 0, grade(kind, quality, key || 'a')) AS "Adult learning programmes",
       where_had(n % 2 = 0, grade(kind, quality, key || 't')) AS "Apprenticeships",
       where_had(n % 4 = 1, grade(kind, quality, key || 'h')) AS "Provision for learners with high needs",
       CASE kind WHEN 'Full inspection' THEN 'Yes' WHEN 'Short inspection' THEN 'Yes' END AS "Is safeguarding effective",
       card(kind, quality, key || 'i') AS "Inclusion",
       card(kind, quality, key || 'g') AS "Leadership and governance",
       card(kind, quality, key || 's') AS "Contribution to meeting skills needs",
       CASE WHEN kind = 'Report card inspection' THEN 'Met' END AS "Safeguarding standards",
       where_had(n % 4 > 0, card(kind, quality, key || 'yc')) AS "Education programmes for young people: curriculum, teaching and training",
       where_had(n % 4 > 0, card(kind, quality, key || 'yo')) AS "Education programmes for young people: achievement",
       where_had(n % 4 > 0, card(kind, quality, key || 'yd')) AS "Education programmes for young people: participation and development",
       where_had(n % 5 > 0, card(kind, quality, key || 'ac')) AS "Adult learning programmes: curriculum, teaching and training",
       where_had(n % 5 > 0, card(kind, quality, key || 'ao')) AS "Adult learning programmes: achievement",
       where_had(n % 5 > 0, card(kind, quality, key || 'ad')) AS "Adult learning programmes: participation and development",
       where_had(n % 2 = 0, card(kind, quality, key || 'tc')) AS "Apprenticeships: curriculum, teaching and training",
       where_had(n % 2 = 0, card(kind, quality, key || 'to')) AS "Apprenticeships: achievement",
       where_had(n % 2 = 0, card(kind, quality, key || 'td')) AS "Apprenticeships: participation and development",
       where_had(n % 4 = 1, card(kind, quality, key || 'hc')) AS "Provision for learners with high needs: curriculum, teaching and training",
       where_had(n % 4 = 1, card(kind, quality, key || 'ho')) AS "Provision for learners with high needs: achievement",
       where_had(n % 4 = 1, card(kind, quality, key || 'hd')) AS "Provision for learners with high needs: participation and development"
FROM visits ORDER BY ukprn, last_day;

CREATE OR REPLACE TABLE in_year AS
SELECT * EXCLUDE (ukprn, last_day) FROM printed WHERE last_day >= DATE '2025-09-01';

CREATE OR REPLACE TABLE most_recent AS
SELECT * EXCLUDE (ukprn, last_day) FROM printed QUALIFY row_number() OVER (PARTITION BY ukprn ORDER BY last_day DESC) = 1;
