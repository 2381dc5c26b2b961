import type { Advert } from '../../../schemas/adverts/advert.ts';

const PLACE = `STRUCT("text" VARCHAR, postcode VARCHAR, town VARCHAR, region VARCHAR,
  country VARCHAR, lon DOUBLE, lat DOUBLE)`;

/** The fields of an advert in a sweep file, with the type that each is read as. */
export const ADVERT_COLUMNS: Readonly<Record<keyof Advert, string>> = {
  ...{ id: 'VARCHAR', url: 'VARCHAR', apply_url: 'VARCHAR', title: 'VARCHAR', text: 'VARCHAR' },
  ...{ employer: 'VARCHAR', employer_ids: 'STRUCT(scheme VARCHAR, id VARCHAR)[]' },
  ...{ poster: 'VARCHAR', employer_role: 'VARCHAR', reference: 'VARCHAR', places: `${PLACE}[]` },
  ...{ remote: 'VARCHAR', national: 'BOOLEAN' },
  pay: 'STRUCT("text" VARCHAR, low DOUBLE, high DOUBLE, period VARCHAR, predicted BOOLEAN)',
  ...{ contract: 'VARCHAR', hours: 'VARCHAR', openings: 'BIGINT' },
  ...{ posted: 'DATE', closes: 'DATE', starts: 'DATE' },
  structured: 'STRUCT(scheme VARCHAR, "value" VARCHAR)[]',
};
