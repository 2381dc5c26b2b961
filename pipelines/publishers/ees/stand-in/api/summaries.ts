import type { HeldDataSet, HeldVersion } from './holding.ts';
import { uuidOf } from './ids.ts';
import type { Table } from './table.ts';

/** A page of a list, as the API cuts it. */
export function pageOf<T>(all: readonly T[], parameters: URLSearchParams, size: number) {
  const page = Number(parameters.get('page') ?? 1);
  const pageSize = Number(parameters.get('pageSize') ?? size);
  return {
    paging: {
      ...{ page, pageSize, totalResults: all.length },
      totalPages: Math.ceil(all.length / pageSize),
    },
    results: all.slice((page - 1) * pageSize, page * pageSize),
  };
}

/** A publication by its title. */
export const publicationOf = (title: string) => ({
  ...{ id: uuidOf(`publication ${title}`), title, summary: `${title} of an invented economy` },
  slug: title.toLowerCase().replaceAll(' ', '-'),
  lastPublished: '2026-01-29T09:30:43+00:00',
});

const label = ({ period }: { readonly period: string }): string =>
  period.replace(/\/\d\d(\d\d)$/, '/$1');

function holds(table: Table) {
  const labels = table.periods.map(label);
  return {
    totalResults: table.rows.length,
    file: { id: uuidOf(`file ${table.id}`) },
    timePeriods: { start: labels.at(0) ?? '', end: labels.at(-1) ?? '' },
    geographicLevels: table.levels.map((each) => each.label),
    filters: table.filters.map((each) => each.label),
    indicators: table.indicators.map((each) => each.label),
  };
}

/** A version of a data set in the list of its versions. */
export const versionOf = (table: Table, { version, status, published }: HeldVersion) => ({
  ...{ version, status, published, notes: '', ...holds(table) },
  type: version.endsWith('.0') ? 'Major' : 'Patch',
  release: { title: 'Academic year 2024/25', slug: '2024-25' },
});

/** A data set in the list of its publication. */
export function dataSetOf(table: Table, { title, status, superseding, versions }: HeldDataSet) {
  const latest = versions.find((each) => each.status === 'Published');
  return {
    ...{ id: table.id, title, summary: '', status },
    supersedingDataSetId: superseding === undefined ? null : uuidOf(superseding),
    latestVersion: latest
      ? { version: latest.version, published: latest.published, ...holds(table) }
      : null,
  };
}

/** What a version took away. */
export function changesOf(table: Table, { version, removes = {} }: HeldVersion) {
  const gone = (labels: readonly string[] = []) =>
    labels.map((each, at) => ({
      previousState: { id: `gone${at}`, column: each.toLowerCase(), label: each },
    }));
  return {
    versionNumber: version,
    majorChanges: {
      filters: gone(removes.filters).map(({ previousState }) => ({
        previousState: { ...previousState, hint: '' },
      })),
      indicators: gone(removes.indicators).map(({ previousState }) => ({
        previousState: { ...previousState, unit: '' },
      })),
    },
    minorChanges: {
      timePeriods: table.periods
        .slice(-1)
        .map((each) => ({ currentState: { ...each, label: label(each) } })),
    },
  };
}

/** All that rows of a data set are told apart by. */
export const metaOf = (table: Table) => ({
  filters: table.filters.map(({ id, label: column, options }) => ({
    ...{ id, column, label: column, hint: '', options },
  })),
  indicators: table.indicators.map(({ id, label: column }) => ({
    ...{ id, column, label: column, unit: column.endsWith('percent') ? '%' : '', decimalPlaces: 0 },
  })),
  geographicLevels: table.levels.map(({ code, label: words }) => ({ code, label: words })),
  locations: table.levels.map(({ code, label: words, places }) => ({
    level: { code, label: words },
    options: places.map(({ id, label: name, code: own }) => ({
      ...{ id, label: name },
      ...(code === 'PROV' ? { ukprn: own } : { code: own }),
    })),
  })),
  timePeriods: table.periods.map((each) => ({ ...each, label: label(each) })),
});
