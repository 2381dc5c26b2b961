import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { REFERENCE_FILES } from '../../../../datasets/reference-files.ts';
import { nearest } from '../../../../schemas/words/nearest.ts';

const Areas = z.array(
  z.object({
    ...{ code: z.string(), name: z.string(), name_cy: z.string() },
    ...{ type: z.string(), to: z.string() },
  }),
);
const Postcodes = z.array(
  z.object({ code: z.string(), area: z.string(), share: z.coerce.number() }),
);
const TYPES = ['lad', 'region', 'country'];
const POSTCODE = /^([a-z]{1,2}\d[a-z\d]?)(?: ?(\d)[a-z]{2})?$/i;

/** Where a signal is of: the code of an area, or undefined for what is no such place. */
export interface Places {
  readonly find: (place: string) => string | undefined;
  /** Names that a place which is none may have been meant as. */
  readonly near: (place: string) => readonly string[];
}

async function readCsv<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  return schema.parse(parse(await readFile(file, 'utf8'), { columns: true }));
}

/** The area that most postcodes of each district and sector lie in. */
async function readPostcodes(): Promise<ReadonlyMap<string, string>> {
  const most = new Map<string, { area: string; share: number }>();
  for (const { code, area, share } of await readCsv(REFERENCE_FILES.postcodes, Postcodes)) {
    if (share > (most.get(code)?.share ?? 0)) most.set(code, { area, share });
  }
  return new Map([...most].map(([code, { area }]) => [code, area]));
}

/**
 * Reads places as people give them: the code or the name of a local authority, a region or a country
 * in force, or a postcode or its first half, which lies where most postcodes of its sector do.
 */
export async function openPlaces(): Promise<Places> {
  const areas = (await readCsv(REFERENCE_FILES.areas, Areas)).filter(
    ({ type, to }) => TYPES.includes(type) && to === '',
  );
  const codes = new Set(areas.map(({ code }) => code));
  const named = new Map<string, string | null>();
  for (const { code, name, name_cy } of areas) {
    for (const each of new Set([name, name_cy].filter((word) => word !== ''))) {
      const key = each.toLowerCase();
      // A name of two areas is that of none.
      named.set(key, named.has(key) ? null : code);
    }
  }
  const postcodes = await readPostcodes();
  return {
    find(place) {
      if (codes.has(place.toUpperCase())) return place.toUpperCase();
      const [, district = '', sector = ''] = POSTCODE.exec(place) ?? [];
      const half = district.toUpperCase();
      const lying = postcodes.get(`${half}-${sector}`) ?? postcodes.get(half);
      return lying ?? named.get(place.toLowerCase()) ?? undefined;
    },
    near: (place) =>
      nearest(
        place,
        areas.map(({ name }) => name),
        2,
      ),
  };
}
