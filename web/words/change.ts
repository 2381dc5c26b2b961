import type { Change } from '../../schemas/release/changes.ts';

/** What happened to a cell between two releases, in words. */
export const CHANGE_WORDS: Readonly<Record<Change, string>> = {
  revised: 'Revised',
  newly_hidden: 'Newly hidden',
  newly_shown: 'Newly shown',
  status_changed: 'With another status',
  flags_changed: 'With other marks',
  removed: 'Removed',
  added: 'Added',
};
