-- Earnings of invented graduates in every region, of a few subjects and industries, one year and five
-- years after a first degree. Medians of fewer than ten graduates are withheld.
CREATE OR REPLACE VIEW "regions" AS
WITH cells AS (
  SELECT a.code, a.name, y.yag, s.section, q.subject, q.pay * y.pay * s.pay AS pay,
         round(400 * q.share * s.share * exp(0.4 * bell(a.code || y.yag || s.section || q.subject)))::INTEGER AS people
  FROM economy_areas AS a
  CROSS JOIN (VALUES ('1 YAG', 1.0), ('5 YAG', 1.35)) AS y(yag, pay)
  CROSS JOIN (VALUES ('Human health and social work activities', 1.0, 0.5), ('Information and communication', 1.2, 0.2),
    ('Construction', 1.05, 0.08)) AS s(section, pay, share)
  CROSS JOIN (VALUES ('Nursing and midwifery', 25000, 0.3), ('Computing', 27000, 0.2), ('Performing arts', 18000, 0.05),
    ('Total', 24000, 1.0)) AS q(subject, pay, share)
  WHERE a.type = 'region' AND a.code[1] = 'E')
SELECT '202223' AS time_period, 'Tax year' AS time_identifier, 'Regional' AS geographic_level,
       'K03000001' AS country_code, 'Great Britain' AS country_name, code AS region_code, name AS region_name,
       yag AS "YAG", section AS "SECTIONNAME", 'First degree' AS "qualification_TR", subject AS subject_name,
       round_to(greatest(people, 0), 5)::INTEGER::VARCHAR AS living_in_region,
       CASE WHEN people < 1 THEN 'x' WHEN people < 10 THEN 'c'
            ELSE round_to(pay * (1 + 0.05 * bell(code || yag || section || subject)), 100)::INTEGER::VARCHAR END AS earnings_median
FROM cells ORDER BY region_code, yag, section, subject;
