import type { ApiClient } from '../api-client.ts';
import type { Found } from '../areas/find-added.ts';
import { findPlace, isNamed } from '../areas/find-place.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { type Typed, splitTyped } from './split-typed.ts';

/** What was typed, told apart into a job and a place, and what the place stands for. */
export interface ReadTyped extends Typed {
  /** Undefined where no place was typed. */
  readonly found: Found | undefined;
}

/**
 * Reads the two fields of the box. Where only the first is filled in it may hold both: `care worker in
 * Leeds`, `chef HD1`. A place at its end is taken for one only where an area or a town bears exactly
 * that name.
 */
export async function readTyped(
  client: ApiClient,
  search: () => Promise<SearchIndex>,
  typed: Typed,
): Promise<ReadTyped> {
  const find = (place: string): Promise<Found> => findPlace(client, search, place);
  if (typed.place !== '') return { ...typed, found: await find(typed.place) };
  for (const { job, place, joined } of splitTyped(typed.job)) {
    const found = await find(place);
    const isMeant = joined ? (found.one ?? found.several.length > 0) : isNamed(found, place);
    if (isMeant) return { job, place, found };
  }
  return { ...typed, found: undefined };
}
