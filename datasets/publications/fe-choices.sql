-- One statement a provider. Where no score was awarded, the reason stands beside it (of one provider no
-- reason), and the zeros of those asked and of responses are as empty as the score. Measures are named
-- after the dataset.
CREATE OR REPLACE TABLE parsed AS
WITH cells AS (
  SELECT source_row, ukprn, provider_name, hybrid_year, "year", score IS NOT NULL AS is_scored, coalesce(reason, 'no reason given') AS reason,
         unnest([{kind: 'score', printed: score}, {kind: 'asked', printed: asked}, {kind: 'responses', printed: responses}], recursive := true)
  FROM scores)
SELECT source_row, 'publish' AS disposition, NULL::VARCHAR AS reason, ukprn AS provider, provider_name,
       CASE WHEN regexp_full_match(hybrid_year, '(\d{4})/(20)?\d\d') AND right(hybrid_year, 2)::INTEGER = (hybrid_year[1:4]::INTEGER + 1) % 100
         THEN 'AY' || hybrid_year[1:4] || '-' || right(hybrid_year, 2) END AS period,
       getvariable('dataset') || '_' || kind AS measure,
       CASE WHEN is_scored THEN try_cast(printed AS DOUBLE) END AS value,
       CASE WHEN value IS NOT NULL THEN 'observed' WHEN is_scored THEN NULL
            WHEN cells.reason = 'no reason given' THEN 'missing' ELSE marks.means END AS status,
       printed AS source_value, CASE WHEN value IS NULL THEN cells.reason END AS source_status,
       CASE WHEN period IS NULL THEN 'hybrid year: ' || coalesce(hybrid_year, 'NULL')
            WHEN status IS NULL THEN CASE WHEN is_scored THEN kind || ': ' || coalesce(printed, 'NULL') ELSE 'reason: ' || cells.reason END END AS unread
FROM cells LEFT JOIN mark_list AS marks ON marks.mark = cells.reason;
