import type { Dataset } from '../../../datasets/discover.ts';
import type { PublishedDeclaration } from '../../../schemas/dataset/declaration.ts';
import { text } from '../../duckdb.ts';
import type { Database } from '../../duckdb.ts';
import { keepFolderFiles, runFolderSql } from '../../fetch/folder-files.ts';
import { Refused } from '../../fetch/refusal.ts';
import type { Snapshot } from '../../fetch/snapshot.ts';
import type { FetchContext, SourceAdapter } from '../adapter.ts';
import { readCurrent, readEnded } from './read-lists.ts';
import type { ListedStandard } from './read-lists.ts';
import { SKILLS_ENGLAND, SkillsEnglandSource } from './source.ts';

const readSource = ({ declaration }: Dataset<PublishedDeclaration>): SkillsEnglandSource =>
  SkillsEnglandSource.parse(declaration.source);

type Reader = (file: string) => Promise<ListedStandard[]>;

const take = ({ snapshots }: FetchContext, path: string, read: Reader): Promise<Snapshot> =>
  snapshots.take({
    url: `${SKILLS_ENGLAND}${path}`,
    role: 'data',
    inspect: async (answer) => ({ rows: (await read(answer.path)).length }),
  });

/** The list that has ended, where it is still served. */
async function takeEnded(context: FetchContext, path: string): Promise<Snapshot[]> {
  try {
    return [await take(context, path, readEnded)];
  } catch (error) {
    if (!(error instanceof Refused) || error.transient) throw error;
    context.progress(`the list that has ended is not served: ${error.message}`);
    return [];
  }
}

/** Types of {@link ListedStandard}, for the engine. */
const TYPES = {
  ...{ row: 'INTEGER', reference: 'VARCHAR', title: 'VARCHAR', level: 'VARCHAR' },
  ...{ route: 'VARCHAR', months: 'VARCHAR', max_funding: 'VARCHAR', lars_code: 'VARCHAR' },
  ...{ status: 'VARCHAR', approved_on: 'VARCHAR', job_titles: 'VARCHAR[]' },
};

async function load(
  database: Database,
  table: string,
  snapshot: Snapshot | undefined,
  read: Reader,
) {
  const rows = snapshot ? await read(snapshot.path) : [];
  const place = text(`${snapshot?.sha256.slice(0, 12) ?? ''}:`);
  await database.run(
    `CREATE OR REPLACE TABLE ${table} AS SELECT ${place} || "row" AS source_row, * EXCLUDE ("row")
     FROM (SELECT unnest(from_json($1::JSON, $2), recursive := true))`,
    [JSON.stringify(rows.map((row, at) => ({ row: at + 1, ...row }))), JSON.stringify([TYPES])],
  );
}

/**
 * Lists of apprenticeship standards. The dataset's SQL finds them as tables `current_list` and
 * `ended_list`, every cell a text, beside the files of its folder.
 */
export const skillsEnglandAdapter: SourceAdapter = {
  async fetch(dataset, context) {
    const { list, ended, files } = readSource(dataset);
    const current = await take(context, list, readCurrent);
    const before = await takeEnded(context, ended);
    const kept = await keepFolderFiles(dataset, files, context);
    const beside = kept.map((snapshot) => ({ ...snapshot, rows: null }));
    const labels = {
      ...{ name: null, url: null, updated: current.last_modified?.slice(0, 10) ?? null },
      ...{ nextUpdate: null, classification: null, units: [], periods: null, notes: [] },
    };
    const snapshots = [current, ...before, ...beside];
    return [{ snapshots, labels, sourceReleased: null, clock: 'store', checks: [] }];
  },
  async parse(dataset, { snapshots }, database) {
    const { list, ended, files, sql } = readSource(dataset);
    const of = (path: string) => snapshots.find(({ url }) => url === `${SKILLS_ENGLAND}${path}`);
    await load(database, 'current_list', of(list), readCurrent);
    await load(database, 'ended_list', of(ended), readEnded);
    await runFolderSql(database, dataset, { files, sql }, snapshots);
  },
};
