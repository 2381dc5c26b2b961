-- Words of a text: letters and digits, accents and case apart.
CREATE OR REPLACE TEMP MACRO words_of(said) AS list_filter(
  string_split(regexp_replace(strip_accents(lower(said)), '[^a-z0-9 ]', ' ', 'g'), ' '),
  lambda word: word <> '');

-- Words of a title that say nothing of which job it is.
CREATE OR REPLACE TEMP MACRO title_noise() AS [
  'a', 'an', 'and', 'the', 'of', 'for', 'in', 'at', 'to', 'with', 'or', 'on', 'by', 'up', 'is', 'x',
  'full', 'part', 'time', 'ft', 'pt', 'permanent', 'temporary', 'temp', 'contract', 'fixed', 'term',
  'immediate', 'start', 'urgent', 'urgently', 'required', 'wanted', 'needed', 'new', 'job', 'jobs',
  'vacancy', 'role', 'position', 'opportunity', 'uk', 'k', 'per', 'hour', 'annum', 'year', 'day',
  'm', 'f', 'd', 'salary', 'pay', 'live', 'tips', 'remote', 'hybrid'];

-- Words that make two titles two jobs when only one has them.
CREATE OR REPLACE TEMP MACRO level_words() AS [
  'senior', 'junior', 'head', 'deputy', 'trainee', 'apprentice', 'apprenticeship', 'assistant', 'lead',
  'leader', 'principal', 'chief', 'graduate', 'supervisor', 'manager', 'director', 'night', 'nights',
  'weekend', 'weekends', 'days', 'bank', 'relief', 'student', 'intern', 'sous', 'commis'];

-- Words of a place that are carried by half the country.
CREATE OR REPLACE TEMP MACRO place_noise() AS [
  'united', 'kingdom', 'great', 'britain', 'uk', 'gb', 'england', 'scotland', 'wales', 'northern',
  'ireland', 'north', 'south', 'east', 'west', 'central', 'greater', 'inner', 'outer', 'county',
  'region', 'midlands', 'london', 'city', 'centre', 'town', 'near', 'the', 'of', 'and', 'area',
  'various', 'multiple', 'locations', 'nationwide', 'national', 'remote', 'home', 'based', 'hybrid',
  'saint', 'st', 'great', 'little', 'upper', 'lower', 'new', 'old', 'high', 'long'];

-- Query parameters that say where a reader came from. `gh_jid` is the id of a job: alone it is the key.
CREATE OR REPLACE TEMP MACRO own_parameters(url) AS list_sort(list_filter(
  string_split(regexp_extract(url, '\?([^#]*)', 1), '&'),
  lambda each: each <> '' AND NOT regexp_matches(each,
    '^(utm_[a-z]*|gh_src|gclid|fbclid|msclkid|trk[a-z]*|source|src|ref|refid|referrer|referer|campaign|medium|channel|via|jobboard|session[a-z_]*|lever-(source|origin)[^=]*)(=|$)')));

-- What two addresses of one page have in common; null for the front page of a site.
CREATE OR REPLACE TEMP MACRO page_of(url) AS nullif(
  coalesce(
    list_filter(own_parameters(lower(url)), lambda each: starts_with(each, 'gh_jid='))[1],
    regexp_extract(lower(url), '^https?://(?:www\.)?([^/?#]+)', 1)
      || regexp_replace(rtrim(regexp_extract(lower(url), '^https?://[^/?#]+([^?#]*)', 1), '/'),
        '/(apply|application)$', '')
      || CASE WHEN len(own_parameters(lower(url))) > 0
           THEN '?' || array_to_string(own_parameters(lower(url)), '&') ELSE '' END),
  regexp_extract(lower(url), '^https?://(?:www\.)?([^/?#]+)', 1));

-- Hashes of the words of a long text, in its order.
CREATE OR REPLACE TEMP MACRO hashes_of(said) AS list_transform(list_filter(
  string_split(regexp_replace(lower(said), '[^a-z0-9 ]', ' ', 'g'), ' '), lambda word: word <> ''),
  lambda word: hash(word));

-- Hashes of the runs of five words of a text, from the hashes of its words.
CREATE OR REPLACE TEMP MACRO runs_of(words) AS list_transform(
  list_zip(words, words[2:], words[3:], words[4:], words[5:], true),
  lambda run: (hash(run) >> 32)::UINTEGER);

-- The smallest of such hashes, each once, smallest first: two such lists tell how much two texts have in
-- common (a bottom-k sketch; Bar-Yossef and others 2002). `head` is that of how a text begins.
CREATE OR REPLACE TEMP MACRO sketch_of(runs) AS list_sort(list_distinct(list_sort(runs)[1:64]));
CREATE OR REPLACE TEMP MACRO head_of(runs) AS list_sort(list_distinct(list_sort(runs[1:60])[1:32]));
