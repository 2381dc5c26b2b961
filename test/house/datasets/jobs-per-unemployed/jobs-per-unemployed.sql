CREATE OR REPLACE TABLE parsed AS
SELECT jobs.area, jobs.area_name, jobs.area_type, jobs.period,
       'jobs_per_unemployed_person' AS measure, 'observed' AS status, 'constructed' AS flags,
       round(jobs.value / people.value, 1) AS value
FROM jobs_density AS jobs
JOIN model_based_unemployment AS people
  ON people.area = jobs.area AND people.period = jobs.period || '-01/P12M'
WHERE jobs.measure = 'total_jobs' AND people.measure = 'model_unemployed' AND people.value > 0
  AND jobs.value IS NOT NULL;
