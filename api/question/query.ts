import type { Cell } from '../warehouse/results.ts';
import type { AreaChoice } from '../registers/areas/choose-areas.ts';
import type { Filter } from './filters/filter.ts';
import type { SortKey } from './sort.ts';
import type { Table, TableColumn } from './tables/table.ts';
import type { HeldPeriod } from './periods/timeline.ts';

/** Language of names. */
export type Language = 'en' | 'cy';

/** A checked question: everything in it is known to the release, and nothing was guessed. */
export interface Query {
  readonly table: Table;
  readonly filters: readonly Filter[];
  /** Keep the last period of every series only. */
  readonly latestEach: boolean;
  /** `latest` was asked for: an area without a row then is worth a warning. */
  readonly latest: boolean;
  /** What is answered, in this order. */
  readonly columns: readonly TableColumn[];
  readonly lang: Language;
  /** A total order: the columns asked for, then the key. */
  readonly sort: readonly SortKey[];
  /** The rows lie in this order already. */
  readonly inStoredOrder: boolean;
  /** Rows of one page; null asks for all. */
  readonly limit: number | null;
  /** Where the page before ended; null for the first. */
  readonly after: readonly Cell[] | null;
  readonly areas: AreaChoice;
  /** The periods that may appear, in order. */
  readonly periods: readonly HeldPeriod[];
  /**
   * The question in its one spelling: names in order, lists sorted, defaults left out. Without
   * version, limit and cursor.
   */
  readonly canonical: ReadonlyMap<string, readonly string[]>;
}

/** The canonical question as a query string: what a cache, a cursor and an ETag are made of. */
export function canonicalText(query: Pick<Query, 'canonical'>): string {
  return [...query.canonical]
    .map(([name, items]) => `${name}=${items.map(encodeItem).join(',')}`)
    .join('&');
}

/**
 * A question with the rows it is about, as a cursor knows it: the same words about another dataset,
 * or about what changed, are another question.
 */
export function questionText({ table, canonical }: Pick<Query, 'table' | 'canonical'>): string {
  return [table.dataset, table.kind, table.relation, canonicalText({ canonical })].join(' ');
}

/** Escapes what a query string cannot hold; `/` of a period, `,` and `..` stay readable. */
export function encodeItem(item: string): string {
  return encodeURIComponent(item).replaceAll('%2F', '/').replaceAll('%2C', ',');
}
