import type { ApiClient } from '../../reading/api-client.ts';
import { type Fault, plainFault } from '../choose/fault.ts';
import { MOST_LISTS } from '../choose/limits.ts';
import type { NamedArea } from '../choose/match-areas.ts';
import { readArea } from '../choose/read-area.ts';

/** The lists of districts that a text of areas names. */
export interface FoundLists {
  /** The text with every list in its one spelling, without those that cannot be taken. */
  readonly text: string;
  readonly lists: readonly NamedArea[];
  /** Those that cannot be taken, as they were written. */
  readonly unknown: readonly string[];
  readonly faults: readonly Fault[];
}

const LIST = /custom~[^;,\n]*/gi;

/** Reads the lists of districts of a text such as `Leeds; custom~Calder_Valley~E08000033~E08000034`. */
export async function readLists(client: ApiClient, text: string): Promise<FoundLists> {
  const written = [...new Set(text.match(LIST)?.map((word) => word.trim()))];
  const read = await Promise.all(
    written.slice(0, MOST_LISTS).map(async (word) => [word, await readArea(client, word)] as const),
  );
  const lists = new Map<string, NamedArea>();
  const faults = written
    .slice(MOST_LISTS)
    .map(() => plainFault(`No more than ${MOST_LISTS} lists of districts are taken at once.`))
    .slice(0, 1);
  for (const [word, found] of read) {
    if (!('code' in found)) faults.push(found);
    else {
      const districts = found.districts.map(({ code }) => code);
      lists.set(word, { code: found.code, name: found.name, area_type: found.type, districts });
    }
  }
  return {
    text: text.replace(LIST, (word) => lists.get(word.trim())?.code ?? ''),
    lists: [...lists.values()],
    unknown: written.filter((word) => !lists.has(word)),
    faults,
  };
}
