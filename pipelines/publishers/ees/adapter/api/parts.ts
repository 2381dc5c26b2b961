import type { Snapshot } from '../../../../fetch/snapshot.ts';
import { selectCsv } from '../csv.ts';
import type { PrintedCode } from '../../../printed-codes.ts';
import type { FilePart } from '../taken-file.ts';
import { csvUrl } from './address.ts';
import { selectLines } from './rows/lines.ts';
import type { ApiFile, OpenDataSet } from './open-data-set.ts';
import { pageRequests } from './rows/question.ts';

/**
 * The rows that were taken of a file through the API, page by page, as tables in the columns of a
 * CSV. What the ids stand for is read from the snapshots of the same run.
 */
export async function partsFromApi(
  file: ApiFile,
  { id, version, published, meta, years }: OpenDataSet,
  snapshots: readonly Snapshot[],
): Promise<FilePart[]> {
  if (file.api.read === 'csv') {
    const csv = snapshots.filter(({ url }) => url === csvUrl(id, version));
    return Promise.all(
      csv.map(async (snapshot) => ({
        ...{ snapshot, asOf: published, partOfAYear: 'set_aside' as const },
        lines: await selectCsv(snapshot.path, file),
      })),
    );
  }
  const request = pageRequests(file, meta, years.part, id, version);
  const pages = snapshots.filter(({ url }) => url === request(1).url);
  return pages.flatMap((_, at) => {
    const { body } = request(at + 1);
    const snapshot = pages.find((page) => page.request?.body === body);
    if (!snapshot) return [];
    const lines = selectLines(snapshot.path, meta, file);
    return [{ snapshot, asOf: published, partOfAYear: 'set_aside' as const, lines }];
  });
}

/**
 * What the data set calls its indicators, by column, and where rows came by id, the options of its
 * filters. A label that only rows print is itself what they are known by, and is no witness.
 */
export function namesFromApi(file: ApiFile, { meta }: OpenDataSet): PrintedCode[] {
  const of = (column: string, code: string, name: string): PrintedCode => ({
    ...{ column: `${file.id} ${file.api.version} ${column}`, code, name, declared: null },
  });
  return [
    ...meta.indicators
      .filter(({ column }) => column in file.indicators)
      .map(({ column, label }) => of('indicator', column, label)),
    ...(file.api.read === 'query' ? meta.filters : []).flatMap(({ column, options }) =>
      options.map(({ id, label }) => of(column, id, label)),
    ),
  ];
}
