-- Live vacancies by the fields that may be shown, each with the channels that allow it. The text of
-- an advert is not in the pool's table of vacancies.
CREATE OR REPLACE TABLE parsed AS
WITH shown AS (
  SELECT vacancy, list(s.channel ORDER BY s.last_seen DESC, s.channel, s.external_id) AS channels,
         list(coalesce(s.url, '') ORDER BY s.last_seen DESC, s.channel, s.external_id) AS links
  FROM (SELECT vacancy, unnest(sightings) AS s FROM pool_vacancies)
  JOIN pool_channels AS c ON c.id = s.channel AND c.may_publish
  GROUP BY vacancy),
-- Adverts that are one vacancy with others: a vacancy has one of a channel at most, so that the channel
-- says which. One that may not be shown is counted, and not named.
pooled AS (
  SELECT vacancy, s.channel, s.external_id, CASE WHEN c.may_publish THEN c.id ELSE '' END AS shown_as
  FROM (SELECT vacancy, unnest(sightings) AS s FROM pool_vacancies WHERE state = 'live' AND len(sightings) > 1)
  LEFT JOIN pool_channels AS c ON c.id = s.channel),
unshown AS (SELECT vacancy, count(*) FILTER (shown_as = '')::INTEGER AS adverts FROM pooled GROUP BY vacancy),
merge_pairs AS (
  SELECT a.vacancy, CASE WHEN b.shown_as <> '' AND (a.shown_as = '' OR b.shown_as < a.shown_as)
      THEN [b.shown_as, a.shown_as] ELSE [a.shown_as, b.shown_as] END AS sides, p.reason, p.score
  FROM pool_pairs AS p
  JOIN pooled AS a ON a.channel = p.channel AND a.external_id = p.external_id
  JOIN pooled AS b ON b.channel = p.other_channel AND b.external_id = p.other_id AND b.vacancy = a.vacancy
  WHERE p.merged),
merges AS (
  SELECT vacancy, list(sides[1] ORDER BY score DESC, sides, reason) AS merged,
         list(sides[2] ORDER BY score DESC, sides, reason) AS merged_with,
         list(reason ORDER BY score DESC, sides, reason) AS merge_reasons,
         list(score::VARCHAR ORDER BY score DESC, sides, reason) AS merge_scores
  FROM merge_pairs GROUP BY vacancy)
SELECT v.vacancy AS source_row,
       CASE WHEN v.state = 'live' AND s.vacancy IS NOT NULL THEN 'publish' ELSE 'set_aside' END AS disposition,
       CASE WHEN v.state = 'stale' THEN 'not seen for so long that it is no longer taken for open'
            WHEN v.state <> 'live' THEN 'no longer open'
            WHEN s.vacancy IS NULL THEN 'no channel that shows it allows it to be published' END AS reason,
       v.vacancy, v.title, v.employer, v.employer_role,
       coalesce(v.soc4, v.soc3, v.soc2) AS occupation,
       coalesce(v.soc4_probability, v.soc3_probability, v.soc2_probability) AS occupation_probability,
       v.soc_how AS occupation_how,
       v.place_kind, CASE WHEN len(v.areas) = 1 THEN v.areas[1].area END AS area,
       CASE WHEN len(v.areas) = 1 THEN 'lad' END AS area_type,
       coalesce(list_transform(v.areas, lambda each: each.area), []) AS areas,
       v.region, v.place_text AS place, v.postcode_district, v.lon, v.lat,
       CASE WHEN NOT coalesce(v.pay_predicted, false) THEN v.pay_low END AS pay_low,
       CASE WHEN NOT coalesce(v.pay_predicted, false) THEN v.pay_high END AS pay_high,
       v.pay_text, v.contract, v.hours, v.openings, v.posted, v.first_seen, v.closes,
       s.channels, s.links, coalesce(u.adverts, 0) AS adverts_not_shown, coalesce(m.merged, []) AS merged,
       coalesce(m.merged_with, []) AS merged_with, coalesce(m.merge_reasons, []) AS merge_reasons,
       coalesce(m.merge_scores, []) AS merge_scores, v.spell, v.reposts, v.agency_copy_of
FROM pool_vacancies AS v
LEFT JOIN shown AS s ON s.vacancy = v.vacancy
LEFT JOIN unshown AS u ON u.vacancy = v.vacancy
LEFT JOIN merges AS m ON m.vacancy = v.vacancy;
