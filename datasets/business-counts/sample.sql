-- Enterprises (NM_142_1) and local units (NM_141_1) from economy_businesses, to the nearest five, with
-- the totals over industries and sizes.
WITH cells AS (
  SELECT m.area, b.year, b.section, b.size_band, sum(b.enterprises) AS enterprises, sum(b.local_units) AS local_units
  FROM economy_businesses AS b JOIN economy_members AS m USING (lad)
  WHERE b.year >= 2025
  GROUP BY GROUPING SETS ((m.area, b.year, b.section, b.size_band), (m.area, b.year, b.section), (m.area, b.year, b.size_band), (m.area, b.year))
),
coded AS (
  SELECT c.*, coalesce(i.nomis, '37748736') AS industry,
         CASE size_band WHEN 'micro' THEN '10' WHEN 'small' THEN '20' WHEN 'medium' THEN '30' WHEN 'large' THEN '40' ELSE '0' END AS band
  FROM cells AS c LEFT JOIN industry_list AS i ON i.code = c.section
)
SELECT d.dataset, year::VARCHAR AS date, area AS geography, industry AS INDUSTRY, band AS EMPLOYMENT_SIZEBAND,
       '0' AS LEGAL_STATUS, '20100' AS measures,
       round_to(CASE d.dataset WHEN 'NM_142_1' THEN enterprises ELSE local_units END, 5)::BIGINT::VARCHAR AS value, 'A' AS status
FROM coded CROSS JOIN (VALUES ('NM_142_1'), ('NM_141_1')) AS d(dataset)
