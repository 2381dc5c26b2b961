import type { ObservationsDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import type { Snapshot } from '../../../../fetch/snapshot.ts';
import type { Snapshots } from '../../../../fetch/snapshots.ts';
import { countRows } from '../csv.ts';
import type { TakenFile } from '../taken-file.ts';
import { csvUrl } from './address.ts';
import { namingGone } from './ask.ts';
import type { Ask } from './ask.ts';
import { openDataSet } from './open-data-set.ts';
import type { ApiFile, OpenDataSet } from './open-data-set.ts';
import { takePages } from './rows/pages.ts';
import { pageRequests } from './rows/question.ts';
import { demandUnits } from './units.ts';

/** The rows of a version: the pages of a question, or its whole CSV. */
async function takeRows(
  snapshots: Snapshots,
  file: ApiFile,
  { id, version, meta, years }: OpenDataSet,
): Promise<Snapshot[]> {
  if (file.api.read === 'query') {
    return takePages(snapshots, pageRequests(file, meta, years.part, id, version), meta);
  }
  const url = csvUrl(id, version);
  const inspect = async (answer: { readonly path: string }) => ({
    rows: await countRows(answer, file, `the CSV of "${file.api.title}"`),
  });
  return [await snapshots.take({ url, role: 'data', inspect })];
}

/**
 * Takes the rows of a file through the API; `ask` keeps what says what they are. Throws `Refused`
 * naming the data set where the API no longer gives it.
 */
export async function takeFromApi(
  snapshots: Snapshots,
  ask: Ask,
  file: ApiFile,
  { measures }: Pick<ObservationsDeclaration, 'measures'>,
): Promise<TakenFile> {
  return namingGone(`the data set "${file.api.title}"`, async () => {
    const dataSet = await openDataSet(ask, file);
    demandUnits(dataSet.meta, file, measures);
    return {
      snapshots: await takeRows(snapshots, file, dataSet),
      absent: null,
      published: dataSet.published,
      // Which periods a declared condition leaves, only the rows show.
      periods: file.api.where === null ? dataSet.years.whole : null,
      checks: dataSet.checks,
    };
  });
}
