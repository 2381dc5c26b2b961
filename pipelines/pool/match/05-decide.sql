-- Which pairs are one job, and why; which only look like it. The first rule that fits decides. That a
-- pair is of compatible places, of two channels, or of one title, was asked before (`met`).
-- The shares of words in common were fixed on labelled pairs (`npm run evaluate -- duplicates`).
CREATE OR REPLACE TEMP TABLE pair AS
WITH weighed AS (
  SELECT *, greatest(whole, head) AS text FROM compared),
ruled AS (
  SELECT *, CASE
    WHEN employer IN ('other', 'hidden') THEN CASE
      WHEN NOT whole >= 0.6 THEN NULL
      WHEN role IN ('agency', 'anonymous') OR other_role IN ('agency', 'anonymous') OR employer = 'hidden'
        THEN 'agency_copy'
      ELSE 'other_employer' END
    WHEN by_page AND (one_title OR text >= 0.5) THEN 'apply_url'
    WHEN by_reference AND one_level AND (title >= 0.5 OR text >= 0.5) THEN 'reference'
    WHEN employer = 'unnamed' THEN
      CASE WHEN text >= 0.8 AND one_title AND place = 'same' AND pay <> 'apart' THEN 'text' END
    WHEN one_title AND text >= 0.5 THEN
      -- Copies state one pay: two of which the ranges only overlap are one where little else differs.
      CASE WHEN pay = 'apart' AND text < 0.9 OR pay = 'near' AND text < 0.8 THEN 'pay_apart' ELSE 'text' END
    WHEN one_title AND title >= 0.8 AND pay = 'same'
      AND (text >= 0.3 OR words < 20) THEN 'title_and_pay'
    END AS rule
  FROM weighed),
-- An advert for the whole country that fits several districts equally is none of them. Of two such
-- adverts neither is in a district, so that they may be one.
placed AS (
  SELECT *, CASE WHEN place = 'wider' AND rule IN ('text', 'title_and_pay') THEN greatest(
      count(DISTINCT other_area) FILTER (place = 'wider') OVER (PARTITION BY number),
      count(DISTINCT area) FILTER (place = 'wider') OVER (PARTITION BY other)) ELSE 0 END AS places
  FROM ruled WHERE rule IS NOT NULL),
told AS (
  SELECT *, CASE WHEN rule IN ('agency_copy', 'other_employer', 'pay_apart') THEN rule
      WHEN places > 1 AND (area IS NULL) <> (other_area IS NULL) THEN 'several_places' END AS flag
  FROM placed)
SELECT number, other, channel, external_id, other_channel, other_id, a_vacancy, b_vacancy, a_known, b_known,
  CASE WHEN flag IS NULL THEN rule END AS reason, flag,
  -- The mean of what text, title, pay and place have in common; an address or a reference leaves
  -- little to doubt.
  round(CASE WHEN rule IN ('apply_url', 'reference') THEN 0.9 + 0.1 * title
    ELSE 0.25 * (coalesce(text, 0.5) + title
      + CASE pay WHEN 'same' THEN 1 WHEN 'near' THEN 0.75 WHEN 'unknown' THEN 0.5 ELSE 0 END
      + CASE place WHEN 'same' THEN 1 ELSE 0.5 END) END, 4) AS score,
  round(text, 4) AS text_in_common, round(title, 4) AS title_in_common, pay, place, role, other_role
FROM told;
