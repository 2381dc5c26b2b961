import { randomUUID } from 'node:crypto';
import path from 'node:path';

/** How names begin of what is being made in the cache folder: if left for a day, it is removed. */
export const MAKING = '.making-';

/** A folder in the cache that nobody else spills to: processes that share one spoil each other's. */
export function spillIn(cache: string): string {
  return path.join(cache, `${MAKING}${randomUUID()}`);
}
