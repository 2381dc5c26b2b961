import type { z } from 'zod';
import type { Paging } from '../answers.ts';

/** A page of a list of the API. */
interface Page<T> {
  readonly paging: z.infer<typeof Paging>;
  readonly results: readonly T[];
}

/** All results of a list, page after page. */
export async function readPages<T>(read: (page: number) => Promise<Page<T>>): Promise<T[]> {
  const results: T[] = [];
  for (let page = 1, last = 1; page <= last; page += 1) {
    const answer = await read(page);
    results.push(...answer.results);
    last = answer.paging.totalPages;
  }
  return results;
}
