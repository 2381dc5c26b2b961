import { resolveCodes } from '../../../../datasets/codes.ts';
import type { Dataset } from '../../../../datasets/discover.ts';
import { REFERENCE_FILES } from '../../../../datasets/reference-files.ts';
import type { PublishedDeclaration } from '../../../../schemas/dataset/declaration.ts';
import { declaresFigures } from '../../../../schemas/dataset/declares.ts';
import { name, text } from '../../../duckdb.ts';
import type { Database } from '../../../duckdb.ts';
import { runSqlOfFolder } from '../../../fetch/folder-files.ts';
import type { Snapshot } from '../../../fetch/snapshot.ts';
import { runChecks } from '../../../kinds/checks/check.ts';
import type { DerivedLabels, SourceAdapter } from '../../adapter.ts';
import { MARKS } from '../marks.ts';
import { fileUrl, RepositorySource } from '../source.ts';
import type { RepositoryFile } from '../source.ts';
import { countRows } from './inspect.ts';
import { LINES } from './lines.ts';

/** Tables that the SQL of every dataset finds beside its files. */
const LISTS = ['mark_list', 'code_list', 'area_list'];

const values = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `(${row.map(text).join(', ')})`).join(', ');

/**
 * `mark_list` (mark, means: a status), `code_list` (dimension, code, label: what the publisher prints for it),
 * `area_list` (the areas with the days that they are in force) and the variable `dataset`, the id of
 * the dataset with underscores.
 */
async function makeLists(
  database: Database,
  { declaration, folder }: Dataset<PublishedDeclaration>,
): Promise<void> {
  if (!declaresFigures(declaration)) throw new Error(`${declaration.id} is no dataset of figures`);
  const codes = await resolveCodes({ declaration, folder });
  const labels = [...codes].flatMap(([dimension, items]) =>
    items.map((item) => [dimension, item.code, item.publisher_code ?? item.name]),
  );
  await database.run(`
    CREATE OR REPLACE TEMP TABLE mark_list AS
      FROM (VALUES ${values(Object.entries(MARKS))}) AS marks(mark, means);
    CREATE OR REPLACE TEMP TABLE code_list (dimension VARCHAR, code VARCHAR, label VARCHAR);
    ${labels.length === 0 ? '' : `INSERT INTO code_list VALUES ${values(labels)};`}
    CREATE OR REPLACE TEMP TABLE area_list AS
      FROM read_csv(${text(REFERENCE_FILES.areas)}, header = true, all_varchar = true);
    SET VARIABLE dataset = ${text(declaration.id.replaceAll('-', '_'))}`);
}

/** Files name no classification; the subjects that they print are the sector subject areas, or are unread. */
function labelsOf(declaration: PublishedDeclaration): DerivedLabels {
  const dimensions = declaresFigures(declaration) ? declaration.dimensions : [];
  const isBySubject = dimensions.some(
    ({ codes }) => !Array.isArray(codes) && codes.classification === 'subjects',
  );
  return {
    ...{ name: null, url: declaration.published_as.url, updated: null, nextUpdate: null },
    classification: isBySubject ? 'Sector subject areas' : null,
    ...{ units: [], periods: null, notes: [] },
  };
}

async function makeTable(
  database: Database,
  file: RepositoryFile,
  { sha256, path }: Snapshot,
): Promise<void> {
  await database.run(`CREATE OR REPLACE TEMP TABLE ${name(file.id)} AS
    SELECT ${text(`${sha256.slice(0, 12)}:`)} || line AS source_row, * EXCLUDE (line)
    FROM (${LINES[file.form](path, file.columns)})`);
}

/**
 * Files of public repositories. The dataset's SQL finds each as a table of texts named by its id,
 * `source_row` before its columns, and the lists of marks, codes and areas; it leaves `parsed` with
 * one column more than the contract asks for: `unread`, the label that no code or mark was found for.
 */
export const repositoriesAdapter: SourceAdapter = {
  async fetch({ declaration }, { snapshots, progress }) {
    const { files } = RepositorySource.parse(declaration.source);
    const taken: Snapshot[] = [];
    for (const [done, file] of files.entries()) {
      progress(file.id, done, files.length);
      taken.push(
        await snapshots.take({
          url: fileUrl(file),
          role: file.joined ? 'metadata' : 'data',
          inspect: async (answer) => ({ rows: await countRows(answer, file) }),
        }),
      );
    }
    const labels = labelsOf(declaration);
    return [{ snapshots: taken, labels, sourceReleased: null, clock: 'store', checks: [] }];
  },
  async parse(dataset, { snapshots }, database) {
    const { files, sql } = RepositorySource.parse(dataset.declaration.source);
    await makeLists(database, dataset);
    for (const file of files) {
      const snapshot = snapshots.find(({ url }) => url === fileUrl(file));
      if (!snapshot) throw new Error(`${dataset.declaration.id} has no snapshot of ${file.id}`);
      await makeTable(database, file, snapshot);
    }
    await runSqlOfFolder(database, dataset, sql);
    for (const table of [...LISTS, ...files.map(({ id }) => id)]) {
      await database.run(`DROP TABLE temp.${name(table)}`);
    }
  },
  checks: (_, __, database) =>
    runChecks(database, [
      {
        id: 'labels_read',
        level: 'error',
        what: 'Every label and mark of a file has a code or a status',
        offenders: 'SELECT source_row, unread FROM parsed WHERE unread IS NOT NULL',
      },
    ]),
};
