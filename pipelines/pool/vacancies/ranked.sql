-- Each sighting with how it stands as of the day of the pool, and what is published of it.
CREATE OR REPLACE TEMP VIEW standing AS
SELECT s.* EXCLUDE (posted), sketch[1] AS text_key,
  -- A day of posting after the first sweep that had it, or years before, is a mistake of the channel's.
  CASE WHEN posted BETWEEN first_seen - 730 AND first_seen + 1 THEN posted END AS posted,
  coalesce(may_publish, FALSE) AS may_publish, coalesce(stale_after, 90) AS stale_after,
  closing(removed_on, omissions, missing_since, closes, getvariable('pool_day')) AS closing,
  {'channel': channel, 'external_id': external_id, 'url': coalesce(url, apply_url),
    'first_seen': first_seen, 'last_seen': last_seen} AS seen
FROM sighting AS s LEFT JOIN channel USING (channel);

CREATE OR REPLACE TEMP VIEW stood AS
SELECT *, CASE WHEN closing IS NOT NULL THEN 'closed'
    WHEN closes IS NULL AND getvariable('pool_day')::DATE - least(posted, first_seen) > stale_after
      THEN 'stale'
    ELSE 'live' END AS state
FROM standing;

CREATE OR REPLACE TEMP TABLE shared_vacancy AS
SELECT vacancy FROM sighting GROUP BY vacancy HAVING count(*) > 1;

CREATE OR REPLACE TEMP VIEW ranked_single AS
FROM stood ANTI JOIN shared_vacancy USING (vacancy);

-- Best first: what may be published, before what may not (1,000 apart, so that nothing of it is taken
-- where the other has anything to give); the hirer's own, before an agency's; then the first seen.
CREATE OR REPLACE TEMP TABLE ranked AS
SELECT *, row_number() OVER (PARTITION BY vacancy
    ORDER BY employer_role IN ('agency', 'anonymous'), first_seen, channel, external_id)
  + CASE WHEN may_publish THEN 0 ELSE 1000 END AS rank
FROM stood SEMI JOIN shared_vacancy USING (vacancy);

-- A vacancy of several sightings. While one of them states a closing date, those that state none do
-- not keep it open beyond that: aggregators show adverts that have ended.
CREATE OR REPLACE TEMP MACRO vacancy_state(each) AS CASE
  WHEN list_max(list_transform(each, lambda one: one.closes)) < getvariable('pool_day')::DATE
    THEN {'state': 'closed', 'on': list_max(list_transform(each, lambda one: one.closes)),
      'why': 'closing_date'}
  WHEN list_contains(list_transform(each, lambda one: one.state), 'live')
    THEN {'state': 'live', 'on': NULL::DATE, 'why': NULL::VARCHAR}
  WHEN list_contains(list_transform(each, lambda one: one.state), 'stale')
    THEN {'state': 'stale', 'on': NULL::DATE, 'why': NULL::VARCHAR}
  ELSE {'state': 'closed', 'on': list_max(list_transform(each, lambda one: one.closing)).on,
    'why': list_max(list_transform(each, lambda one: one.closing)).why} END;
