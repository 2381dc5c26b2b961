const BASE = 'https://api.education.gov.uk/statistics/v1';

/** Most results of a page that the API gives of each list, as its OpenAPI document says. */
export const MOST = { publications: 40, dataSets: 20, versions: 20, results: 10_000 } as const;

const join = (path: string, parameters: Readonly<Record<string, string | number>>): string => {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters)) search.set(key, String(value));
  return `${BASE}${path}${search.size === 0 ? '' : `?${search.toString()}`}`;
};

/** Address of a page of the publications that match words of a title. */
export const publicationsUrl = (search: string, page: number): string =>
  join('/publications', { search, page, pageSize: MOST.publications });

/** Address of a page of the data sets of a publication. */
export const dataSetsUrl = (publication: string, page: number): string =>
  join(`/publications/${publication}/data-sets`, { page, pageSize: MOST.dataSets });

/** Address of what the API says of one data set. */
export const dataSetUrl = (dataSet: string): string => join(`/data-sets/${dataSet}`, {});

/** Address of a page of the versions of a data set. */
export const versionsUrl = (dataSet: string, page: number): string =>
  join(`/data-sets/${dataSet}/versions`, { page, pageSize: MOST.versions });

/** Address of what a version changed of the one before it. */
export const changesUrl = (dataSet: string, version: string): string =>
  join(`/data-sets/${dataSet}/versions/${version}/changes`, {});

/** Address of the filters, indicators, places and periods of a version. */
export const metaUrl = (dataSet: string, dataSetVersion: string): string =>
  join(`/data-sets/${dataSet}/meta`, { dataSetVersion });

/** Address that rows of a version are asked for at; the page stands in the body. */
export const queryUrl = (dataSet: string, dataSetVersion: string): string =>
  join(`/data-sets/${dataSet}/query`, { dataSetVersion });

/** Address of all rows of a version as one CSV. */
export const csvUrl = (dataSet: string, dataSetVersion: string): string =>
  join(`/data-sets/${dataSet}/csv`, { dataSetVersion });
