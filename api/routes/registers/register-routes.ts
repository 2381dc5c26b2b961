import { REGISTERS } from '../../../schemas/words/entities.ts';
import { wordsOf } from '../../../schemas/words/vocabulary.ts';
import { listEntries } from './list-entries.ts';
import { readEntry } from './read-entry.ts';

/** The two routes of every register: its entries, and one of them. */
export const REGISTER_ROUTES = wordsOf(REGISTERS).flatMap((entity) => [
  listEntries(entity),
  readEntry(entity),
]);
