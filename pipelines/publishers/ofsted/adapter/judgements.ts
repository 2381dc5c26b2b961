import type { Dataset } from '../../../../datasets/discover.ts';
import type { PublishedDeclaration } from '../../../../schemas/dataset/declaration.ts';
import { declaresFigures } from '../../../../schemas/dataset/declares.ts';
import type { ObservationsDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import { takeNewestPage } from '../../../fetch/documents/collection.ts';
import type { Snapshot } from '../../../fetch/snapshot.ts';
import { runChecks } from '../../../kinds/checks/check.ts';
import type { SourceAdapter } from '../../adapter.ts';
import { LISTINGS, OfstedSource } from '../source.ts';
import { LISTED } from './checks.ts';
import { demandJudgements, findJudgements } from './columns.ts';
import { findFile } from './find-file.ts';
import { countLines, loadLines } from './lines.ts';
import { selectRows } from './rows.ts';
import type { ReadFile } from './rows.ts';

interface Declared {
  readonly declaration: ObservationsDeclaration;
  readonly source: OfstedSource;
}

function declared({ declaration }: Dataset<PublishedDeclaration>): Declared {
  if (!declaresFigures(declaration)) {
    throw new Error(`${declaration.id} is not a dataset of judgements`);
  }
  return { declaration, source: OfstedSource.parse(declaration.source) };
}

/**
 * Lists of inspections as CSV. Their addresses change every month and that of their page every year,
 * so both are looked up: the newest page of the collection, and on it the file of each list.
 */
export const judgementsAdapter: SourceAdapter = {
  async fetch(dataset, { snapshots, progress }) {
    const { source } = declared(dataset);
    const page = await takeNewestPage(snapshots, { ...source, path: source.collection });
    const taken: Snapshot[] = [];
    for (const [done, listing] of LISTINGS.entries()) {
      progress(`list ${listing}`, done, LISTINGS.length);
      const { url, filename } = findFile(page, source.files[listing]);
      taken.push(
        await snapshots.take({
          url,
          role: 'data',
          inspect: async ({ path }) => ({
            rows: await countLines(path, filename, (columns) => {
              demandJudgements(columns, source);
            }),
          }),
        }),
      );
    }
    return [
      {
        snapshots: [...taken, ...page.snapshots],
        labels: {
          ...{ name: null, url: page.url, updated: page.updated, nextUpdate: null },
          ...{ classification: null, units: [], periods: null, notes: [] },
        },
        ...{ sourceReleased: page.updated, clock: 'store', checks: [] },
      },
    ];
  },
  async parse(dataset, { snapshots }, database) {
    const { declaration, source } = declared(dataset);
    const data = snapshots.filter(({ role }) => role === 'data');
    const files: ReadFile[] = [];
    for (const [at, listing] of LISTINGS.entries()) {
      const snapshot = data[at];
      if (!snapshot) throw new Error(`${declaration.id} came without the list ${listing}`);
      const table = `lines_${listing}`;
      const columns = await loadLines(database, table, snapshot.path);
      const judgements = findJudgements(columns, source);
      files.push({ listing, table, columns, digest: snapshot.sha256.slice(0, 12), judgements });
    }
    await database.run(`CREATE OR REPLACE TABLE parsed AS ${selectRows(declaration, files)}`);
  },
  checks: (_, __, database) => runChecks(database, LISTED),
};
