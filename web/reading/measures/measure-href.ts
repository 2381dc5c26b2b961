import { apiPath } from '../api-client.ts';

/** The ways in which the figures of a measure are shown, each at an address of its own. */
export const TABS = { line: 'Line', ranked: 'Ranked', map: 'Map', table: 'Table' } as const;
export type Tab = keyof typeof TABS;

/** What is chosen of a measure; codes of dimensions stand under the names of the dimensions. */
export interface MeasureState {
  /** Codes of areas; the first is the one that the figure is of. */
  readonly areas?: readonly string[] | undefined;
  readonly tab?: Tab | undefined;
  readonly [parameter: string]: string | readonly string[] | undefined;
}

const listed = (word: string | readonly string[] | undefined): string | undefined =>
  typeof word === 'string' ? word : word?.join(',');

/** The address of the figure of a measure: every page that says a number of it leads there. */
export function measureHref(measure: string, { areas, tab, ...more }: MeasureState = {}): string {
  const said = Object.entries({ areas, tab, ...more }).map(
    ([name, word]) => [name, listed(word)] as const,
  );
  return apiPath(`/measures/${encodeURIComponent(measure)}`, Object.fromEntries(said));
}
