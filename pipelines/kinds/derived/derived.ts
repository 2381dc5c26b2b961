import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Dataset } from '../../../datasets/discover.ts';
import type { DerivedDeclaration } from '../../../schemas/dataset/kinds/derived.ts';
import type { RowKind } from '../../../schemas/words/kinds.ts';
import { keepFolderFiles, runFolderSql } from '../../fetch/folder-files.ts';
import { runChecks } from '../checks/check.ts';
import type { SqlCheck } from '../checks/check.ts';
import type { DatasetKind, Origin, Rows } from '../kind.ts';
import { figureRows } from '../observations/observations.ts';
import { thingRows } from '../records/records.ts';
import { attackRelease } from './attack/attack-release.ts';
import { findInputs, openInputs } from './inputs.ts';

type DeclarationMaking<R extends RowKind> = Extract<DerivedDeclaration, { makes: R }>;

/** Figures made here, attacked for what they hide once they have passed every other check. */
function attackedRows(dataset: Dataset<DeclarationMaking<'observations'>>): Rows {
  const rows = figureRows(dataset);
  return {
    ...rows,
    async check(database, taken) {
      const results = await rows.check(database, taken);
      return [...results, ...(await attackRelease(database, dataset.declaration, taken))];
    },
  };
}

/** What each kind of rows needs; a new one does not compile until it stands here. */
const ROWS: { readonly [R in RowKind]: (dataset: Dataset<DeclarationMaking<R>>) => Rows } = {
  observations: attackedRows,
  records: thingRows,
};

function rowsOf<R extends RowKind>(makes: R, dataset: Dataset<DeclarationMaking<R>>): Rows {
  return ROWS[makes](dataset);
}

/** The proofs of a dataset as checks. A file holds one query, its last semicolon left out or not. */
function readProofs({ declaration, folder }: Dataset<DerivedDeclaration>): Promise<SqlCheck[]> {
  return Promise.all(
    declaration.proofs.map(async ({ id, what, sql }) => {
      const query = await readFile(path.join(folder, sql), 'utf8');
      return { id, what, level: 'error' as const, offenders: query.trim().replace(/;$/, '') };
    }),
  );
}

/** Rows that the dataset's SQL makes of its inputs' current releases and of files of its folder. */
function fromInputs(dataset: Dataset<DerivedDeclaration>): Origin {
  const { declaration } = dataset;
  return {
    publisher: null,
    async fetch(context, held) {
      const releases = await findInputs(declaration, held);
      const snapshots = await keepFolderFiles(dataset, declaration.files, context);
      const came = { labels: null, sourceReleased: null, clock: 'store', checks: [] } as const;
      return [{ ...came, snapshots, releases }];
    },
    async parse({ snapshots, releases = [] }, database) {
      const closeInputs = await openInputs(database, declaration, releases);
      try {
        await runFolderSql(database, dataset, declaration, snapshots);
      } finally {
        await closeInputs();
      }
    },
    async checkReceived({ releases = [] }, database) {
      const closeInputs = await openInputs(database, declaration, releases);
      try {
        return await runChecks(database, await readProofs(dataset));
      } finally {
        await closeInputs();
      }
    },
  };
}

/** Rows made here from other datasets; what they are, the declaration says. */
export function openDerived(dataset: Dataset<DerivedDeclaration>): DatasetKind {
  return { ...fromInputs(dataset), ...rowsOf(dataset.declaration.makes, dataset) };
}
