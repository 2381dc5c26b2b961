import path from 'node:path';
import { z } from 'zod';
import type { Dataset } from '../../../datasets/discover.ts';
import { declaresThings } from '../../../schemas/dataset/declares.ts';
import type { Catalogue } from '../../../schemas/release/catalogue.ts';
import { text } from '../../duckdb.ts';
import type { Database } from '../../duckdb.ts';
import type { Home } from '../../store/home.ts';
import { readManifest, releaseFolder } from '../../store/releases/release-folder.ts';
import type { Traces } from './trace-advert.ts';

const VACANCY = 'vacancy';
/** The column of the addresses of adverts, where a list has one. */
const LINKS = 'links';

/** Datasets whose rows are vacancies, or something of one each. */
export function pickVacancyLists(datasets: readonly Dataset[]): Dataset[] {
  return datasets.filter(
    ({ declaration }) =>
      declaresThings(declaration) && declaration.columns.some(({ name }) => name === VACANCY),
  );
}

/** One release, by its dataset and version. */
export interface ShowingRelease {
  readonly dataset: string;
  readonly version: string;
}

const Found = z.object({ rows: z.coerce.number() });

/** The releases that are held and have a row of a vacancy that an advert is a part of. */
export async function findShowing(
  database: Database,
  { home, catalogue }: { readonly home: Home; readonly catalogue: Catalogue },
  datasets: readonly Dataset[],
  { vacancies, addresses }: Traces,
): Promise<ShowingRelease[]> {
  const found: ShowingRelease[] = [];
  for (const {
    declaration: { id },
  } of pickVacancyLists(datasets)) {
    for (const { version, state } of catalogue.datasets[id]?.releases ?? []) {
      if (state !== 'held') continue;
      const { table } = await readManifest(home, id, version);
      const hasLinks = table?.columns.some(({ name }) => name === LINKS) === true;
      const file = path.join(releaseFolder(home, id, version), 'data.parquet');
      const { rows } = await database.row(
        `SELECT count(*) AS rows FROM read_parquet(${text(file)})
         WHERE list_contains(from_json($1::JSON, '["VARCHAR"]'), ${VACANCY})
           ${hasLinks ? `OR list_has_any(${LINKS}, from_json($2::JSON, '["VARCHAR"]'))` : ''}`,
        Found,
        [vacancies, ...(hasLinks ? [addresses] : [])].map((list) => JSON.stringify(list)),
      );
      if (rows > 0) found.push({ dataset: id, version });
    }
  }
  return found;
}
