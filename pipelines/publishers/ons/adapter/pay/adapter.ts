import { resolveCodes } from '../../../../../datasets/codes.ts';
import type { Dataset } from '../../../../../datasets/discover.ts';
import type { PublishedDeclaration } from '../../../../../schemas/dataset/declaration.ts';
import { declaresFigures } from '../../../../../schemas/dataset/declares.ts';
import type { ObservationsDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import type { SourceAdapter } from '../../../adapter.ts';
import { OnsPaySource } from '../../pay-source.ts';
import { ONS } from '../requests.ts';
import { eachSheet } from './archive.ts';
import type { Wanted } from './archive.ts';
import { createLines, loadLines } from './load-lines.ts';
import { findArchives, takeArchives } from './take-archives.ts';
import { writeParsed } from './write-parsed.ts';

interface Declared {
  readonly dataset: Dataset<ObservationsDeclaration>;
  readonly source: OnsPaySource;
}

function declared({ declaration, folder }: Dataset<PublishedDeclaration>): Declared {
  if (!declaresFigures(declaration)) {
    throw new Error(`${declaration.id} is not a dataset of figures from ONS`);
  }
  return { dataset: { declaration, folder }, source: OnsPaySource.parse(declaration.source) };
}

/** Measures by the headings of a workbook's columns: those of the errors are what the figures name. */
function columnsOf({ measures }: ObservationsDeclaration, { kind, isError }: Wanted) {
  const entries = Object.entries(kind.columns).map(([heading, id]) => {
    const error = measures.find((measure) => measure.id === id)?.error_measure;
    if (error === undefined || error === null) throw new Error(`${id} names no error`);
    return [heading, isError ? error : id] as const;
  });
  return Object.fromEntries(entries);
}

/**
 * Pay by occupation: each table of the survey has a landing page, and an archive of workbooks for
 * every year. The newest edition of each year is taken; a workbook is unpacked only while it is read,
 * and its sheets are streamed. Throws `Refused` naming what an archive lacks.
 */
export const payAdapter: SourceAdapter = {
  async fetch(dataset, context) {
    const { source } = declared(dataset);
    const { snapshots, check, released, next } = await takeArchives(source, context);
    return [
      {
        snapshots,
        labels: {
          ...{ name: null, url: `${ONS}${source.tables[0]?.page ?? ''}`, classification: null },
          ...{ updated: released, nextUpdate: next, units: [], periods: null, notes: [] },
        },
        sourceReleased: released,
        clock: 'store',
        checks: [check],
      },
    ];
  },
  async parse(asked, { snapshots }, database) {
    const { dataset, source } = declared(asked);
    await createLines(database);
    for (const table of source.tables) {
      for (const { snapshot, year, provisional } of findArchives(table, source.from, snapshots)) {
        await eachSheet(snapshot.path, table, source, ({ file, workbook, sheet, wanted }) =>
          loadLines(database, {
            ...{ file, sheet, table, year, provisional },
            place: `${snapshot.sha256.slice(0, 12)}:${workbook} `,
            columns: columnsOf(dataset.declaration, wanted),
          }),
        );
      }
    }
    await writeParsed(database, source, await resolveCodes(dataset));
  },
};
