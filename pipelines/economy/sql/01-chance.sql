-- Chance without a clock or a generator: every draw is the digest of a key, so the economy is the
-- same on every machine and in every year.
CREATE OR REPLACE MACRO chance(key) AS
  ('0x' || md5('alongside 1 ' || key)[1:8])::BIGINT / 4294967296.0;

-- Bell-shaped around 0 with standard deviation 1, never beyond 3 (three even draws added).
CREATE OR REPLACE MACRO bell(key) AS
  2 * (chance(key || ' a') + chance(key || ' b') + chance(key || ' c') - 1.5);

-- Whole millionths: sums of these are the same in whatever order they are added, sums of doubles
-- are not.
CREATE OR REPLACE MACRO exact(value) AS round(value * 1000000)::BIGINT;

CREATE OR REPLACE MACRO round_to(value, step) AS round(value / step) * step;

-- Sixty months, and what happens in them: a shock in the twenty-first and a slow recovery.
CREATE OR REPLACE TABLE economy_months AS
SELECT strftime(DATE '2021-10-01' + to_months(n::INTEGER), '%Y-%m') AS month,
       n::INTEGER AS n,
       (2021 + (9 + n) // 12)::INTEGER AS year,
       ((9 + n) % 12 + 1)::INTEGER AS number,
       CASE WHEN n < 20 THEN 0 WHEN n < 24 THEN (n - 19) / 4.0 ELSE exp(-(n - 23) / 15.0) END AS shock
FROM range(60) AS months(n);
