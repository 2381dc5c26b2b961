-- Invented adverts of about 700 characters: `printed(first, total)` has one row a vacancy.
CREATE OR REPLACE MACRO draw(seed, most) AS (hash(seed) % most)::INTEGER;

SET VARIABLE syllables = ['ba', 'co', 'di', 'fe', 'gu', 'ha', 'jo', 'ki', 'le', 'mu', 'na', 'po', 'ra',
  'se', 'ti', 'vo', 'wa', 'be', 'ca', 'do', 'fi', 'ga', 'ho', 'ji', 'ka', 'lo', 'mi', 'ne', 'pa', 're',
  'so', 'tu', 've', 'wi', 'bo', 'cu', 'da', 'fo', 'gi', 'hu'];
SET VARIABLE vocabulary = list_transform(range(900), lambda n:
  getvariable('syllables')[1 + draw('a' || n, 40)] || getvariable('syllables')[1 + draw('b' || n, 40)]
  || CASE WHEN n % 3 = 0 THEN getvariable('syllables')[1 + draw('c' || n, 40)] ELSE '' END);

CREATE OR REPLACE MACRO prose(seed, many) AS list_transform(range(many), lambda n:
  getvariable('vocabulary')[1 + draw(seed || '/' || n, 900)]);

CREATE OR REPLACE TABLE employer_text AS
SELECT e, prose('employer' || e, 30) AS employer_words FROM range(employers()) AS r(e);
CREATE OR REPLACE TABLE title_text AS
SELECT t, prose('title' || t, 45) AS title_words,
  array_to_string(prose('name' || t, 2), ' ') AS title FROM range(400) AS r(t);

-- What is true of a vacancy. One in ten is the template of the one before, in another town; one in five
-- tells the page where one applies; six in ten state their pay.
CREATE OR REPLACE MACRO printed(first, total) AS TABLE
  SELECT v, 'Employer ' || printf('%x', e + 4096) AS employer, title,
    'town' || draw('p' || v, 300) AS town, 'region' || draw('p' || v, 300) // 33 AS region,
    employer_words || title_words || prose(template, 40) AS words,
    CASE WHEN draw('q' || template, 10) < 6 THEN 20000 + 500 * draw('s' || template, 40) END AS pay,
    CASE WHEN draw('l' || v, 5) = 0
      THEN 'https://employer' || e || '.example/jobs/' || v END AS page
  FROM (SELECT v, template, (template // 8) % employers() AS e, draw('t' || template, 400) AS t
    FROM (SELECT v, CASE WHEN v % 10 = 7 THEN v - 1 ELSE v END AS template
      FROM range(first, first + total) AS r(v)))
  JOIN employer_text USING (e) JOIN title_text USING (t);
