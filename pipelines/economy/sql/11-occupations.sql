-- Occupations of people in work: every sub-major group of SOC 2020, and unit groups that readers ask
-- for. `share` is out of all in work for a sub-major group, out of its sub-major group for a unit
-- group; `pay` is against the middle of all full-time employees, or of the sub-major group. Made up.
CREATE OR REPLACE TABLE economy_occupations AS
WITH groups(occupation, share, pay) AS (VALUES
  ('11', 7.4, 1.55), ('12', 3.3, 0.98), ('21', 7.0, 1.40), ('22', 5.6, 1.22), ('23', 5.8, 1.28), ('24', 7.8, 1.30),
  ('31', 1.9, 0.96), ('32', 1.8, 0.86), ('33', 1.1, 1.20), ('34', 2.2, 0.95), ('35', 7.6, 1.08), ('41', 7.6, 0.80),
  ('42', 2.0, 0.79), ('51', 1.2, 0.73), ('52', 3.2, 0.97), ('53', 3.1, 0.90), ('54', 1.6, 0.70), ('61', 6.2, 0.71),
  ('62', 1.9, 0.74), ('63', 0.4, 0.75), ('71', 5.2, 0.68), ('72', 1.4, 0.76), ('81', 2.2, 0.78), ('82', 3.4, 0.81),
  ('91', 1.5, 0.70), ('92', 7.6, 0.67)),
units(occupation, share, pay) AS (VALUES
  ('1121', 0.12, 1.05), ('1122', 0.08, 1.02), ('1131', 0.15, 1.25), ('1150', 0.14, 0.64), ('1222', 0.18, 0.74),
  ('1232', 0.10, 1.10), ('2121', 0.06, 1.00), ('2122', 0.05, 1.02), ('2134', 0.22, 1.10), ('2135', 0.05, 1.12),
  ('2211', 0.10, 1.70), ('2221', 0.04, 0.93), ('2237', 0.25, 0.92), ('2251', 0.04, 1.15), ('2313', 0.22, 1.10),
  ('2314', 0.20, 0.98), ('2315', 0.04, 0.78), ('2421', 0.15, 1.02), ('2461', 0.08, 0.95), ('3111', 0.10, 0.84),
  ('3131', 0.14, 1.02), ('3221', 0.10, 0.96), ('3312', 0.45, 1.10), ('3544', 0.04, 0.98), ('3556', 0.10, 1.10),
  ('4122', 0.18, 0.98), ('4159', 0.18, 0.92), ('4216', 0.35, 0.83), ('5223', 0.17, 1.02), ('5231', 0.18, 0.98),
  ('5241', 0.20, 1.05), ('5315', 0.20, 1.03), ('5316', 0.20, 0.95), ('5434', 0.35, 1.02), ('5435', 0.10, 0.86),
  ('6112', 0.20, 0.92), ('6131', 0.18, 1.02), ('6135', 0.35, 0.95), ('7111', 0.62, 0.95), ('7219', 0.50, 0.97),
  ('8211', 0.25, 1.10), ('8214', 0.18, 0.90), ('9223', 0.18, 0.92), ('9252', 0.15, 1.06), ('9263', 0.14, 0.90))
SELECT occupation, occupation AS sub_major, 2 AS level, exact(share / 100) AS share, pay FROM groups
UNION ALL
SELECT u.occupation, u.occupation[1:2], 4, exact(u.share * g.share / 100), u.pay * g.pay
FROM units AS u JOIN groups AS g ON g.occupation = u.occupation[1:2];

-- People aged 16 and over in work in each region by occupation, means of the twelve months to March
-- and to June: a region leans to some occupations, and the people in a unit group are among those in
-- its sub-major group.
CREATE OR REPLACE TABLE economy_occupation_jobs AS
WITH working AS (
  SELECT t.region, w.month, 1.04 * sum(l.employees + l.self_employed) / 12 AS people
  FROM economy_labour_market AS l
  JOIN economy_traits AS t USING (lad)
  JOIN economy_months AS w ON w.number IN (3, 6) AND l.n BETWEEN w.n - 11 AND w.n
  WHERE w.n >= 11 GROUP BY ALL),
leaning AS (
  SELECT w.*, o.occupation, o.share * exp(0.18 * bell(w.region || o.occupation || ' in work')) AS weight
  FROM working AS w CROSS JOIN economy_occupations AS o WHERE o.level = 2),
groups AS (
  SELECT region, month, occupation, round(people * exact(weight) / sum(exact(weight)) OVER (PARTITION BY region, month)
    * (1 + 0.02 * bell(region || occupation || month || ' in work')))::BIGINT AS people
  FROM leaning)
SELECT g.region, g.month, o.occupation, o.level,
       CASE WHEN o.level = 2 THEN g.people
            ELSE round(g.people * o.share / s.share * exp(0.12 * bell(g.region || o.occupation || ' in work')))::BIGINT END AS people
FROM groups AS g
JOIN economy_occupations AS o ON o.sub_major = g.occupation
JOIN economy_occupations AS s ON s.occupation = g.occupation;
