import type { Coder } from '../../../pipelines/pool/day/input.ts';

/**
 * A coder for tests of pooling: an advert is in the district that its first place names as its town,
 * and nowhere where it names none; its employer is known by the name as printed, in lower case; pay is
 * by the year as given; a care worker is the only occupation.
 */
export const PLAIN_CODER: Coder = {
  version: 'plain',
  code: (database) =>
    database.run(`
      CREATE OR REPLACE TABLE advert_employer AS SELECT channel, external_id,
        lower(coalesce(employer, poster)) AS employer_key,
        list_transform(employer_ids, lambda each: each.scheme || ':' || each.id) AS employer_ids,
        coalesce(employer_role, CASE WHEN employer IS NULL AND poster IS NULL THEN 'anonymous'
          WHEN employer IS NULL THEN 'agency' ELSE 'hirer' END) AS employer_role,
        'named' AS role_how FROM advert;
      CREATE OR REPLACE TABLE advert_place AS SELECT channel, external_id,
        CASE WHEN places[1].town IS NOT NULL THEN 'placed' WHEN national THEN 'national'
          ELSE 'unknown' END AS place_kind,
        CASE WHEN places[1].town IS NULL THEN []
          ELSE [{'area': places[1].town, 'share': 1.0::DOUBLE}] END AS areas,
        areas AS areas_2023, places[1].region AS region, NULL::DOUBLE AS lon, NULL::DOUBLE AS lat,
        'gazetteer' AS place_how, NULL::VARCHAR AS postcode_district FROM advert;
      CREATE OR REPLACE TABLE advert_pay AS SELECT channel, external_id,
        CASE WHEN NOT pay.predicted THEN pay.low END AS pay_low,
        CASE WHEN NOT pay.predicted THEN pay.high END AS pay_high,
        pay.period AS pay_period, pay."text" AS pay_text, pay.predicted AS pay_predicted,
        CASE WHEN pay.low IS NULL THEN 'none' ELSE 'stated' END AS pay_why FROM advert;
      CREATE OR REPLACE TABLE advert_occupation AS SELECT channel, external_id,
        CASE WHEN title ILIKE 'care worker%' THEN '6135' END AS soc4, 0.9::DOUBLE AS soc4_probability,
        soc4[1:3] AS soc3, 0.95::DOUBLE AS soc3_probability, soc4[1:2] AS soc2,
        0.97::DOUBLE AS soc2_probability,
        CASE WHEN soc4 IS NULL THEN 'none' ELSE 'title' END AS soc_how FROM advert`),
};
