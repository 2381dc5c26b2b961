-- The adverts that outlets show on a day ($1, ISO). Each slot holds one vacancy after another, open for two
-- to six weeks, so that from day to day some come and some go; a vacancy is the same on every day that it
-- is open. Where an outlet is not the first to show it, it copies, edits, or hides the employer.
WITH slots AS (
  SELECT s.slot, k.kind, k.scope,
         CASE WHEN k.kind = 'franchise' THEN 2000 ELSE 14 + floor(31 * chance(s.slot || ' life')) END::INTEGER AS life
  FROM range(2000) AS s(slot)
  JOIN (VALUES (0, 420, 'school', 'england'), (420, 840, 'hospital', 'england_wales'),
    (840, 1100, 'apprenticeship', 'england'), (1100, 1866, 'firm', 'britain'),
    (1866, 1986, 'tech', 'britain'), (1986, 2000, 'franchise', 'britain')
  ) AS k(first, next, kind, scope) ON s.slot >= k.first AND s.slot < k.next),
turns AS (
  SELECT *, life + CASE WHEN kind = 'franchise' THEN 0 ELSE 4 + floor(14 * chance(slot || ' gap')) END::INTEGER AS cycle,
         (date_diff('day', DATE '2020-01-01', $1::DATE) + floor(3000 * chance(slot || ' phase')))::INTEGER AS days
  FROM slots),
