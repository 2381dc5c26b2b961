-- How a pool joined what was planted. Truth is in the ids: what begins with the same word is one vacancy.
WITH sighting AS (
  SELECT channel, external_id, vacancy, regexp_extract(external_id, '^[^-]+') AS truth,
    regexp_extract(external_id, '-(.*)$', 1) AS kind
  -- What the pool was grown with has a `~` in its id.
  FROM read_parquet(getvariable('pool_file')) WHERE external_id NOT LIKE '%~%'),
planted AS (
  SELECT a.kind AS a, b.kind AS b, a.vacancy = b.vacancy AS joined, TRUE AS is_true
  FROM sighting AS a JOIN sighting AS b ON a.truth = b.truth AND a.channel < b.channel),
wrong AS (
  SELECT a.kind AS a, b.kind AS b, TRUE AS joined, FALSE AS is_true
  FROM sighting AS a JOIN sighting AS b ON a.vacancy = b.vacancy AND a.channel < b.channel
  WHERE a.truth <> b.truth)
SELECT b AS kind, count(*) FILTER (is_true) AS planted,
  count(*) FILTER (is_true AND joined) AS found, count(*) FILTER (NOT is_true) AS wrong
FROM (FROM planted UNION ALL FROM wrong) GROUP BY b ORDER BY b
