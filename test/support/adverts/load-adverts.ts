import type { Database } from '../../../pipelines/duckdb.ts';
import type { Advert } from '../../../schemas/adverts/advert.ts';

const TEXTS = ['channel', 'external_id', 'url', 'apply_url', 'title', 'text', 'employer'];
const COLUMNS = {
  ...Object.fromEntries(TEXTS.map((column) => [column, 'VARCHAR'])),
  employer_ids: 'STRUCT(scheme VARCHAR, id VARCHAR)[]',
  ...{ poster: 'VARCHAR', employer_role: 'VARCHAR', reference: 'VARCHAR' },
  places:
    'STRUCT(text VARCHAR, postcode VARCHAR, town VARCHAR, region VARCHAR, country VARCHAR, lon DOUBLE, lat DOUBLE)[]',
  ...{ remote: 'VARCHAR', national: 'BOOLEAN' },
  pay: 'STRUCT(text VARCHAR, low DOUBLE, high DOUBLE, period VARCHAR, predicted BOOLEAN)',
  ...{ contract: 'VARCHAR', hours: 'VARCHAR', openings: 'INTEGER' },
  ...{ posted: 'DATE', closes: 'DATE', starts: 'DATE' },
  structured: 'STRUCT(scheme VARCHAR, value VARCHAR)[]',
};

/** Makes table `advert`, as the pool gives it to what codes it, of adverts of one channel. */
export async function loadAdverts(
  database: Database,
  channel: string,
  adverts: readonly Advert[],
): Promise<void> {
  const rows = adverts.map(({ id, ...advert }) => ({ channel, external_id: id, ...advert }));
  await database.run(
    'CREATE OR REPLACE TABLE advert AS SELECT unnest(from_json($1::JSON, $2), recursive := false) AS r',
    [JSON.stringify(rows), JSON.stringify([COLUMNS])],
  );
  await database.run('CREATE OR REPLACE TABLE advert AS SELECT r.* FROM advert');
}
