-- Rates over twelve months, four times a year, drawn from economy_labour_market as a survey would:
-- an estimate with the error of its sample, the same error in numerator and rate, an interval, and no
-- figure where fewer than three of the sample are counted. The NVQ variables are no longer published.
WITH windows AS (
  SELECT n AS last, month FROM economy_months WHERE n >= 23 AND number IN (3, 6, 9, 12)
),
months AS (
  SELECT m.area, l.n, sum(l.residents) AS residents, sum(l.self_employed) AS self_employed,
         sum(l.unemployed) AS unemployed, sum(l.inactive) AS inactive,
         -- Training of a region is the mean of its districts, and lies between theirs.
         {all_: sum(l.residents * bell(lad || ' training')), men: sum(l.residents * bell(lad || ' training m')),
          women: sum(l.residents * bell(lad || ' training f'))} AS training
  FROM economy_labour_market AS l JOIN economy_members AS m USING (lad)
  GROUP BY ALL
),
means AS (
  SELECT m.area, w.month, w.last, avg(m.residents) AS residents, avg(m.self_employed) AS self_employed,
         avg(m.unemployed) AS unemployed, avg(m.inactive) AS inactive,
         {all_: 1 + 0.2 * avg(m.training.all_) / avg(m.residents), men: 1 + 0.2 * avg(m.training.men) / avg(m.residents),
          women: 1 + 0.2 * avg(m.training.women) / avg(m.residents)} AS training
  FROM months AS m JOIN windows AS w ON m.n BETWEEN w.last - 11 AND w.last
  GROUP BY ALL
),
samples AS (
  SELECT area, month, residents, self_employed, unemployed, inactive, training,
         least(residents / 20, 250 + residents / 600) AS people,
         -- Successive windows share three quarters of their interviews, and so of their error.
         [0.35 * (bell(area || kind || (last // 3)) + bell(area || kind || (last // 3 - 1))
                + bell(area || kind || (last // 3 - 2)) + bell(area || kind || (last // 3 - 3)))
          FOR kind IN [' inactive', ' unemployed', ' self-employed']] AS errors
  FROM means
),
estimates AS (
  SELECT area, month, people, residents, training,
         inactive + residents * errors[1] * sqrt(inactive / residents * (1 - inactive / residents) / people) AS inactive,
         unemployed * (1 + errors[2] * sqrt(1 / greatest(2, people * unemployed / residents)) * 0.6) AS unemployed,
         self_employed * (1 + errors[3] * sqrt(1 / greatest(4, people * self_employed / residents)) * 0.6) AS self_employed
  FROM samples
),
identities AS (
  SELECT area, month, people, residents, training, greatest(0, unemployed) AS unemployed, inactive,
         residents - inactive AS active, residents - inactive - greatest(0, unemployed) AS employed, self_employed
  FROM estimates
),
variables AS (
  SELECT area, month, people / residents AS sampled, unnest([
    {variable: '18', numerator: active, denominator: residents},
    {variable: '45', numerator: employed, denominator: residents},
    {variable: '84', numerator: unemployed, denominator: active},
    {variable: '111', numerator: inactive, denominator: residents},
    {variable: '248', numerator: employed - self_employed, denominator: residents},
    {variable: '249', numerator: self_employed, denominator: residents},
    {variable: '1180', numerator: 0.15 * training.all_ * (employed - self_employed), denominator: employed - self_employed},
    {variable: '1181', numerator: 0.07 * training.men * (employed - self_employed), denominator: 0.5 * (employed - self_employed)},
    {variable: '1182', numerator: 0.08 * training.women * (employed - self_employed), denominator: 0.5 * (employed - self_employed)}
  ], recursive := true)
  FROM identities
),
cells AS (
  SELECT month, area, variable, sampled * numerator >= 3 AS is_shown, unnest([
    {measures: '20599', value: round(100 * numerator / denominator, 1)::VARCHAR},
    {measures: '21001', value: round_to(numerator, 100)::BIGINT::VARCHAR},
    {measures: '21002', value: round_to(denominator, 100)::BIGINT::VARCHAR},
    {measures: '21003', value: greatest(0.1, round(196 * sqrt(numerator / denominator * (1 - numerator / denominator) / (sampled * denominator)), 1))::VARCHAR}
  ], recursive := true)
  FROM variables
  WHERE length(variable) < 4 OR month >= '2025-09'
)
SELECT month AS date, area AS geography, variable AS VARIABLE, measures,
       CASE WHEN is_shown THEN value END AS value, CASE WHEN is_shown THEN 'A' ELSE 'F' END AS status
FROM cells
UNION ALL
SELECT w.month, a.code, v.variable, '20599', NULL, 'Q'
FROM windows AS w CROSS JOIN economy_areas AS a
CROSS JOIN (VALUES ('290'), ('291'), ('292'), ('346')) AS v(variable)
WHERE w.last >= 56
