import { THEMES, type Theme, wordsOf } from '../../schemas/words/vocabulary.ts';
import type { ApiClient } from './api-client.ts';
import {
  DatasetList,
  type DatasetSummary,
  type UnavailableDataset,
} from '../../schemas/answers/dataset.ts';
import { hasRows } from '../../schemas/words/kinds.ts';

/** Whether the store behind the pages holds invented or real figures; unknown when it is empty. */
export type Stamp = 'sample' | 'real' | 'unknown';

/** Every dataset of the catalogue, hosted and linked. */
export async function readCatalogue(client: ApiClient): Promise<DatasetSummary[]> {
  return (await client.read('/v1/datasets', DatasetList)).data;
}

/** Datasets that are in the store and cannot be served just now. */
export async function readUnavailable(client: ApiClient): Promise<readonly UnavailableDataset[]> {
  return (await client.read('/v1/datasets', DatasetList)).unavailable;
}

/** Whether a catalogue is of invented or of real figures: a store never mixes the two. */
export function stampOf(catalogue: readonly DatasetSummary[]): Stamp {
  const hosted = catalogue.filter(hasRows);
  if (hosted.length === 0) return 'unknown';
  return hosted.some(({ invented }) => invented) ? 'sample' : 'real';
}

/** The datasets of a catalogue on one theme; sources that have ended come last. */
export interface Sources {
  /** Held here and mainly about it: it is the first of their themes. */
  readonly main: readonly DatasetSummary[];
  /** Held here, with it among their other themes. */
  readonly partly: readonly DatasetSummary[];
  /** Described here and held by others. */
  readonly linked: readonly DatasetSummary[];
}

/** What a catalogue holds and links on a theme. Pure. */
export function findSources(catalogue: readonly DatasetSummary[], theme: Theme): Sources {
  const ended = ({ state }: DatasetSummary) => (state === 'ended' ? 1 : 0);
  const on = catalogue
    .filter(({ themes }) => themes.includes(theme))
    .toSorted((a, b) => ended(a) - ended(b));
  const hosted = on.filter(hasRows);
  return {
    main: hosted.filter(({ themes: [first] }) => first === theme),
    partly: hosted.filter(({ themes: [first] }) => first !== theme),
    linked: on.filter((dataset) => !hasRows(dataset)),
  };
}

/** The themes that a catalogue holds a dataset on, in the order of the list of themes. Pure. */
export function heldThemes(catalogue: readonly DatasetSummary[]): Theme[] {
  return wordsOf(THEMES).filter((theme) => findSources(catalogue, theme).main.length > 0);
}
