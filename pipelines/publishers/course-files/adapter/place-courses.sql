-- A venue lies in the authority that most postcodes of its sector lie in, or of its district where no
-- more of the postcode is given. Names of regions and authorities become codes where one area in force
-- bears the name; the names stay as they were printed.
CREATE OR REPLACE TABLE parsed AS
WITH lying AS (
  SELECT code, max_by(area, share::DOUBLE) AS area, max(share::DOUBLE) AS share,
         any_value(lon::DOUBLE) AS lon, any_value(lat::DOUBLE) AS lat
  FROM postcode_list GROUP BY code),
keyed AS (
  SELECT *, string_split(postcode, ' ')[1] AS district,
         CASE WHEN contains(postcode, ' ') THEN regexp_replace(postcode, ' ([0-9]).*', '-\1') END AS sector
  FROM listed),
named AS (
  SELECT lower(name) AS name, min(code) AS code FROM area_list
  WHERE type IN ('region', 'lad', 'county', 'country') AND "to" IS NULL GROUP BY ALL HAVING count(*) = 1),
reached AS (
  SELECT source_row, list_sort(list(code)) AS codes
  FROM (SELECT source_row, lower(trim(unnest(string_split_regex(regions, '[,;]')))) AS name FROM listed)
  JOIN named USING (name) GROUP BY source_row)
SELECT k.source_row, CASE WHEN k.course IS NULL THEN 'set_aside' ELSE 'publish' END AS disposition, k.reason,
       k.course, k.title, k.ukprn AS provider, k.provider_name, k.subject, k.subject_printed, k.qualification,
       k.awarding_body, k.learning_aim, k.level, k.level_printed, k.standard, k.delivery,
       coalesce(k.at_employer, k.delivery = 'work_based') AS at_employer, k.venue, k.town, k.postcode,
       coalesce(s.area, d.area) AS area, CASE WHEN coalesce(s.area, d.area) IS NOT NULL THEN 'lad' END AS area_type,
       coalesce(s.share, d.share) AS area_share, coalesce(k.longitude, s.lon, d.lon) AS lon,
       coalesce(k.latitude, s.lat, d.lat) AS lat, k.national, coalesce(r.codes, []) AS regions,
       k.regions AS regions_printed, k.start, coalesce(k.start_printed, k.start) AS start_printed, k.flexible_start,
       k.duration, k.duration_unit, k.duration_printed, k.cost, k.cost_printed, k.entry, k.study_mode, k.attendance,
       k.url, k.updated, k.listing, k.listing_name, k.imported
FROM keyed AS k
LEFT JOIN lying AS s ON s.code = k.sector
LEFT JOIN lying AS d ON d.code = k.district
LEFT JOIN reached AS r ON r.source_row = k.source_row;
