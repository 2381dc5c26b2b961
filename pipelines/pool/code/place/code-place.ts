import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { PlaceHow } from '../../../../schemas/adverts/coded.ts';
import type { PlaceKind } from '../../../../schemas/adverts/vacancy.ts';
import { distanceKm } from '../../../../schemas/figures/provision/distance.ts';
import type { Point } from '../../../../schemas/figures/provision/distance.ts';
import { findRegion } from './gazetteer.ts';
import type { AreaShare, Gazetteer } from './gazetteer.ts';
import { findPostcode, NORTHERN_IRELAND } from './place-postcode.ts';
import { readPlace } from './read-place.ts';
import type { PlaceRead } from './read-place.ts';

const Words = z.string().nullable();

/** What an advert says of where it is. */
export const PlaceInput = z.strictObject({
  places: z.array(
    z.strictObject({ text: Words, postcode: Words, town: Words, region: Words, country: Words }),
  ),
  remote: z.enum(['no', 'hybrid', 'full']).nullable(),
  national: z.boolean(),
  /** Authorities of its schools or employers, by ids that a register holds. */
  registered: z.array(z.string()),
});
export type PlaceInput = z.infer<typeof PlaceInput>;

/** Where an advert is: see `CODED_TABLES`. */
export interface CodedPlace {
  readonly kind: PlaceKind;
  readonly areas: readonly AreaShare[];
  readonly region: string | null;
  readonly point: Point | null;
  readonly how: PlaceHow;
  readonly district: string | null;
}

const REMOTE =
  /\b(?:remote(?:ly)?|home[\s-]?based|work(?:ing)? from home|home[\s-]?work(?:er|ing)|wfh|telecommute)\b/i;
const NATIONAL =
  /\b(?:nation[\s-]?wide|uk[\s-]?wide|national(?:ly)?|(?:throughout|across|anywhere in|all over) (?:the )?(?:uk|country|united kingdom))\b/i;
/** Kilometres: a town and its postcode are not further apart than this. */
const CONTRADICTS = 50;

/** One place of an advert. */
type Spot = Omit<CodedPlace, 'kind'>;

const nowhere = (
  how: PlaceHow,
  region: string | null = null,
  district: string | null = null,
): Spot => {
  return { areas: [], region, point: null, how, district };
};

const withoutPostcode = (text: string): string =>
  text.replace(/\b[A-Z]{1,2}\d[A-Z\d]?(?:\s*\d(?:[A-Z]{2})?)?\b/gi, ' ').replace(/[\s,;]+$/, '');

function codeOne(
  gazetteer: Gazetteer,
  read: (words: string) => readonly PlaceRead[],
  place: PlaceInput['places'][number],
): Spot[] {
  const { text, postcode, town, region, country } = place;
  const printed = [postcode, text].filter((each) => each !== null).join(', ');
  const post = findPostcode(gazetteer, printed);
  const named = town ?? (text === null ? null : withoutPostcode(text));
  const hints = town === null && text !== null ? [] : [region, country];
  const words = [named, ...hints].filter((each) => each !== null && each !== '').join(', ');
  const found = words === '' ? [] : read(words);
  if (post?.isNorthernIrish) {
    const own = found.flatMap((each) =>
      ('town' in each ? [each.town] : each.towns).filter(({ area }) => area.startsWith('N')),
    );
    const [at] = own;
    if (!at) return [nowhere('region_only', NORTHERN_IRELAND, post.district)];
    const areas = [{ area: at.area, share: 1 }];
    return [
      { areas, region: NORTHERN_IRELAND, point: at, how: 'gazetteer', district: post.district },
    ];
  }
  if (post?.at) {
    const { areas, lon, lat } = post.at;
    const towns = found.flatMap((each) => ('town' in each ? [each.town] : each.towns));
    const isFar =
      towns.length > 0 && towns.every((each) => distanceKm(each, post.at ?? each) > CONTRADICTS);
    const own = findRegion(
      gazetteer,
      areas.map(({ area }) => area),
    );
    const theirs = findRegion(
      gazetteer,
      towns.map(({ area }) => area),
    );
    if (isFar) return [nowhere('contradicted', own === theirs ? own : null, post.district)];
    return [{ areas, region: own, point: { lon, lat }, how: post.how, district: post.district }];
  }
  if (found.length === 0) return [nowhere('none')];
  return found.map((each): Spot => {
    if (!('town' in each)) return nowhere(each.how, each.region);
    const { area, lon, lat } = each.town;
    const own = findRegion(gazetteer, [area]);
    return {
      areas: [{ area, share: 1 }],
      region: own,
      point: { lon, lat },
      how: 'gazetteer',
      district: null,
    };
  });
}

