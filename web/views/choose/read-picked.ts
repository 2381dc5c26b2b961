import type { AreaRecord } from '../../../schemas/answers/area.ts';
import type { ApiClient } from '../../reading/api-client.ts';
import { readNamed } from '../../reading/areas/read-named.ts';
import { type Fault, plainFault, repeatedFault } from './fault.ts';
import { pickAreas } from './pick-areas.ts';
import { readArea } from './read-area.ts';
import { type WrittenAreas, isCode } from './written.ts';

/** Areas as chosen, and what could not be taken as it was written. */
export interface PickedRecords {
  readonly areas: readonly AreaRecord[];
  readonly faults: readonly Fault[];
}

/** Codes in the place of names; a name that no area has is a fault with the nearest names. */
async function readNames(client: ApiClient, words: readonly string[]) {
  if (words.every(isCode)) return { codes: words, faults: [] };
  const known = await readNamed(client);
  // A code of another kind of area is looked up later: here it need only be kept.
  const codes = words
    .filter((word) => isCode(word) && !known.some(({ code }) => code === word))
    .map((code) => ({ code, name: code }));
  const { areas, faults } = pickAreas(words.join('; '), [...codes, ...known], 'No area is called');
  return { codes: areas.map(({ code }) => code), faults };
}

/**
 * Reads the records of areas that are written by code or name. One that nobody knows is a fault, told
 * and left out. Throws what else the API client throws.
 */
export async function readPicked(
  client: ApiClient,
  { codes, tooMany, repeated }: WrittenAreas,
): Promise<PickedRecords> {
  const named = await readNames(client, codes);
  const found = await Promise.all(named.codes.map((code) => readArea(client, code)));
  const areas = found.filter((each) => 'code' in each);
  const faults = [...named.faults, ...found.filter((each) => 'words' in each)];
  const nameOf = (word: string) => areas.find(({ code }) => code === word)?.name ?? word;
  faults.push(...repeated.map((word) => repeatedFault(nameOf(word))));
  if (tooMany.length > 0) {
    faults.push(
      plainFault(
        `No more than ${codes.length} areas are set side by side. Left out: ${tooMany.map((code) => code.slice(0, 20)).join(', ')}.`,
      ),
    );
  }
  return { areas, faults };
}
