import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { REFERENCE_FILES } from '../../../../datasets/reference-files.ts';
import type { Point } from '../../../../schemas/figures/provision/distance.ts';
import type { AreaShare, Gazetteer, NameMeaning, Town } from './gazetteer.ts';
import { COUNTIES, NORTHERN_IRISH_TOWNS, OTHER_NAMES, SPOKEN_TOWNS } from './old-names.ts';
import { makePlainPlace } from './plain-place.ts';

const Degrees = z.string().transform((text) => (text === '' ? null : Number(text)));
const AreaLine = z.object({
  ...{ code: z.string(), name: z.string(), type: z.string(), to: z.string() },
  ...{ lon: Degrees, lat: Degrees },
});
const Member = z.object({ child: z.string(), parent: z.string(), kind: z.string() });
const Change = z.object({
  ...{ old: z.string(), old_name: z.string(), new: z.string(), date: z.string(), kind: z.string() },
});
const Place = z.object({
  name: z.string(),
  area: z.string(),
  lon: z.coerce.number(),
  lat: z.coerce.number(),
});
const Postcode = z.object({
  ...{ code: z.string(), area: z.string(), share: z.coerce.number() },
  ...{ lon: z.coerce.number(), lat: z.coerce.number() },
});

/** Kinds of areas around many authorities whose names adverts print. */
const AROUND = new Set(['region', 'county', 'metropolitan_county', 'country']);
/** Countries that are no region of their own: to be in them says nothing more. */
const WIDE = new Set(['K02000001', 'K03000001', 'K04000001']);
const COUNTRY_AS_REGION = new Set(['N92000002', 'S92000003', 'W92000004']);
/** `Newcastle upon Tyne` is also called Newcastle: then it may be that of Lyme as well. */
const BESIDE_WATER = /^(.{4,}?) (?:upon|on|under|in|by|next) (?:the )?.+$/;
const BOUNDARIES = '2023-04-01';

async function readLines<T>(file: string, line: z.ZodType<T>): Promise<T[]> {
  return z.array(line).parse(parse(await readFile(file), { columns: true }));
}

/** Names of a place or an authority, as they are looked up: `Bristol, City of` is Bristol. */
function namesOf(name: string): string[] {
  const bare = name.replace(/, (?:City|County) of$/, '').replace(/ City$/, '');
  return [...new Set([name, bare].map(makePlainPlace))];
}

/** What names mean, gathered. */
class Names {
  readonly all = new Map<string, { towns: Town[]; around: Set<string> }>();

  #at(name: string): { towns: Town[]; around: Set<string> } {
    const known = this.all.get(name) ?? { towns: [], around: new Set<string>() };
    this.all.set(name, known);
    return known;
  }

  addTown(names: readonly string[], town: Town): void {
    for (const name of names) {
      const { towns } = this.#at(name);
      const at = towns.findIndex(({ area }) => area === town.area);
      const known = towns[at];
      if (!known) towns.push(town);
      else if (town.isMain) towns[at] = { ...known, isMain: true };
    }
  }

  /**
   * Gives what is called after a river or the like (`Newcastle upon Tyne`) its short name too, beside
   * others of it, unless an authority is called just so.
   */
  addShort(names: Iterable<string>, authorities: ReadonlySet<string>): void {
    for (const name of names) {
      const short = BESIDE_WATER.exec(name)?.[1];
      if (short === undefined || authorities.has(short)) continue;
      for (const town of this.#at(name).towns) this.addTown([short], town);
    }
  }

  /** Takes out villages that bear the name of a county or country elsewhere: Wales in Rotherham. */
  dropNamesakes(): void {
    for (const meaning of this.all.values()) {
      if (meaning.around.size === 0) continue;
      meaning.towns = meaning.towns.filter(({ area }) => meaning.around.has(area));
    }
  }

  addAround(name: string, areas: Iterable<string>): void {
    const { around } = this.#at(makePlainPlace(name));
    for (const area of areas) around.add(area);
  }

  /** Gives a name the meaning of another one, which must be known. */
  addOther(name: string, known: string): void {
    const meaning: NameMeaning | undefined = this.all.get(makePlainPlace(known));
    if (meaning === undefined) throw new Error(`no place is called ${known}`);
    this.addAround(name, meaning.around);
    if (meaning.around.size > 0) return;
    for (const town of meaning.towns) this.addTown([makePlainPlace(name)], town);
  }
}

