-- Every channel of job adverts: what may be done with it, how its last sweep ended, and what of the
-- live vacancies it alone shows.
CREATE OR REPLACE TABLE parsed AS
WITH last_sweeps AS (SELECT DISTINCT ON (channel) * FROM pool_sweeps ORDER BY channel, "at" DESC),
whole AS (SELECT channel, max(day) AS last_complete FROM pool_sweeps WHERE outcome = 'complete' GROUP BY channel),
shown AS (
  SELECT vacancy, channel, count(*) OVER (PARTITION BY vacancy) AS channels
  FROM (SELECT DISTINCT vacancy, unnest(sightings).channel AS channel FROM pool_vacancies WHERE state = 'live')),
live AS (
  SELECT channel, count(*) AS live, count(*) FILTER (channels = 1) AS only_here FROM shown GROUP BY channel)
SELECT c.id AS source_row, 'publish' AS disposition, NULL::VARCHAR AS reason,
       c.id AS channel, c.name AS channel_name, c.about, c.shows, c.is_on, c.why_off,
       c.may_store, c.may_publish, c.may_share, c.must_delete, c.licence, c.attribution, c.said_by, c.said_on,
       c.consent_setting, c.note, s.day AS last_sweep, s.outcome AS last_outcome, s.why AS last_why, w.last_complete,
       s.received::INTEGER AS received, s.adverts::INTEGER AS adverts, s.expected::INTEGER AS expected,
       CASE WHEN w.last_complete IS NOT NULL THEN coalesce(l.live, 0) END::INTEGER AS live,
       CASE WHEN w.last_complete IS NOT NULL THEN coalesce(l.only_here, 0) END::INTEGER AS only_here,
       CASE WHEN w.last_complete IS NOT NULL THEN c.crowded END AS crowded
FROM pool_channels AS c
LEFT JOIN last_sweeps AS s ON s.channel = c.id
LEFT JOIN whole AS w ON w.channel = c.id
LEFT JOIN live AS l ON l.channel = c.id;
