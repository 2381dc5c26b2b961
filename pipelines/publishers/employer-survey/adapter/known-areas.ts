import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { findAreaType } from '../../../../schemas/words/area-types.ts';
import type { AreaType } from '../../../../schemas/words/area-types.ts';
import { Refused } from '../../../fetch/refusal.ts';

const FILE = path.join(import.meta.dirname, '..', 'reference', 'areas.csv');
const Lines = z.array(
  z.object({
    kind: z.enum(['country', 'region', 'lep', 'lea']),
    name: z.string(),
    area: z.string(),
    area_name: z.string(),
  }),
);
/** The kinds of place that the workbooks have columns of. */
export type PlaceKind = z.infer<typeof Lines>[number]['kind'];

/** An area that a column is of. */
export interface KnownArea {
  readonly code: string;
  readonly name: string;
  readonly type: AreaType;
}

/**
 * Reads the one table of names of places that the workbooks print (`reference/areas.csv`), with the
 * codes of the areas as they were in the survey. What it gives throws {@link Refused} with a name
 * that is not there: the publish stops until a person has looked it up.
 */
export async function readKnownAreas(): Promise<
  (kind: PlaceKind, name: string, sheet: string) => KnownArea
> {
  const lines = Lines.parse(parse(await readFile(FILE), { columns: true }));
  const known = new Map(lines.map((line) => [`${line.kind} ${line.name}`, line]));
  return (kind, name, sheet) => {
    const line = known.get(`${kind} ${name}`);
    const type = line && findAreaType(line.area);
    if (line && type) return { code: line.area, name: line.area_name, type };
    throw new Refused('area_unknown', `sheet ${sheet}: "${name}" is the name of no ${kind}`);
  };
}
