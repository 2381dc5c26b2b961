-- One round: links that cannot be are dropped, then every two parts that are each other's best are
-- joined. The best of all links is always such, so that every round joins some or is the last; and
-- what is joined does not depend on the order of rows.
CREATE OR REPLACE TEMP TABLE link AS
SELECT a, b, score, is_named FROM link JOIN part AS p ON p.vacancy = a JOIN part AS q ON q.vacancy = b
WHERE NOT (p.is_known AND q.is_known) AND NOT list_has_any(p.channels, q.channels)
  AND coalesce(list_has_any(p.within, q.within) OR is_named, TRUE);

CREATE OR REPLACE TEMP TABLE best AS
SELECT part, other FROM (
  SELECT a AS part, b AS other, score, a, b FROM link
  UNION ALL SELECT b, a, score, a, b FROM link)
QUALIFY row_number() OVER (PARTITION BY part ORDER BY score DESC, a, b) = 1;

CREATE OR REPLACE TEMP TABLE joined AS
SELECT CASE WHEN q.is_known THEN q.vacancy ELSE p.vacancy END AS keep,
  CASE WHEN q.is_known THEN p.vacancy ELSE q.vacancy END AS gone,
  p.is_known OR q.is_known AS is_known, p.channels || q.channels AS channels,
  CASE WHEN list_has_any(p.within, q.within) THEN list_intersect(p.within, q.within) ELSE coalesce(p.within, q.within) END AS within
FROM best AS x JOIN best AS y ON y.part = x.other AND y.other = x.part AND x.part < x.other
JOIN part AS p ON p.vacancy = x.part JOIN part AS q ON q.vacancy = x.other;

UPDATE member SET part = keep FROM joined WHERE part = gone;

CREATE OR REPLACE TEMP TABLE part AS
SELECT vacancy, is_known, channels, within FROM part
ANTI JOIN (SELECT keep AS vacancy FROM joined UNION ALL SELECT gone FROM joined) USING (vacancy)
UNION ALL SELECT keep, is_known, channels, within FROM joined;

CREATE OR REPLACE TEMP TABLE link AS
SELECT least(x, y) AS a, greatest(x, y) AS b, max(score) AS score, bool_or(is_named) AS is_named
FROM (SELECT coalesce(p.keep, a) AS x, coalesce(q.keep, b) AS y, score, is_named FROM link
  LEFT JOIN joined AS p ON p.gone = a LEFT JOIN joined AS q ON q.gone = b)
WHERE x <> y GROUP BY ALL;
