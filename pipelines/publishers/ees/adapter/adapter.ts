import type { Dataset } from '../../../../datasets/discover.ts';
import type { PublishedDeclaration } from '../../../../schemas/dataset/declaration.ts';
import { declaresFigures } from '../../../../schemas/dataset/declares.ts';
import type { ObservationsDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import { Refused } from '../../../fetch/refusal.ts';
import { runChecks } from '../../../kinds/checks/check.ts';
import { tellFound } from '../../../kinds/checks/judge-found.ts';
import type { DerivedLabels, SourceAdapter } from '../../adapter.ts';
import { askPublisher } from './api/ask.ts';
import { isOfApi } from './api/open-data-set.ts';
import { takeFromApi } from './api/take.ts';
import { EesSource } from '../source.ts';
import { takeFromCatalogue } from './catalogue.ts';
import { receivedChecks } from './checks.ts';
import { parseFiles } from './parse.ts';
import { boundSums } from './sums.ts';
import type { TakenFile } from './taken-file.ts';

interface Declared {
  readonly declaration: ObservationsDeclaration;
  readonly source: EesSource;
}

function declared({ declaration }: Dataset<PublishedDeclaration>): Declared {
  if (!declaresFigures(declaration)) {
    throw new Error(`${declaration.id} is not a dataset of figures of the data catalogue`);
  }
  return { declaration, source: EesSource.parse(declaration.source) };
}

/** A file that has a column of subjects is by sector subject areas: nothing else is coded so. */
function labelsOf(
  { declaration, source }: Declared,
  files: readonly TakenFile[],
  updated: string | null,
): DerivedLabels {
  const columns = source.files.flatMap(({ filters }) => Object.keys(filters));
  const isBySubject = columns.some((column) => /^(ssa|sector_subject_area)/.test(column));
  return {
    ...{ name: null, url: declaration.published_as.url, updated, nextUpdate: null },
    classification: isBySubject ? 'Sector subject areas' : null,
    ...{ units: [], periods: offeredBy(files), notes: [] },
  };
}

/** Days on which files were published; none where one of them does not say. */
function datesOf(files: readonly TakenFile[]): string[] {
  const dates = files.flatMap(({ published }) => published ?? []);
  return dates.length === files.length ? dates : [];
}

/** Periods that any of the files offers; null where one of them gives no list. */
function offeredBy(files: readonly TakenFile[]): string[] | null {
  const lists = files.flatMap(({ periods }) => (periods === null ? [] : [periods]));
  return lists.length === files.length ? [...new Set(lists.flat())] : null;
}

/**
 * Data sets of the catalogue as CSV, and of the public API row by row or as CSV. A data set that the
 * catalogue does not have is left out with a warning; when there is none of them the run is refused.
 */
export const eesAdapter: SourceAdapter = {
  async fetch(dataset, { snapshots, progress }) {
    const { declaration, source } = declared(dataset);
    const { ask, taken: asked } = askPublisher(snapshots);
    const files: TakenFile[] = [];
    for (const [done, file] of source.files.entries()) {
      progress(`data set ${file.id}`, done, source.files.length);
      files.push(
        isOfApi(file)
          ? await takeFromApi(snapshots, ask, file, declaration)
          : await takeFromCatalogue(snapshots, declaration.id, file),
      );
    }
    const absent = files.flatMap((file) => file.absent ?? []);
    const taken = files.flatMap((file) => file.snapshots);
    if (taken.length === 0) {
      throw new Refused('nothing_held', `the publisher has none of ${absent.join(', ')}`);
    }
    const published = datesOf(files).toSorted().at(-1) ?? null;
    return [
      {
        snapshots: [...taken, ...(await asked())],
        labels: labelsOf({ declaration, source }, files, published),
        sourceReleased: published,
        clock: 'store',
        checks: [
          tellFound(
            'data_sets_held',
            'The publisher has every data set that is declared',
            'data sets',
            absent.map((url) => ({ url })),
          ),
          ...files.flatMap((file) => file.checks),
        ],
      },
    ];
  },
  async parse(dataset, { snapshots }, database) {
    const { declaration, source } = declared(dataset);
    await parseFiles(database, dataset, declaration, source, snapshots);
    for (const file of source.files) await boundSums(database, declaration, file);
  },
  checks: (_, __, database) => runChecks(database, receivedChecks()),
};
