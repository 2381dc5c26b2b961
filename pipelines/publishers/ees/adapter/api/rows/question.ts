import type { PublisherRequest } from '../../../../../fetch/request.ts';
import { ALL } from '../../../source.ts';
import type { EesFile } from '../../../source.ts';
import type { Criteria } from '../../../criteria.ts';
import { MOST, queryUrl } from '../address.ts';
import type { Meta } from '../answers.ts';
import { compileCriteria } from '../compile-criteria.ts';
import { indicatorId } from '../meta.ts';
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
