import { distanceKm } from '../../../../schemas/figures/provision/distance.ts';
import type { PlaceHow } from '../../../../schemas/adverts/coded.ts';
import { findNames } from './find-names.ts';
import { findRegion } from './gazetteer.ts';
import type { Gazetteer, NameMeaning, Town } from './gazetteer.ts';
import { splitPlace } from './split-place.ts';
import type { PlacePieces } from './split-place.ts';

/** One place of a text: a town in one authority, or why there is none and the region that is known. */
export type PlaceRead =
  | { readonly town: Town }
  | { readonly how: PlaceHow; readonly region: string | null; readonly towns: readonly Town[] };

/** Kilometres: nearer than this, the town that follows says where the first one is. */
const NEAR = 30;
/** Further apart than this, two statements of one place contradict each other. */
const FAR = 60;
/** So many authorities in one list of towns are places of their own, however near. */
const SEVERAL = 3;

const EVERYWHERE =
  /^(?:(?:the )?(?:uk|u\.k\.|united kingdom|great britain|gb|gbr|britain|england))$/i;
/** What suppliers put behind a place that they do not know: `Gwent, UK, Greater London`. */
const DEFAULT_END = /^(.*?),?\s*\bUK\s*,\s*(?:Greater )?London\s*$/i;

const isNear = (town: Town, others: readonly Town[], within: number): boolean =>
  others.some((other) => distanceKm(town, other) <= within);

/** Whether a town lies in an area around many, or about so near to one of its authorities. */
function liesIn({ points }: Gazetteer, town: Town, around: ReadonlySet<string>): boolean {
  if (around.has(town.area)) return true;
  return [...around].some((area) => {
    const point = points.get(area);
    return point !== undefined && distanceKm(town, point) <= NEAR;
  });
}

function isFarFrom({ points }: Gazetteer, town: Town, around: ReadonlySet<string>): boolean {
  const middles = [...around].flatMap((area) => points.get(area) ?? []);
  return !around.has(town.area) && middles.every((point) => distanceKm(town, point) > FAR);
}

/** The candidates that a hint leaves: those in it, or else those near it; all where it leaves none. */
function narrow(gazetteer: Gazetteer, towns: readonly Town[], hint: NameMeaning): readonly Town[] {
  const inside = towns.filter(
    ({ area }) => hint.around.has(area) || hint.towns.some((each) => each.area === area),
  );
  if (inside.length > 0) return inside;
  const near = towns.filter(
    (town) => liesIn(gazetteer, town, hint.around) || isNear(town, hint.towns, NEAR),
  );
  return near.length > 0 ? near : towns;
}

const unknown = (
  how: PlaceHow,
  region: string | null = null,
  towns: readonly Town[] = [],
): PlaceRead => {
  return { how, region, towns };
};

function settle(
  gazetteer: Gazetteer,
  towns: readonly Town[],
  hints: readonly NameMeaning[],
): PlaceRead {
  const left = hints.reduce((kept, hint) => narrow(gazetteer, kept, hint), towns);
  const [town] = left;
  if (!town) return unknown('not_found');
  const areas = left.map(({ area }) => area);
  const against = hints.find(
    ({ around, towns: others }) =>
      around.size > 0 &&
      others.length === 0 &&
      left.every((each) => isFarFrom(gazetteer, each, around)),
  );
  if (against && left.every(({ isMain }) => !isMain)) {
    // The gazetteer lacks many villages: this one is a namesake of the one that it has.
    return unknown('region_only', findRegion(gazetteer, against.around));
  }
  if (against) {
    return unknown('contradicted', findRegion(gazetteer, [...areas, ...against.around]), left);
  }
  const region = findRegion(gazetteer, areas);
  return left.length === 1 ? { town } : unknown('ambiguous', region, left);
}

/** Whether authorities are all of one region. */
function isRegion(gazetteer: Gazetteer, around: ReadonlySet<string>): boolean {
  const region = findRegion(gazetteer, around);
  const all = [...gazetteer.regions.values()].filter((each) => each === region);
  return region !== null && all.length === around.size;
}