/** Parts of several places as one list: each place counts alike, shares add up to 1. */
function shareOut(spots: readonly Spot[]): AreaShare[] {
  const sums = new Map<string, number>();
  for (const { areas } of spots) {
    const whole = areas.reduce((sum, { share }) => sum + share, 0);
    for (const { area, share } of areas) {
      sums.set(area, (sums.get(area) ?? 0) + share / whole / spots.length);
    }
  }
  return [...sums]
    .map(([area, share]) => ({ area, share }))
    .sort((a, b) => b.share - a.share || (a.area < b.area ? -1 : 1));
}

function combine(gazetteer: Gazetteer, spots: readonly Spot[]): CodedPlace {
  const placed = spots.filter(({ areas }) => areas.length > 0);
  const [first = nowhere('none')] = placed.length > 0 ? placed : spots;
  const isOne = <T>(values: readonly T[]): boolean => new Set(values).size === 1;
  const hows = isOne(placed.map(({ how }) => how)) || placed.length === 0 ? first.how : 'several';
  const districts = isOne(placed.map(({ district }) => district));
  if (placed.length === 0) {
    const region = isOne(spots.map((each) => each.region)) ? first.region : null;
    return { ...first, kind: 'unknown', region, how: first.how };
  }
  const areas = shareOut(placed);
  return {
    ...{ kind: 'placed', areas, how: hows },
    region: findRegion(
      gazetteer,
      areas.map(({ area }) => area),
    ),
    point: placed.length === 1 ? first.point : null,
    district: districts ? first.district : null,
  };
}

/**
 * The authorities of schools by a register. What is printed tells no more than where in them it is:
 * the point and the postcode district where it lies in one of them.
 */
function combineRegistered(
  gazetteer: Gazetteer,
  registered: readonly string[],
  printed: CodedPlace,
): CodedPlace {
  const isInside = printed.areas.some(({ area }) => registered.includes(area));
  const spots = registered.map((area): Spot => {
    const point = gazetteer.points.get(area) ?? null;
    return { ...nowhere('school'), areas: [{ area, share: 1 }], point };
  });
  const coded = combine(gazetteer, spots);
  const { point, district } = isInside ? printed : coded;
  return { ...coded, point: point ?? coded.point, district, how: 'school' };
}

const said = (kind: PlaceKind): CodedPlace => ({ ...nowhere('said'), kind });

/** Words of places that are kept: adverts repeat them behind different postcodes. */
const KEPT = 20_000;

/**
 * Opens a function that tells where an advert is, by the surest that it says: the ids of its schools
 * in a register, its postcodes, or the names of its places. Several places share it out alike; those
 * among them that cannot be placed are left out. What is done from home, or anywhere in the country,
 * is in no authority. A postcode and a town far from each other place nothing: one of them is wrong.
 */
export function openPlaces(gazetteer: Gazetteer): (input: PlaceInput) => CodedPlace {
  const kept = new LRUCache<string, readonly PlaceRead[]>({ max: KEPT });
  const read = (words: string): readonly PlaceRead[] => {
    const known = kept.get(words) ?? readPlace(gazetteer, words);
    kept.set(words, known);
    return known;
  };
  return ({ places, remote, national, registered }) => {
    if (national) return said('national');
    if (remote === 'full') return said('remote');
    const coded = combine(
      gazetteer,
      places.flatMap((place) => codeOne(gazetteer, read, place)),
    );
    if (registered.length > 0) return combineRegistered(gazetteer, registered, coded);
    if (coded.kind === 'placed' || coded.region !== null) return coded;
    const words = places.map(({ text, town, region }) => [text, town, region].join(' ')).join(' ');
    if (REMOTE.test(words)) return said('remote');
    return NATIONAL.test(words) ? said('national') : coded;
  };
}