/** Opens the gazetteer of the reference files: towns, authorities, counties, regions and postcodes. */
export async function openGazetteer(): Promise<Gazetteer> {
  const areas = await readLines(REFERENCE_FILES.areas, AreaLine);
  const members = await readLines(REFERENCE_FILES.memberships, Member);
  const changes = await readLines(REFERENCE_FILES.changes, Change);
  const current = areas.filter(({ type, to }) => type === 'lad' && to === '');
  const points = new Map<string, Point>();
  for (const { code, lon, lat } of current)
    if (lon !== null && lat !== null) points.set(code, { lon, lat });
  const byName = new Map(current.map(({ code, name }) => [name, code]));
  const codeOf = (name: string): string => {
    const code = byName.get(name);
    if (code === undefined) throw new Error(`no authority is called ${name}`);
    return code;
  };

  const names = new Names();
  for (const { name, area, lon, lat } of await readLines(REFERENCE_FILES.places, Place)) {
    // The gazetteer's London is one borough; the name is of the region.
    if (name === 'London') continue;
    names.addTown(namesOf(name), { area, lon, lat, isMain: false, isSettlement: true });
  }
  const addAuthority = (name: string, area: string, isSettlement: boolean): void => {
    const at = points.get(area);
    if (at) names.addTown(namesOf(name), { ...at, area, isMain: true, isSettlement });
  };
  for (const { name, code } of current) addAuthority(name, code, false);
  for (const { old_name: name, new: heir, kind } of changes) {
    if (kind === 'merger' && !byName.has(name)) addAuthority(name, heir, false);
  }
  for (const [district, towns] of Object.entries(NORTHERN_IRISH_TOWNS)) {
    for (const town of towns) addAuthority(town, codeOf(district), true);
  }

  const around = new Map<string, string[]>();
  for (const { child, parent } of members) {
    if (points.has(child)) around.set(parent, [...(around.get(parent) ?? []), child]);
  }
  for (const { code, name, type } of areas) {
    if (AROUND.has(type) && !WIDE.has(code)) names.addAround(name, around.get(code) ?? []);
  }
  for (const [county, authorities] of Object.entries(COUNTIES)) {
    names.addAround(county, authorities.map(codeOf));
  }
  for (const [name, all] of Object.entries(OTHER_NAMES)) {
    for (const known of all) names.addOther(name, known);
  }
  for (const [name, known] of Object.entries(SPOKEN_TOWNS)) names.addOther(name, known);

  names.addShort([...names.all.keys()], new Set(current.flatMap(({ name }) => namesOf(name))));
  names.dropNamesakes();

  const regions = new Map<string, string>();
  for (const { child, parent, kind } of members) {
    if (points.has(child) && (kind === 'region' || COUNTRY_AS_REGION.has(parent))) {
      regions.set(child, parent);
    }
  }
  const recoded = changes.filter(
    ({ kind, date, old }) => kind === 'recode' && date > BOUNDARIES && /^[EWSN]0/.test(old),
  );
  return {
    ...{ points, regions, names: names.all, postcodes: await readPostcodes() },
    codes2023: new Map(recoded.map(({ old, new: now }) => [now, old])),
  };
}

async function readPostcodes(): Promise<Gazetteer['postcodes']> {
  const found = new Map<string, Point & { readonly areas: AreaShare[] }>();
  for (const { code, area, share, lon, lat } of await readLines(
    REFERENCE_FILES.postcodes,
    Postcode,
  )) {
    const known = found.get(code);
    if (known) known.areas.push({ area, share });
    else found.set(code, { lon, lat, areas: [{ area, share }] });
  }
  return found;
}
