-- Every count of live adverts of the periods here stands here once, as it was published, and no other.
WITH shown AS (
  SELECT area, period, occupation, value, status FROM parsed WHERE measure = 'adverts' AND advert_kind = 'live'),
counted AS (
  SELECT area, period, occupation, value, status FROM labour_demand SEMI JOIN shown USING (period)
  WHERE measure = 'live_adverts')
(FROM counted EXCEPT ALL FROM shown) UNION ALL (FROM shown EXCEPT ALL FROM counted)
