-- Pairs worth comparing: of an advert that is new here and one that shares a key with it.
-- Every advert has a number: those of the pool their row, new ones theirs after 2^40.
CREATE OR REPLACE TEMP TABLE fresh AS
SELECT 1099511627776 + row_number() OVER (ORDER BY channel, external_id) AS number,
  channel, external_id, keys, asks
FROM keyed ANTI JOIN known USING (channel, external_id);

CREATE OR REPLACE TEMP TABLE asked AS
SELECT number, unnest(asks) AS key FROM fresh;

CREATE OR REPLACE TEMP TABLE found AS
SELECT number, channel, key FROM (
  SELECT number, channel, unnest(keys) AS key FROM known_sighting
  SEMI JOIN (SELECT number FROM known WHERE is_open) USING (number)
  UNION ALL
  SELECT number, channel, unnest(keys) AS key FROM fresh)
SEMI JOIN asked USING (key);

-- A key that very many share says nothing, and is not followed; how many there are is told.
CREATE OR REPLACE TEMP TABLE crowded AS
SELECT key FROM found GROUP BY key HAVING count(*) > getvariable('most_sharing');

-- An address or a reference that two adverts of one channel
-- share is that of no one job.
CREATE OR REPLACE TEMP TABLE telling AS
SELECT key FROM found GROUP BY key
HAVING count(*) <= getvariable('most_sharing') AND (key & 3 = 0 OR count(*) = count(DISTINCT channel));

CREATE OR REPLACE TEMP TABLE candidate AS
SELECT CASE WHEN found.number > asked.number AND found.number > 1099511627776
    THEN found.number ELSE asked.number END AS number,
  CASE WHEN found.number > asked.number AND found.number > 1099511627776
    THEN asked.number ELSE found.number END AS other,
  bool_or(key & 3 = 1) AS by_page, bool_or(key & 3 = 2) AS by_reference
FROM asked JOIN telling USING (key) JOIN found USING (key)
WHERE found.number <> asked.number
GROUP BY ALL;

DROP TABLE found;
DROP TABLE telling;
