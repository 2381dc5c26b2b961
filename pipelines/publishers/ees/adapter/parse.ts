import { z } from 'zod';
import { resolveCodes } from '../../../../datasets/codes.ts';
import type { Dataset } from '../../../../datasets/discover.ts';
import type { PublishedDeclaration } from '../../../../schemas/dataset/declaration.ts';
import type { ObservationsDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import { countWords } from '../../../../schemas/words/count-words.ts';
import { text } from '../../../duckdb.ts';
import type { Database } from '../../../duckdb.ts';
import type { Snapshot } from '../../../fetch/snapshot.ts';
import { askSnapshots } from './api/ask.ts';
import { isOfApi, openDataSet } from './api/open-data-set.ts';
import { namesFromApi, partsFromApi } from './api/parts.ts';
import { keepPrintedCodes } from '../../printed-codes.ts';
import type { EesFile, EesSource } from '../source.ts';
import { partsFromCatalogue } from './catalogue.ts';
import { findRowPeriod, isOver, periodCode } from './periods.ts';
import { selectRows } from './rows.ts';
import type { FilePart } from './taken-file.ts';

const Time = z.object({
  time_period: z.string().nullable(),
  time_identifier: z.string().nullable(),
});

/**
 * Makes `row_periods` (time_period, time_identifier, period, why_not, aside): the code of every period
 * that the lines name, what is wrong with it, and why its rows are set aside. A year that was not over
 * by the day `asOf` cannot be a whole one, whatever the file calls it.
 */
async function readPeriods(
  database: Database,
  { months }: EesFile,
  { asOf, partOfAYear }: Pick<FilePart, 'asOf' | 'partOfAYear'>,
): Promise<void> {
  const found = await database.rows(
    'SELECT DISTINCT time_period, time_identifier FROM lines',
    Time,
  );
  const rows = found.map(({ time_period, time_identifier }) => {
    const read = findRowPeriod(time_period ?? '', time_identifier ?? '');
    const said = read?.months ?? months;
    const code = read === undefined ? undefined : periodCode(read, months);
    const isWhole = read === undefined || months < 12 || isOver(read, asOf);
    const fault =
      said !== months
        ? `covers ${countWords(said, 'month')}, declared with ${countWords(months, 'month')}`
        : isWhole
          ? null
          : `was not over on ${asOf.slice(0, 10)}: it is a part of a year`;
    const aside = !isWhole && partOfAYear === 'set_aside' ? 'part_of_a_year' : null;
    const known = fault === null ? (code ?? null) : null;
    const cells = [time_period, time_identifier, known, fault, aside];
    return `(${cells.map((cell) => (cell === null ? 'NULL::VARCHAR' : text(cell))).join(', ')})`;
  });
  const values = rows.length === 0 ? ['(NULL, NULL, NULL, NULL, NULL)'] : rows;
  await database.run(`CREATE OR REPLACE TEMP TABLE row_periods AS
    SELECT * FROM (VALUES ${values.join(', ')}) AS list(time_period, time_identifier, period, why_not, aside)`);
}

/** The rows that were taken of a file; what the API calls its codes goes to `printed_codes`. */
async function readParts(
  database: Database,
  dataset: string,
  file: EesFile,
  snapshots: readonly Snapshot[],
): Promise<readonly FilePart[]> {
  if (!isOfApi(file)) return partsFromCatalogue(dataset, file, snapshots);
  const opened = await openDataSet(askSnapshots(snapshots), file);
  await keepPrintedCodes(database, namesFromApi(file, opened));
  return partsFromApi(file, opened, snapshots);
}

/**
 * Leaves `parsed`: for every line of every file one row a declared indicator, with two columns more
 * than the contract asks for: `file`, and `unread`, the label that no code was found for.
 */
export async function parseFiles(
  database: Database,
  dataset: Dataset<PublishedDeclaration>,
  declaration: ObservationsDeclaration,
  { files }: EesSource,
  snapshots: readonly Snapshot[],
): Promise<void> {
  const codes = await resolveCodes({ declaration, folder: dataset.folder });
  let isFirst = true;
  for (const [order, file] of files.entries()) {
    for (const part of await readParts(database, declaration.id, file, snapshots)) {
      const { snapshot, lines } = part;
      await database.run(`CREATE OR REPLACE TEMP TABLE lines AS ${lines}`);
      await readPeriods(database, file, part);
      const digest = snapshot.sha256.slice(0, 12);
      const rows = selectRows({ file, declaration, codes, digest, order });
      const into = isFirst ? 'CREATE OR REPLACE TABLE parsed AS' : 'INSERT INTO parsed BY NAME';
      await database.run(`${into} ${rows}`);
      isFirst = false;
    }
  }
  await database.run('DROP TABLE IF EXISTS temp.lines; DROP TABLE IF EXISTS temp.row_periods');
}
