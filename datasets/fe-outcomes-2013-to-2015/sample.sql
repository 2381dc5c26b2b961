-- Completers of forty invented providers in two learner categories, and where they were in the winter after.
-- Quintiles are taken of the published rates, as the publisher does, so that most labels are of chance.
CREATE OR REPLACE TABLE obsm_cells AS
WITH drawn AS (
  SELECT p.ukprn, p.name, c.category, y.year, g.learner_group,
         round(p.learners * c.share * g.share * (1 + 0.3 * bell(p.ukprn || c.category || y.year || g.learner_group)))::INTEGER AS learners,
         0.72 + g.better + p.quality AS chance_of_work
  FROM economy_providers AS p CROSS JOIN (VALUES ('13/14'), ('14/15'), ('15/16')) AS y(year)
  CROSS JOIN (VALUES ('Full Level 2: Health, Public Services and Care', 0.06), ('English & Maths', 0.1)) AS c(category, share)
  CROSS JOIN (VALUES ('BL', 0.25, -0.12), ('All', 0.75, 0.03)) AS g(learner_group, share, better)
  WHERE p.ukprn <= '99900040'),
rated AS (
  SELECT *, round(least(100, greatest(0, 100 * (chance_of_work
         + sqrt(chance_of_work * (1 - chance_of_work) / greatest(learners, 1)) * bell(ukprn || category || year || learner_group || ' outcome')))))::INTEGER AS rate
  FROM drawn),
bounds AS (
  SELECT category, year, learner_group, quantile_cont(rate, [0.2, 0.4, 0.6, 0.8]) AS edges
  FROM rated WHERE learners >= 11 GROUP BY ALL)
SELECT rated.*, edges, learners < 11 AS is_hidden,
       CASE WHEN rate < edges[1] THEN 'bottom' WHEN rate < edges[2] THEN 'second' WHEN rate < edges[3] THEN 'third'
            WHEN rate < edges[4] THEN 'fourth' ELSE 'top' END AS label
FROM rated JOIN bounds USING (category, year, learner_group);

CREATE OR REPLACE MACRO printed(learners, figure) AS
  CASE WHEN learners = 0 THEN '.' WHEN learners < 11 THEN 'x' ELSE figure END;

CREATE OR REPLACE TABLE "obsm" AS
PIVOT (
  SELECT ukprn AS "UKPRN", name AS "Provider Name", category AS "Learner Category",
         kind || ' ' || year || ' ' || learner_group AS heading, figure
  FROM (SELECT *, printed(learners, round_to(learners, 10)::INTEGER::VARCHAR) AS "Completions",
               printed(learners, rate::VARCHAR) AS "Sustained Positive Destination Rate", printed(learners, label || ' quintile') AS "Quintile"
        FROM obsm_cells)
  UNPIVOT (figure FOR kind IN ("Completions", "Sustained Positive Destination Rate", "Quintile")))
ON heading USING any_value(figure) ORDER BY "UKPRN", "Learner Category";

CREATE OR REPLACE TABLE "summary" AS
PIVOT (
  WITH shown AS (
    SELECT ukprn, name, year, learners, label, sum(learners) OVER (PARTITION BY ukprn, year) AS whole
    FROM obsm_cells WHERE NOT is_hidden)
  SELECT ukprn AS "UKPRN", name AS "Provider Name", 'Private Sector Public Funded' AS "Provider Type",
         'Completions ' || year AS heading, round_to(any_value(whole), 10)::INTEGER::VARCHAR AS figure
  FROM shown GROUP BY ALL
  UNION ALL
  SELECT ukprn, name, 'Private Sector Public Funded', fifth || ' Quintile ' || year,
         round(100 * coalesce(sum(learners) FILTER (label = lower(fifth)), 0) / any_value(whole))::INTEGER::VARCHAR
  FROM shown CROSS JOIN (VALUES ('Bottom'), ('Second'), ('Third'), ('Fourth'), ('Top')) AS fifths(fifth) GROUP BY ALL)
ON heading USING coalesce(any_value(figure), 'x') ORDER BY "UKPRN";

CREATE OR REPLACE TABLE "thresholds" AS
PIVOT (
  SELECT category AS "Learner Category",
         CASE learner_group WHEN 'BL' THEN 'Benefit learners' ELSE 'All (excl. benefit learners)' END AS "Learner Type",
         (20 * edge) || 'th Percentile ' || year AS heading, round(edges[edge])::INTEGER::VARCHAR AS figure
  FROM (SELECT DISTINCT category, learner_group, year, edges, unnest([1, 2, 3, 4]) AS edge FROM obsm_cells))
ON heading USING any_value(figure) ORDER BY ALL;
