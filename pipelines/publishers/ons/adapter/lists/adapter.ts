import type { Dataset } from '../../../../../datasets/discover.ts';
import { name, text } from '../../../../duckdb.ts';
import type { Database } from '../../../../duckdb.ts';
import { readBytes, readDocument } from '../../../../fetch/documents/read-document.ts';
import { isWorkbook } from '../../../../fetch/documents/read-workbook.ts';
import { WorkbookError } from '../../../../fetch/documents/workbook/cell.ts';
import { runFolderSql } from '../../../../fetch/folder-files.ts';
import { Refused } from '../../../../fetch/refusal.ts';
import type { StoredAnswer } from '../../../../fetch/snapshot.ts';
import { runChecks } from '../../../../kinds/checks/check.ts';
import type { SourceAdapter } from '../../../adapter.ts';
import type { PublishedDeclaration } from '../../../../../schemas/dataset/declaration.ts';
import { OnsListSource } from '../../source.ts';
import { fileUrl, ONS } from '../requests.ts';
import { refuseUnlike } from '../time-series.ts';
import { readListLink } from './list-link.ts';
import { readList } from './read-list.ts';

const readSource = ({ declaration }: Dataset<PublishedDeclaration>): OnsListSource =>
  OnsListSource.parse(declaration.source);

/** Rows of the list in a workbook. Throws {@link Refused} for what is no workbook with the list. */
async function countRows({ path: file }: StoredAnswer, source: OnsListSource): Promise<number> {
  const head = await readBytes(file, 0, 200);
  refuseUnlike(head.toString('latin1'), 'workbook');
  if (!isWorkbook(head)) throw new Refused('not_a_workbook', 'the file is no XLSX');
  let count = 0;
  try {
    for await (const rows of readList(file, source)) count += rows.length;
  } catch (error) {
    if (error instanceof WorkbookError) throw new Refused('sheet_missing', error.message);
    throw error;
  }
  return count;
}

/** Fills the table `listed`: the declared columns as text, and `source_row`. */
async function loadList(
  database: Database,
  { path: file, sha256 }: { readonly path: string; readonly sha256: string },
  source: OnsListSource,
): Promise<void> {
  const columns = Object.keys(source.columns);
  const list = columns.map((column) => `${name(column)} VARCHAR`).join(', ');
  await database.run(`CREATE OR REPLACE TABLE listed(source_row VARCHAR, ${list})`);
  const types = { row: 'INTEGER', ...Object.fromEntries(columns.map((each) => [each, 'VARCHAR'])) };
  const place = text(`${sha256.slice(0, 12)}:${source.sheet}!`);
  for await (const rows of readList(file, source)) {
    await database.run(
      `INSERT INTO listed BY NAME
       SELECT ${place} || line."row" AS source_row, ${columns.map((each) => `line.${name(each)}`).join(', ')}
       FROM (SELECT unnest(from_json($1::JSON, $2)) AS line)`,
      [JSON.stringify(rows), JSON.stringify([types])],
    );
  }
}

/** Lists that ONS publishes as one sheet of a workbook, found on the page of the list. */
export const listAdapter: SourceAdapter = {
  async fetch(dataset, { snapshots, progress }) {
    const source = readSource(dataset);
    const url = `${ONS}${source.page}`;
    const page = await snapshots.take({ url, role: 'metadata' });
    const link = readListLink(await readDocument(page.path), source.file);
    progress(`the version of ${link.date}`);
    const workbook = await snapshots.take({
      url: fileUrl(link.uri),
      role: 'data',
      inspect: async (answer) => ({ rows: await countRows(answer, source) }),
    });
    const labels = {
      ...{ name: null, url, updated: link.date, nextUpdate: null, classification: null },
      ...{ units: [], periods: null, notes: [] },
    };
    return [
      {
        snapshots: [workbook, page],
        ...{ labels, sourceReleased: link.date, clock: 'store', checks: [] },
      },
    ];
  },
  async parse(dataset, { snapshots }, database) {
    const workbook = snapshots.find(({ role }) => role === 'data');
    if (!workbook) throw new Error(`${dataset.declaration.id} came without a workbook`);
    const source = readSource(dataset);
    await loadList(database, workbook, source);
    await runFolderSql(database, dataset, { files: [], sql: source.sql }, []);
  },
  checks: (dataset, _vintage, database) =>
    runChecks(
      database,
      Object.entries(readSource(dataset).looks).map(([column, look]) => ({
        id: `${column}_readable`,
        level: 'error',
        what: `Every ${column} looks as the publisher says that it does`,
        offenders: `SELECT source_row, ${name(column)} FROM listed
          WHERE NOT coalesce(regexp_full_match(${name(column)}, ${text(look)}), false)`,
      })),
    ),
};
