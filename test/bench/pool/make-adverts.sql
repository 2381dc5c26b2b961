-- Invented adverts of about 700 characters: `printed(first, total)` has one row a vacancy.
--
-- Texts repeat as those of 2,499 adverts of 2012 do (`adzuna_uk_2012_salary_slice.csv`): 82% of their
-- titles are different, 42% of their places and 50% of their pay. By halves and quarters of them drawn
-- at random, different texts grow with the power 0.92, 0.61 and 0.72 of the adverts (Heaps 1978): of a
-- million, about 517,000 titles, 41,000 places and 91,000 texts of pay. Employers are one in eight
-- adverts; the slice names recruiters alone.
CREATE OR REPLACE MACRO draw(seed, most) AS (hash(seed) % most)::INTEGER;
CREATE OR REPLACE MACRO drawn_share(seed) AS (hash(seed) % 1000000007 + 1) / 1000000008.0;

-- A rank by the law of Zipf and Mandelbrot; different ones grow with the power `growth` of the draws.
-- One beyond all that can be counted is a text of its own.
CREATE OR REPLACE MACRO drawn_rank(seed, growth, flat) AS CASE
  WHEN flat * (drawn_share(seed) ** (-growth / (1 - growth)) - 1) < 1e12
    THEN (flat * (drawn_share(seed) ** (-growth / (1 - growth)) - 1))::BIGINT
  ELSE 1000000000000 + (hash('far' || seed) % 1000000000000)::BIGINT END;

CREATE OR REPLACE MACRO title_rank(seed) AS drawn_rank('title' || seed, 0.922, 9.3);
CREATE OR REPLACE MACRO place_rank(seed) AS drawn_rank('place' || seed, 0.613, 64.0);
CREATE OR REPLACE MACRO pay_rank(seed) AS drawn_rank('pay' || seed, 0.716, 37.5);

CREATE OR REPLACE TABLE town AS
SELECT row_number() OVER (ORDER BY hash(town)) - 1 AS n, town, region, sector FROM (
SELECT p.name AS town, region.name AS region, sector.code AS sector
FROM read_csv(getvariable('places'), all_varchar = true) AS p
JOIN read_csv(getvariable('memberships'), all_varchar = true) AS m ON m.child = p.area AND m.kind = 'region'
JOIN read_csv(getvariable('areas'), all_varchar = true) AS region ON region.code = m.parent
JOIN (SELECT area, min(replace(code, '-', ' ')) AS code
  FROM read_csv(getvariable('postcodes'), all_varchar = true) WHERE contains(code, '-') GROUP BY area) AS sector
  ON sector.area = p.area
QUALIFY count(*) OVER (PARTITION BY p.name) = 1);
SET VARIABLE towns = (SELECT count(*) FROM town);
SET VARIABLE jobs = (SELECT count(*) FROM job);

-- The commonest ranks are titles as an index has them; behind them stand places, shifts, pay and the like.
CREATE OR REPLACE MACRO printed_title(rank, job, other, town) AS CASE
  WHEN rank < 2000 THEN job
  WHEN rank % 7 = 0 THEN 'Senior ' || job || ' - ' || town
  WHEN rank % 7 = 1 THEN job || ' - ' || town
  WHEN rank % 7 = 2 THEN job || ' (' || town || ')'
  WHEN rank % 7 = 3 THEN job || ' / ' || other
  WHEN rank % 7 = 4 THEN job || ' - ' || (16 + rank % 25) || ' hours, ref ' || rank % 99991
  WHEN rank % 7 = 5 THEN job || ' £' || (18 + rank % 60) || 'k ' || town
  ELSE other || ' ' || job END;

CREATE OR REPLACE MACRO printed_pay(rank) AS CASE rank % 5
  WHEN 0 THEN format('£{:,} to £{:,} a year', 18000 + rank % 6007 * 7, 19500 + rank % 6007 * 9)
  WHEN 1 THEN format('£{:.2f} per hour', 11.44 + rank % 3001 / 100)
  WHEN 2 THEN format('{:,} - {:,}/annum', 17000 + rank % 7001 * 6, 18000 + rank % 7001 * 8)
  WHEN 3 THEN format('£{}k to £{}k plus bonus', 18 + rank % 83, 20 + rank % 83 + rank % 7)
  ELSE format('Up to £{:,} per annum', 19000 + rank % 50021) END;

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
CREATE OR REPLACE TABLE duty_text AS
SELECT t, prose('title' || t, 45) AS duty_words FROM range(400) AS r(t);

-- Half of the places print the address with its postcode, the others the town alone or a site in it.
CREATE OR REPLACE MACRO printed_place(rank, town, region) AS CASE
  WHEN rank < getvariable('towns') THEN town
  WHEN rank % 2 = 0 THEN rank // getvariable('towns') || ' High Street, ' || town
  ELSE town || ' (site ' || rank // getvariable('towns') || ')' END || ', ' || region;
CREATE OR REPLACE MACRO printed_postcode(rank, sector) AS
  CASE WHEN rank % 2 = 0 THEN sector || chr(65 + (rank // 7 % 26)::INTEGER) || 'A' END;

-- What is true of a vacancy. One in ten is the template of the one before, in another town; one in five
-- tells the page where one applies; six in ten state their pay.
CREATE OR REPLACE MACRO printed(first, total) AS TABLE
  SELECT v, 'Employer ' || printf('%x', e + 4096) AS employer,
    printed_title(title_rank, job.title, second_job.title, named.town) AS title,
    here.region, printed_place(place_rank, here.town, here.region) AS place,
    printed_postcode(place_rank, here.sector) AS postcode,
    printed_place(place_rank, elsewhere.town, elsewhere.region) AS other_place,
    printed_postcode(place_rank, elsewhere.sector) AS other_postcode,
    employer_words || duty_words || prose(template, 40) AS words,
    CASE WHEN draw('q' || template, 10) < 6 THEN printed_pay(pay_rank(template)) END AS pay,
    CASE WHEN draw('l' || v, 5) = 0
      THEN 'https://employer' || e || '.example/jobs/' || v END AS page
  FROM (SELECT v, template, (template // 8) % employers() AS e, title_rank(template) AS title_rank,
      place_rank(v) AS place_rank, draw('t' || template, 400) AS t
    FROM (SELECT v, CASE WHEN v % 10 = 7 THEN v - 1 ELSE v END AS template
      FROM range(first, first + total) AS r(v)))
  JOIN employer_text USING (e) JOIN duty_text USING (t)
  JOIN job ON job.n = (hash('job' || title_rank) % getvariable('jobs'))::BIGINT
  JOIN job AS second_job ON second_job.n = (hash('other' || title_rank) % getvariable('jobs'))::BIGINT
  JOIN town AS named ON named.n = title_rank % getvariable('towns')
  JOIN town AS here ON here.n = place_rank % getvariable('towns')
  JOIN town AS elsewhere ON elsewhere.n = (place_rank + 61) % getvariable('towns');
