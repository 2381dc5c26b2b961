-- Three wide files to one row a figure. A heading holds what is counted, the year and the group
-- ("Completions 13/14 BL"); a learner category is a kind of course and, of most, a subject after a colon.
-- The file of thresholds writes ESOL for the category that the other one spells out.
CREATE OR REPLACE TEMP MACRO year_of(heading) AS
  'AY20' || regexp_extract(heading, '(\d\d)/(\d\d)', 1) || '-' || regexp_extract(heading, '(\d\d)/(\d\d)', 2);
CREATE OR REPLACE TEMP MACRO kind_of(heading) AS regexp_extract(heading, '^(.*) \d\d/\d\d', 1);

CREATE OR REPLACE TABLE parsed AS
WITH rates AS (
  SELECT source_row, "UKPRN" AS provider, "Provider Name" AS provider_name, "Learner Category" AS category,
         right(heading, 3).trim() AS group_label, year_of(heading) AS period, kind_of(heading) AS kind, printed
  FROM (FROM obsm UNPIVOT INCLUDE NULLS (printed FOR heading IN (COLUMNS('\d\d/\d\d'))))),
shares AS (
  SELECT source_row, "UKPRN" AS provider, "Provider Name" AS provider_name, NULL::VARCHAR AS category,
         'both' AS group_label, year_of(heading) AS period, kind_of(heading) AS kind, printed
  FROM (FROM summary UNPIVOT INCLUDE NULLS (printed FOR heading IN (COLUMNS('\d\d/\d\d'))))),
limits AS (
  SELECT source_row, 'total' AS provider, 'All providers' AS provider_name,
         CASE "Learner Category" WHEN 'ESOL' THEN 'English for Speakers of Other Languages (ESOL)' ELSE "Learner Category" END AS category,
         CASE "Learner Type" WHEN 'Benefit learners' THEN 'BL' WHEN 'All (excl. benefit learners)' THEN 'All' ELSE "Learner Type" END AS group_label,
         year_of(heading) AS period, kind_of(heading) AS kind, printed
  FROM (FROM thresholds UNPIVOT INCLUDE NULLS (printed FOR heading IN (COLUMNS('\d\d/\d\d'))))),
cells AS (FROM rates UNION ALL FROM shares UNION ALL FROM limits),
kinds(kind, measure) AS (VALUES
  ('Completions', 'outcome_success_completers'), ('Sustained Positive Destination Rate', 'outcome_success_rate'),
  ('Quintile', 'outcome_success_quintile'),
  ('20th Percentile', 'outcome_success_threshold_20'), ('40th Percentile', 'outcome_success_threshold_40'),
  ('60th Percentile', 'outcome_success_threshold_60'), ('80th Percentile', 'outcome_success_threshold_80'),
  ('Bottom Quintile', 'outcome_success_share_bottom_quintile'), ('Second Quintile', 'outcome_success_share_second_quintile'),
  ('Third Quintile', 'outcome_success_share_third_quintile'), ('Fourth Quintile', 'outcome_success_share_fourth_quintile'),
  ('Top Quintile', 'outcome_success_share_top_quintile')),
labels(printed, place) AS (VALUES
  ('bottom quintile', 1), ('second quintile', 2), ('third quintile', 3), ('fourth quintile', 4), ('top quintile', 5)),
coded AS (
  SELECT c.*, measure,
         CASE WHEN category IS NULL THEN 'total' ELSE courses.code END AS learner_category,
         CASE WHEN category IS NULL OR NOT contains(category, ': ') THEN 'total' ELSE subjects.code END AS subject,
         CASE group_label WHEN 'both' THEN 'total' ELSE groups.code END AS learner_group,
         coalesce(place, CASE WHEN kind <> 'Quintile' THEN try_cast(c.printed AS DOUBLE) END) AS value,
         CASE WHEN value IS NULL THEN marks.means ELSE 'observed' END AS status
  FROM cells AS c LEFT JOIN kinds USING (kind)
  LEFT JOIN labels ON labels.printed = c.printed AND kind = 'Quintile'
  LEFT JOIN mark_list AS marks ON marks.mark = c.printed
  LEFT JOIN code_list AS courses ON courses.dimension = 'learner_category' AND courses.label = split_part(category, ': ', 1)
  LEFT JOIN code_list AS subjects ON subjects.dimension = 'subject' AND subjects.label = split_part(category, ': ', 2)
  LEFT JOIN code_list AS groups ON groups.dimension = 'learner_group' AND groups.label = group_label)
SELECT source_row, 'publish' AS disposition, NULL::VARCHAR AS reason, provider, provider_name, period,
       learner_category, subject, learner_group, measure, value, status,
       printed AS source_value, CASE WHEN value IS NULL THEN printed END AS source_status,
       CASE WHEN learner_category IS NULL OR subject IS NULL THEN 'Learner Category: ' || category
            WHEN learner_group IS NULL THEN 'Learner Type: ' || group_label
            WHEN measure IS NULL THEN 'heading: ' || kind
            WHEN status IS NULL THEN kind || ': ' || coalesce(printed, 'a blank cell') END AS unread
FROM coded;
