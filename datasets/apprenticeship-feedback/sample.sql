-- Reviews of the invented providers: apprentices' are shown from ten on, employers' from one.
CREATE OR REPLACE TABLE feedback_cells AS
SELECT ukprn, r.reviewer, r.least + floor(r.most * chance(ukprn || r.reviewer || ' reviews') ** 3)::INTEGER AS reviews,
       least(4, greatest(1, round(3.1 + 5 * quality + bell(ukprn || r.reviewer || ' stars') / sqrt(reviews))))::INTEGER AS stars
FROM economy_providers CROSS JOIN (VALUES ('apprentices', 10, 200), ('employers', 1, 40)) AS r(reviewer, least, most)
WHERE chance(ukprn || r.reviewer) > 0.2;

CREATE OR REPLACE VIEW "apprentices" AS
SELECT ukprn, reviews::VARCHAR AS review_count, stars::VARCHAR AS stars, 'AY2324' AS time_period
FROM feedback_cells WHERE reviewer = 'apprentices' ORDER BY ukprn;
CREATE OR REPLACE VIEW "employers" AS
SELECT ukprn, reviews::VARCHAR AS review_count, stars::VARCHAR AS stars, 'AY2324' AS time_period
FROM feedback_cells WHERE reviewer = 'employers' ORDER BY ukprn;
CREATE OR REPLACE VIEW "names" AS
SELECT '2023/24' AS "Academic Year", name AS "Provider name", ukprn::INTEGER AS "UKPRN" FROM economy_providers;
