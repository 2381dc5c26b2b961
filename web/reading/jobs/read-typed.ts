import type { AreaType } from '../../../schemas/words/area-types.ts';
import { readPostcode } from '../../../schemas/words/postcode.ts';
import { type Found, findAdded } from '../areas/find-added.ts';
import type { ApiClient } from '../api-client.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { type Typed, splitTyped } from './split-typed.ts';

type Search = () => Promise<SearchIndex>;

/** What was typed, told apart into a job and a place, and what the place stands for. */
export interface ReadTyped extends Typed {
  /** Undefined where no place was typed. */
  readonly found: Found | undefined;
}

/** Kinds of area that a job is told of, the one that is most often meant first. */
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

const wordsIn = (text: string): readonly string[] => text.toLowerCase().split(/[^\p{L}\p{N}]+/u);

/**
 * The place of a name: where several areas hold it, the first kind of area that bears exactly it; the
 * only local authority that has all of its words, Kingston upon Hull for Hull; the one that holds most
 * of a postcode district. Of the others those that a job is told of are offered.
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
  const most = several.filter(({ found_by }) => (found_by?.share ?? 0) >= MOSTLY);
  const one =
    found.one ??
    named[0] ??
    (whole.length === 1 ? whole[0] : most.length === 1 ? most[0] : undefined);
  return { ...found, several, one };
}

/** Whether words are those of an area's name, of a town in one, or a postcode district. */
const isNamed = ({ one, several }: Found, place: string): boolean =>
  one !== undefined &&
  (wordsIn(place).every((word) => wordsIn(one.name).includes(word)) ||
    readPostcode(place) !== undefined ||
    several.some(({ found_by }) => found_by?.name.toLowerCase() === place.toLowerCase()));

/**
 * Reads the two fields of the box. Where only the first is filled in it may hold both: `care worker in
 * Leeds`, `chef HD1`. A place at its end is taken for one only where an area or a town bears exactly
 * that name.
 */
export async function readTyped(
  client: ApiClient,
  search: Search,
  typed: Typed,
): Promise<ReadTyped> {
  const find = async (place: string): Promise<Found> =>
    settle(await findAdded(client, search, place, []), place);
  if (typed.place !== '') return { ...typed, found: await find(typed.place) };
  for (const { job, place, joined } of splitTyped(typed.job)) {
    const found = await find(place);
    const isMeant = joined ? (found.one ?? found.several.length > 0) : isNamed(found, place);
    if (isMeant) return { job, place, found };
  }
  return { ...typed, found: undefined };
}
