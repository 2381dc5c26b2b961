import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { REFERENCE_FILES } from '../../../../datasets/reference-files.ts';
import { Refused } from '../../../fetch/refusal.ts';
import type { WorkbookName } from '../workbook-name.ts';

const OWN = path.join(import.meta.dirname, '..', 'reference');

async function readLines<T extends z.ZodType>(file: string, line: T): Promise<z.infer<T>[]> {
  return z.array(line).parse(parse(await readFile(file), { columns: true }));
}

const Area = z.object({
  ...{ code: z.string(), name: z.string(), type: z.string() },
  ...{ from: z.string(), to: z.string() },
});
const Alias = z.object({ kind: z.string(), name: z.string(), area: z.string() });
const Membership = z.object({ child: z.string(), parent: z.string() });
const Residents = z.object({ lad: z.string(), residents: z.coerce.number() });

/** An area as the register of areas has it. */
export interface KnownArea {
  readonly code: string;
  readonly name: string;
}

/** The areas that a workbook can be of, and what is known of the districts in them. */
export interface KnownAreas {
  /** The area that a workbook names. Throws {@link Refused} with the name of an unknown one. */
  readArea(workbook: WorkbookName, name: string): KnownArea;
  /** Districts of an area as of April 2021, sorted. */
  districtsOf(area: string): readonly string[];
  /** Residents of an area in mid-2021, the sum of its districts. */
  residentsOf(area: string): number;
}

/**
 * Reads the areas of the store in force on the day `at` (ISO: names have come back for others) and, of this folder, `names.csv` (names that the workbooks print
 * otherwise) and `residents.csv` (the ONS population estimates of districts for mid-2021).
 */
export async function readKnownAreas(at: string): Promise<KnownAreas> {
  const areas = (await readLines(REFERENCE_FILES.areas, Area)).filter(
    ({ from, to }) => from <= at && (to === '' || to >= at),
  );
  const aliases = await readLines(path.join(OWN, 'names.csv'), Alias);
  const residents = new Map(
    (await readLines(path.join(OWN, 'residents.csv'), Residents)).map((line) => [
      line.lad,
      line.residents,
    ]),
  );
  const districts = new Map<string, string[]>();
  for (const { child, parent } of await readLines(REFERENCE_FILES.memberships, Membership)) {
    if (residents.has(child)) districts.set(parent, [...(districts.get(parent) ?? []), child]);
  }
  const districtsOf = (area: string): string[] => (districts.get(area) ?? []).sort();
  return {
    readArea({ code, kind, type }, name) {
      const alias = aliases.find((line) => line.kind === kind && line.name === name)?.area;
      const [area, other] = areas.filter((line) =>
        alias === undefined ? line.type === type && line.name === name : line.code === alias,
      );
      if (area && !other) return area;
      const why = area ? 'is the name of more than one area' : 'is the name of no known area';
      throw new Refused('area_unknown', `"${name}" of the workbook ${code} ${why} (${type})`);
    },
    districtsOf,
    residentsOf: (area) =>
      districtsOf(area).reduce((sum, lad) => sum + (residents.get(lad) ?? 0), 0),
  };
}
