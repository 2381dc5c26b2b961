-- The shares of the widest groups of occupations and of the occupation not known make 100 in every
-- area and period, or, where parts are hidden, ranges that hold 100.
WITH shares AS (
  SELECT advert_kind, area, area_name, period, occupation, coalesce(low, value) AS least, coalesce(high, value) AS most,
         min(len(occupation)) FILTER (occupation <> 'unknown') OVER (PARTITION BY advert_kind, area, period) AS digits
  FROM parsed WHERE measure = 'advert_share')
SELECT advert_kind, area, area_name, period, sum(least) AS least, sum(most) AS most
FROM shares WHERE occupation = 'unknown' OR len(occupation) = digits
GROUP BY ALL HAVING count(most) = count(*) AND (sum(least) > 100 + 1e-9 OR sum(most) < 100 - 1e-9)
