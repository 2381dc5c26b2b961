import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { REFERENCE_FILES } from '../../../../datasets/reference-files.ts';

const Areas = z.array(
  z.object({ code: z.string(), name: z.string(), type: z.string(), to: z.string() }),
);
const Memberships = z.array(z.object({ child: z.string(), parent: z.string(), kind: z.string() }));
const COUNTRIES: Readonly<Record<string, string>> = {
  ...{ E: 'E92000001', W: 'W92000004', S: 'S92000003', N: 'N92000002' },
};

/** An area that signals are counted in. */
export interface CountedArea {
  readonly code: string;
  readonly name: string;
  readonly type: string;
  /** The region of an authority in England, the country of any other area; null for a country. */
  readonly above: string | null;
}

/** The local authorities, regions and countries in force. */
export interface CountedAreas {
  /** Throws for a code that is none of them. */
  readonly read: (code: string) => CountedArea;
  /** An area and those that it lies in, smallest first. */
  readonly chain: (code: string) => readonly CountedArea[];
  /** Those that lie right below an area, by code. */
  readonly below: (code: string) => readonly CountedArea[];
}

/** Reads the areas of the reference list. */
export async function openAreas(): Promise<CountedAreas> {
  const csv = async (file: string): Promise<unknown> =>
    parse(await readFile(file, 'utf8'), { columns: true });
  const memberships = Memberships.parse(await csv(REFERENCE_FILES.memberships));
  const regions = new Map(
    memberships.flatMap(({ child, parent, kind }) => (kind === 'region' ? [[child, parent]] : [])),
  );
  const listed = Areas.parse(await csv(REFERENCE_FILES.areas)).filter(
    ({ type, to }) => ['lad', 'region', 'country'].includes(type) && to === '',
  );
  const areas = new Map<string, CountedArea>();
  const parts = new Map<string, CountedArea[]>();
  for (const { code, name, type } of listed.toSorted((a, b) => (a.code < b.code ? -1 : 1))) {
    const above =
      type === 'country' ? null : (regions.get(code) ?? COUNTRIES[code[0] ?? ''] ?? null);
    const area = { code, name, type, above };
    areas.set(code, area);
    if (above !== null) parts.set(above, [...(parts.get(above) ?? []), area]);
  }
  const read = (code: string): CountedArea => {
    const area = areas.get(code);
    if (area) return area;
    throw new Error(`${code} is no local authority, region or country in force`);
  };
  const chain = (code: string): readonly CountedArea[] => {
    const area = read(code);
    return area.above === null ? [area] : [area, ...chain(area.above)];
  };
  return { read, chain, below: (code) => parts.get(code) ?? [] };
}
