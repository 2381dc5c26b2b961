import type { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import type { ApiClient } from '../api-client.ts';
import { readFigures } from './read-figures.ts';

/** Areas whose periods are read: the first, the middle and the last of those that are shown. */
function chooseSample(rows: readonly FigureRow[]): string[] {
  const areas = [...new Set(rows.flatMap(({ area }) => area ?? []))];
  return [0, 0.5, 1].flatMap((share) => areas[Math.round((areas.length - 1) * share)] ?? []);
}

/** The periods of these that any of the rows is of; all where there is no row. Pure. */
export function keepWithRows<P extends { readonly code: string }>(
  periods: readonly P[],
  rows: readonly FigureRow[],
): readonly P[] {
  const told = new Set(rows.map(({ period }) => period));
  return told.size === 0 ? periods : periods.filter(({ code }) => told.has(code));
}

/**
 * The periods in which areas side by side have rows of a measure: those of three of the areas that are
 * shown, and those shown. A release has periods of other measures and of other kinds of area too.
 * Throws what the API client throws.
 */
export async function readOffered<P extends { readonly code: string }>(
  client: ApiClient,
  dataset: string,
  parameters: Readonly<Record<string, string>>,
  { periods, rows }: { readonly periods: readonly P[]; readonly rows: readonly FigureRow[] },
): Promise<readonly P[]> {
  if (rows.length === 0) return periods;
  const area = [...new Set(chooseSample(rows))].join(',');
  const { data } = await readFigures(client, dataset, { ...parameters, area });
  return keepWithRows(periods, [...data, ...rows]);
}
