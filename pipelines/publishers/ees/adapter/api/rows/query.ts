import { countWords } from '../../../../../../schemas/words/count-words.ts';
import { Refused } from '../../../../../fetch/refusal.ts';
import type { PublisherRequest } from '../../../../../fetch/request.ts';
import type { Snapshot } from '../../../../../fetch/snapshot.ts';
import type { Snapshots } from '../../../../../fetch/snapshots.ts';
import { ALL } from '../../../source.ts';
import type { EesFile } from '../../../source.ts';
import { MOST, queryUrl } from '../address.ts';
import { QueryPage } from '../answers.ts';
import type { Meta } from '../answers.ts';
import { readAnswer } from '../ask.ts';
import { compileCriteria } from '../compile-criteria.ts';
import type { Criteria } from '../../../criteria.ts';
import { indicatorId } from '../meta.ts';
import { demandOwnIds } from './own-ids.ts';
import type { Years } from './years.ts';

/**
 * What is asked of a data set: the rows of the declared levels and labels, none of all things
 * together, none that is the sum of a group, and no year that was not over when the version was
 * published.
 */
function criteriaOf(file: EesFile, meta: Meta, part: Years['part']): Criteria {
  const all = (column: string) => ({ column, label: ALL });
  const filters = Object.entries(file.filters).flatMap(([column, filter]): Criteria[] => {
    if ('only' in filter) return [{ filters: { eq: { column, label: filter.only } } }];
    if ('groups' in filter) {
      const either = [{ eq: all(column) }, { notEq: all(filter.groups) }];
      return [{ or: either.map((compared) => ({ filters: compared })) }];
    }
    const isOption = meta.filters.some((each) => each.column === column);
    if (!('entity' in filter) || !isOption) return [];
    return [{ not: { filters: { eq: { column, label: filter.all } } } }];
  });
  const years = part.map(({ code, period }) => ({ code, period }));
  return {
    and: [
      { geographicLevels: { in: file.levels } },
      ...filters,
      ...(years.length === 0 ? [] : [{ timePeriods: { notIn: years } }]),
      ...(file.api?.where ? [file.api.where] : []),
    ],
  };
}

/** An order in which no two rows are alike: pages of an order with equals may repeat and lose rows. */
function sortsOf(meta: Meta): { readonly field: string; readonly direction: 'Asc' }[] {
  const fields = [
    ...['timePeriod', 'geographicLevel'],
    ...meta.locations.map(({ level }) => `location|${level.code}`),
    ...meta.filters.map(({ id }) => `filter|${id}`),
  ];
  return fields.map((field) => ({ field, direction: 'Asc' }));
}

/** Makes the request of each page of the rows of a file. */
export function pageRequests(
  file: EesFile,
  meta: Meta,
  part: Years['part'],
  dataSet: string,
  version: string,
): (page: number) => PublisherRequest & { readonly body: string } {
  const question = {
    criteria: compileCriteria(criteriaOf(file, meta, part), meta),
    indicators: Object.keys(file.indicators).map((column) => indicatorId(meta, column)),
    sorts: sortsOf(meta),
    debug: false,
    pageSize: MOST.results,
  };
  return (page) => ({
    url: queryUrl(dataSet, version),
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...question, page }),
  });
}

/** Throws {@link Refused} for what a page may be wrong in: warnings, its number, its rows. */
function demandPage({ paging, results, warnings }: QueryPage, page: number, total: number): void {
  const [warning] = warnings;
  if (warning) {
    const detail = warning.detail === undefined ? '' : ` ${JSON.stringify(warning.detail)}`;
    throw new Refused('query_warned', `${warning.code}: ${warning.message}${detail}`);
  }
  const expected = Math.min(MOST.results, paging.totalResults - (page - 1) * MOST.results);
  if (paging.page !== page || results.length !== expected || paging.totalResults !== total) {
    throw new Refused(
      'wrong_page',
      `page ${page} of ${countWords(total, 'row')} came as page ${paging.page} of ${paging.totalResults} with ${countWords(results.length, 'row')}, where ${expected} were due`,
    );
  }
}

/**
 * Takes all pages of a question. Throws {@link Refused} for a page that is not the one asked for, for
 * a warning (the API answers a question about what does not exist with fewer rows and a warning), and
 * for ids that are not of this data set.
 */
export async function takePages(
  snapshots: Snapshots,
  request: (page: number) => PublisherRequest,
  meta: Meta,
): Promise<Snapshot[]> {
  const taken: Snapshot[] = [];
  let total: number | undefined;
  for (let page = 1, last = 1; page <= last; page += 1) {
    let paging: QueryPage['paging'] | undefined;
    const snapshot = await snapshots.take({
      ...request(page),
      role: 'data',
      inspect: async ({ path }) => {
        const answer = await readAnswer(path, QueryPage);
        demandPage(answer, page, total ?? answer.paging.totalResults);
        demandOwnIds(answer.results, meta, page);
        paging = answer.paging;
        return { rows: answer.results.length };
      },
    });
    // What a killed run had taken was looked at then.
    paging ??= (await readAnswer(snapshot.path, QueryPage)).paging;
    total ??= paging.totalResults;
    last = paging.totalPages;
    taken.push(snapshot);
  }
  return taken;
}
