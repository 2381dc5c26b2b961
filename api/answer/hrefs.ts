import { encodeItem } from '../question/query.ts';

/** Parameters as a query string, in the order given; empty ones are left out. */
export function queryString(
  parameters: Iterable<readonly [string, readonly string[] | string | number | null]>,
): string {
  const parts = [...parameters].flatMap(([name, value]) => {
    const items = typeof value === 'object' ? (value ?? []) : [String(value)];
    return items.length === 0 ? [] : [`${name}=${items.map(encodeItem).join(',')}`];
  });
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** Paths of things, as links give them. */
export const paths = {
  dataset: (id: string): string => `/v1/datasets/${id}`,
  data: (id: string, extension = ''): string => `/v1/datasets/${id}/data${extension}`,
  codes: (id: string, column: string): string => `/v1/datasets/${id}/codes/${column}`,
  versions: (id: string): string => `/v1/datasets/${id}/versions`,
  version: (id: string, version: string): string => `/v1/datasets/${id}/versions/${version}`,
  manifest: (id: string, version: string): string =>
    `/v1/datasets/${id}/versions/${version}/manifest`,
  changes: (id: string, version: string, extension = ''): string =>
    `/v1/datasets/${id}/versions/${version}/changes${extension}`,
  file: (id: string, version: string, file: string): string =>
    `/v1/datasets/${id}/versions/${version}/files/${file}`,
  package: (id: string, version: string): string =>
    `/v1/datasets/${id}/versions/${version}/package.zip`,
  feed: (id: string): string => `/v1/datasets/${id}/feed.atom`,
  page: (id: string): string => `/datasets/${id}`,
  crosswalk: '/v1/crosswalk',
};
