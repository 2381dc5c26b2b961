import type { AreaType } from '../../../schemas/words/area-types.ts';
import { readPostcode } from '../../../schemas/words/postcode.ts';
import type { ApiClient } from '../api-client.ts';
import type { Entry } from '../search/entry.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { type Found, findAdded } from './find-added.ts';
import { findRivals } from './find-rivals.ts';

type Several = Found['several'];

/** A name that begins so before one that has the words later: Yorkshire and The Humber for `Yorkshire`. */
function beginsFirst(several: Several, place: string): Several {
  const start = `${place.toLowerCase()} `;
  const begins = ({ name }: Several[number]): boolean => name.toLowerCase().startsWith(start);
  return [...several.filter(begins), ...several.filter((each) => !begins(each))];
}

/** Kinds of area that jobs and groups of people are told of, the one that is most often meant first. */
const KINDS: readonly AreaType[] = [
  'lad',
  'combined_authority',
  'county',
  'metropolitan_county',
  'lsip',
  'lep',
  'region',
  'country',
];

/** The share of a postcode district from which on its authority is taken for the place. */
const MOSTLY = 0.9;

/** Whether a postcode district lies in an area so far that the area is taken for it. */
export const holdsMostOf = ({ found_by: by }: Pick<Several[number], 'found_by'>): boolean =>
  (by?.share ?? 0) >= MOSTLY;

const wordsIn = (text: string): readonly string[] => text.toLowerCase().split(/[^\p{L}\p{N}]+/u);

/**
 * The place of a name: where several areas hold it, the first kind of area that bears exactly it; the
 * only local authority that has all of its words, Kingston upon Hull for Hull; the one that holds most
 * of a postcode district. Of the others those of such a kind are offered.
 */
function settle(found: Found, place: string): Found {
  const several = KINDS.flatMap((type) => found.several.filter((each) => each.type === type));
  const whole = several.filter(
    ({ type, name, found_by }) =>
      type === 'lad' &&
      found_by === null &&
      wordsIn(place).every((word) => wordsIn(name).includes(word)),
  );
  const named = several.filter(({ name }) => name.toLowerCase() === place.toLowerCase());
  const most = several.filter(holdsMostOf);
  const one =
    found.one ??
    named[0] ??
    (whole.length === 1 ? whole[0] : most.length === 1 ? most[0] : undefined);
  return { ...found, several: beginsFirst(several, place), one };
}

/** Whether words are those of an area's name, of a town in one, or a postcode district. */
export const isNamed = ({ one, several }: Found, place: string): boolean =>
  (one ?? several.find(({ name }) => name.toLowerCase() === place.toLowerCase())) !== undefined &&
  (wordsIn(place).every((word) => wordsIn(one?.name ?? place).includes(word)) ||
    readPostcode(place) !== undefined ||
    several.some(({ found_by }) => found_by?.name.toLowerCase() === place.toLowerCase()));

/** Whether a name only begins as what was typed: Ledsham for `Leds`, which somebody may have meant for Leeds. */
function isCutShort({ one }: Found, place: string): boolean {
  const own = wordsIn(one?.name ?? '');
  return wordsIn(place).some(
    (word) => !own.includes(word) && own.some((each) => each.startsWith(word)),
  );
}

/**
 * Finds the place that somebody typed, as it is meant where a job or people in it are asked for. Where
 * several places bear the name all are offered; one whose name only begins so is no more than offered,
 * beside those that are spelt alike.
 */
export async function findPlace(
  client: ApiClient,
  search: () => Promise<SearchIndex>,
  place: string,
): Promise<Found> {
  const found = settle(await findAdded(client, search, place, []), place);
  const { one } = found;
  if (one === undefined) return found;
  if (!isCutShort(found, place)) {
    const rivals = await findRivals(client, one, found);
    if (rivals.length === 0) return found;
    const own = found.several.filter(({ code }) => code === one.code);
    return { ...found, one: undefined, several: [...own, ...rivals] };
  }
  const near = (await search()).nearAreas(place);
  const own = near.some(({ code }) => code === one.code) ? [] : await findEntry(search, one.code);
  return { ...found, one: undefined, several: [], near: [...near, ...own] };
}

/** An area as the search has it; none where it does not have it. */
async function findEntry(search: () => Promise<SearchIndex>, code: string): Promise<Entry[]> {
  const entry = (await search()).findArea(code);
  return entry ? [entry] : [];
}
