-- Matches that say when they were reviewed and not by whom, and numbers that are none.
SELECT name, source, provider, proposed, reviewed_by, reviewed_on FROM parsed
WHERE disposition = 'publish' AND ((reviewed_on IS NULL) <> (reviewed_by IS NULL)
  OR (provider <> 'none' AND NOT regexp_full_match(provider, '[0-9]{8}')))
