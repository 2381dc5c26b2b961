-- Live vacancies by the fields that may be shown, each with the channels that allow it. The text of
-- an advert is not in the pool's table of vacancies.
CREATE OR REPLACE TABLE parsed AS
WITH shown AS (
  SELECT vacancy, list(s.channel ORDER BY s.last_seen DESC, s.channel, s.external_id) AS channels,
         list(coalesce(s.url, '') ORDER BY s.last_seen DESC, s.channel, s.external_id) AS links
  FROM (SELECT vacancy, unnest(sightings) AS s FROM pool_vacancies)
  JOIN pool_channels AS c ON c.id = s.channel AND c.may_publish
  GROUP BY vacancy)
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
       s.channels, s.links, v.spell, v.reposts, v.agency_copy_of
FROM pool_vacancies AS v LEFT JOIN shown AS s ON s.vacancy = v.vacancy;