vacancies AS (
  SELECT slot, kind, scope, life, slot || '-' || (days // cycle) AS vacancy, $1::DATE - days % cycle AS began
  FROM turns WHERE days % cycle < life),
drawn AS (
  SELECT v.*, p.trade, p.title, p.other_title, p.soc4, p.word, p.duties, w.* EXCLUDE (scope, upper, lower),
         (p.low * w.pay * (0.97 + 0.06 * chance(vacancy || ' low'))) AS low,
         (p.high * w.pay * (0.97 + 0.06 * chance(vacancy || ' high'))) AS high,
         ['Invented', 'Made Up', 'Imaginary'][1 + floor(3 * chance(vacancy || ' employer'))::INTEGER] AS prefix,
         CASE WHEN kind = 'tech' THEN chance(vacancy || ' remote') ELSE 1 END AS away,
         kind = 'apprenticeship' AND chance(vacancy || ' national') < 0.03 AS is_national,
         kind IN ('firm', 'apprenticeship') AND chance(vacancy || ' hourly') < 0.5 AS is_hourly,
         kind IN ('firm', 'tech', 'apprenticeship') AND chance(vacancy || ' competitive') < 0.15 AS is_silent,
         chance(vacancy || ' part time') < 0.25 AND kind <> 'apprenticeship' AS is_part_time
  FROM vacancies AS v
  JOIN economy_workplaces AS w USING (scope)
  JOIN economy_posts AS p USING (kind)
  WHERE chance(vacancy || ' place') >= w.lower AND chance(vacancy || ' place') < w.upper
    AND p.n = floor(p.posts * chance(vacancy || ' post'))),
employed AS (
  SELECT d.*, CASE kind
           WHEN 'school' THEN prefix || ' School of ' || town
           WHEN 'hospital' THEN prefix || ' NHS Foundation Trust of ' || town
           WHEN 'tech' THEN prefix || ' Software Group'
           WHEN 'franchise' THEN 'Invented Driving School Franchise'
           ELSE prefix || ' ' || trade || ' of ' || town END AS employer,
         CASE WHEN is_silent THEN NULL
              WHEN is_hourly THEN [round(low / 1950, 2), round(high / 1950, 2)]
              ELSE [round_to(low, 10), round_to(high, 10)] END AS pay_range,
         p.ukprn, p.name AS provider, s.urn
  FROM drawn AS d
  LEFT JOIN (SELECT employer AS school, urn FROM economy_schools) AS s ON d.kind = 'school' AND s.school = d.prefix || ' School of ' || d.town
  LEFT JOIN (SELECT *, row_number() OVER (ORDER BY ukprn) - 1 AS n FROM economy_providers) AS p
    ON d.kind = 'apprenticeship' AND p.n = floor(60 * chance(vacancy || ' provider'))),
shown AS (
  SELECT e.*, o.outlet, o.is_first,
         CASE WHEN o.is_first THEN 'exact'
              WHEN chance(vacancy || outlet || ' edit') < 0.5 THEN 'exact'
              WHEN kind = 'firm' AND chance(vacancy || outlet || ' edit') > 0.85 THEN 'agency'
              ELSE 'edited' END AS how
  FROM employed AS e
  JOIN (VALUES ('school', 'schools', 1.0, true), ('school', 'aggregator', 0.35, false), ('school', 'job_site', 0.15, false),
    ('hospital', 'health', 1.0, true), ('hospital', 'aggregator', 0.4, false),
    ('apprenticeship', 'apprenticeships', 1.0, true), ('apprenticeship', 'aggregator', 0.25, false),
    ('firm', 'aggregator', 0.6, false), ('firm', 'job_site', 0.5, false), ('firm', 'feed', 0.2, true),
    ('firm', 'own_page', 0.06, true), ('tech', 'Invented', 1.0, true), ('tech', 'Made Up', 1.0, true),
    ('tech', 'Imaginary', 1.0, true), ('tech', 'aggregator', 0.4, false),
    ('franchise', 'aggregator', 1.0, true), ('franchise', 'job_site', 1.0, false)
  ) AS o(kind, outlet, share, is_first) USING (kind)
  -- Each of the three firms of software has a board of its own, named by what the firm is called.
  WHERE chance(vacancy || o.outlet) < o.share
    AND (o.outlet NOT IN ('Invented', 'Made Up', 'Imaginary') OR o.outlet = e.prefix)),
written AS (
  SELECT *, CASE outlet WHEN 'Invented' THEN 'board_a' WHEN 'Made Up' THEN 'board_b' WHEN 'Imaginary' THEN 'board_c' ELSE outlet END AS venue,
         CASE WHEN is_silent THEN 'Competitive'
              WHEN is_hourly THEN format('£{:.2f} to £{:.2f} an hour', pay_range[1], pay_range[2])
              ELSE format('£{:,} to £{:,} a year', pay_range[1]::BIGINT, pay_range[2]::BIGINT) END AS pay_words,
         CASE WHEN how <> 'edited' OR chance(vacancy || outlet || ' title') < 0.35 THEN title
              WHEN chance(vacancy || outlet || ' title') < 0.7 THEN title || ', ' || town ELSE other_title END AS shown_title,
         CASE WHEN is_part_time THEN 'Part time' ELSE 'Full time' END AS hours,
         CASE WHEN kind = 'apprenticeship' THEN 'Apprenticeship' WHEN chance(vacancy || ' contract') < 0.75 THEN 'Permanent'
              WHEN chance(vacancy || ' contract') < 0.9 THEN 'Fixed term' ELSE 'Temporary' END AS contract
  FROM shown)
SELECT venue AS outlet, vacancy,
       CASE WHEN venue = 'schools' THEN regexp_replace(lower(shown_title || ' ' || employer), '[^a-z0-9]+', '-', 'g') || '-' || vacancy
            ELSE (1000000000 + ('0x' || md5(venue || vacancy)[1:12])::BIGINT % 9000000000)::VARCHAR END AS id,
       CASE WHEN how = 'agency' THEN NULL ELSE 'INV-' || vacancy END AS reference,
       shown_title AS title,
       array_to_string(list_filter([
         CASE how WHEN 'agency' THEN 'Our client in ' || town || ' needs ' || with_article(title) || '.'
                  WHEN 'edited' THEN employer || ' is seeking ' || with_article(shown_title) || ' to join it in ' || town || '.'
                  ELSE employer || ' is looking for ' || with_article(title) || ' in ' || town || '.' END,
         duties,
         'We are ' || (8 + floor(400 * chance(employer)))::INTEGER || ' people' ||
           ['; most have been here for years', ' and growing slowly', ', in buildings that we like', ', and we answer every letter'][1 + floor(4 * chance(employer || ' like'))::INTEGER] || '.',
         CASE WHEN how <> 'agency' AND kind IN ('school', 'firm') AND chance(employer || ' visit') < 0.3
              THEN 'To see us first, ring 01632 960' || (100 + floor(900 * chance(employer || ' number')))::INTEGER || ' or write to office@invented.example.' END,
         hours || ', ' || lower(contract) || '. Pay: ' || pay_words || '.',
         CASE how WHEN 'edited' THEN 'Apply today. This advert is invented.' ELSE 'This advert is invented.' END
       ], lambda paragraph: paragraph IS NOT NULL), chr(10) || chr(10)) AS "text",
       CASE WHEN how = 'agency' THEN NULL WHEN how = 'edited' AND kind = 'firm' THEN employer || ' Ltd' ELSE employer END AS employer,
       CASE WHEN venue = 'schools' THEN {scheme: 'urn', id: urn} END AS employer_id,
       CASE WHEN how = 'agency' THEN ['Make-Believe Recruitment', 'Pretend Staffing', 'Imaginary People Agency'][1 + floor(3 * chance(vacancy || ' agency'))::INTEGER] END AS agency,
       CASE WHEN NOT is_national AND away >= 0.25 THEN {town: town, region: region_name, postcode: postcode, lon: lon, lat: lat} END AS place,
       is_national AS national,
       CASE WHEN away < 0.25 THEN 'full' WHEN away < 0.6 THEN 'hybrid' ELSE 'no' END AS remote,
       {text: pay_words,
        low: CASE WHEN venue = 'aggregator' AND is_silent THEN round(low * (0.85 + 0.3 * chance(vacancy || ' guess')), 2) ELSE pay_range[1] END,
        high: CASE WHEN venue = 'aggregator' AND is_silent THEN round(low * (0.85 + 0.3 * chance(vacancy || ' guess')), 2) ELSE pay_range[2] END,
        period: CASE WHEN is_silent AND venue <> 'aggregator' THEN NULL WHEN is_hourly AND NOT is_silent THEN 'hour' ELSE 'year' END,
        predicted: venue = 'aggregator' AND is_silent} AS pay,
       contract, hours,
       CASE WHEN chance(vacancy || ' openings') < 0.85 THEN 1 ELSE 2 + floor(5 * chance(vacancy || ' many'))::INTEGER END AS openings,
       (CASE WHEN is_first THEN began ELSE least($1::DATE, began + floor(3 * chance(vacancy || venue || ' late'))::INTEGER) END)::VARCHAR AS posted,
       (began + life - 1)::VARCHAR AS closes,
       CASE WHEN kind IN ('apprenticeship', 'school') THEN (began + life + 30)::VARCHAR END AS starts,
       soc4, word AS "group",
       CASE WHEN ukprn IS NOT NULL THEN {name: provider, ukprn: ukprn} END AS provider,
       CASE WHEN kind IN ('firm', 'tech') AND how <> 'agency' AND chance(vacancy || ' own page') < 0.4
            THEN 'https://work.invented.example/jobs/' || vacancy END AS apply_url
FROM written
ORDER BY venue, id;
