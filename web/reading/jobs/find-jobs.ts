import type { SearchIndex } from '../search/search-index.ts';

/** An occupation that a title may stand for. */
export interface FoundJob {
  readonly code: string;
  readonly name: string;
}

/** What a title stands for: one occupation, several to choose from, or none. */
export interface FoundJobs {
  readonly one: FoundJob | undefined;
  readonly several: readonly FoundJob[];
}

const UNIT = /^code soc-2020 \d{4}$/;
const MOST = 5;

/** Finds occupations by what people call a job. */
export async function findJobs(
  search: () => Promise<SearchIndex>,
  title: string,
): Promise<FoundJobs> {
  const { groups } = (await search()).find(title);
  const units = groups
    .flatMap(({ entries }) => entries)
    .filter(({ id }) => UNIT.test(id))
    .map(({ code, name }) => ({ code, name }));
  return { one: units.length === 1 ? units[0] : undefined, several: units.slice(0, MOST) };
}