/** Whether some authority of the one is near to one of the other. */
function touches(
  { points }: Gazetteer,
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
): boolean {
  const middles = (set: ReadonlySet<string>) => [...set].flatMap((area) => points.get(area) ?? []);
  const others = middles(other);
  return middles(one).some((from) => others.some((to) => distanceKm(from, to) <= NEAR));
}

/** A county or region without a town: placed where it is of one authority, else its region. */
function readAround(gazetteer: Gazetteer, hints: readonly NameMeaning[]): PlaceRead {
  const sets = hints.map(({ around }) => around).filter(({ size }) => size > 0);
  const [first] = sets;
  if (!first) return unknown('not_found');
  const common = sets.reduce(
    (kept, next) => new Set([...kept].filter((area) => next.has(area))),
    first,
  );
  if (common.size > 0) return unknown('region_only', findRegion(gazetteer, common));
  // Suppliers call places north of London "South East": the narrower one holds.
  const [narrow = first, ...wider] = sets.toSorted((a, b) => a.size - b.size);
  const isLoose = wider.every((set) => isRegion(gazetteer, set) && touches(gazetteer, narrow, set));
  if (isLoose) return unknown('region_only', findRegion(gazetteer, narrow));
  // Counties of one region do not overlap, and still say the region.
  const region = findRegion(
    gazetteer,
    sets.flatMap((set) => [...set]),
  );
  return unknown(region === null ? 'contradicted' : 'region_only', region);
}

/** The places of pieces that commas part. */
function readPieces(gazetteer: Gazetteer, pieces: PlacePieces): PlaceRead[] {
  const said = pieces.filter((piece) => !EVERYWHERE.test(piece));
  if (said.length === 0) return [unknown('default_place')];
  const names = said.flatMap((piece) => findNames(gazetteer, piece));
  // Behind a town, "Gloucestershire" is the county; alone, "Wiltshire" is the authority.
  const [first, ...rest] = names;
  if (!first) return [unknown('not_found')];
  const towns = names.filter(
    ({ towns: all, around }, at) =>
      all.length > 0 && (at === 0 || (around.size === 0 && all.some((each) => each.isSettlement))),
  );
  const hints = names.filter(({ around }) => around.size > 0);
  if (towns.length === 0) return [readAround(gazetteer, hints)];
  const settled = towns.map((name) => {
    const near = rest.filter((other) => other !== name && other.towns.length > 0);
    const area = hints.filter((hint) => hint !== name);
    return settle(gazetteer, name.towns, [...area, ...near]);
  });
  const found = settled.flatMap((each) => ('town' in each ? [each.town] : []));
  const [head] = found;
  const isApart = found.some(
    (town) => head !== undefined && town.area !== head.area && !isNear(town, [head], NEAR),
  );
  const isList =
    new Set(found.map(({ area }) => area)).size >= SEVERAL ||
    (isApart && found.length === settled.length && found.every(({ isMain }) => isMain));
  if (isApart && !isList) {
    // "Clayton, Manchester" is no village of that name elsewhere, and not surely in Manchester.
    const areas = found.map(({ area }) => area);
    return [unknown('contradicted', findRegion(gazetteer, areas), found)];
  }
  // The first piece says the most; towns behind it say where it is, unless they are elsewhere.
  const isFirstTown = first.towns.length > 0;
  return isList && isFirstTown ? settled : settled.slice(0, 1);
}

/**
 * Reads the places that a text names, by the names of towns, authorities, counties and regions. A name
 * that several authorities have is narrowed by what is said around it, and left where that does not
 * tell: nothing is guessed. What suppliers put for "not known" is not taken for London.
 */
export function readPlace(gazetteer: Gazetteer, text: string): PlaceRead[] {
  const defaulted = DEFAULT_END.exec(text);
  if (!defaulted) return splitPlace(gazetteer, text).flatMap((each) => readPieces(gazetteer, each));
  const said = splitPlace(gazetteer, defaulted[1] ?? '');
  const read = said.flatMap((each) => readPieces(gazetteer, each));
  return read.length > 0 ? read : [unknown('default_place')];
}
