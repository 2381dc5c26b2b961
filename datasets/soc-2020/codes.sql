-- The skill level of a group is that of its sub-major group. Major group 1 has two, so it has none.
CREATE OR REPLACE TABLE parsed AS
SELECT source_row, 'publish' AS disposition, NULL::VARCHAR AS reason, code, name, parent,
       level::INTEGER AS level, skill_level
FROM codes
LEFT JOIN (
  SELECT codes.code,
         CASE WHEN min(skill_level) = max(skill_level) THEN min(skill_level)::INTEGER END AS skill_level
  FROM codes
  JOIN "skill-levels" AS levels
    ON left(codes.code, 2) = sub_major OR (codes.level = '1' AND codes.code = left(sub_major, 1))
  GROUP BY codes.code
) USING (code);
