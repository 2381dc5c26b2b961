import { z } from 'zod';
import { AREA_TYPES } from '../../../schemas/words/area-types.ts';
import type { AreaType } from '../../../schemas/words/area-types.ts';
import { wordsOf } from '../../../schemas/words/vocabulary.ts';
import type { Engine } from '../../warehouse/duckdb.ts';
import { name } from '../../warehouse/sql.ts';
import type { Release } from '../../warehouse/release.ts';

/** An area as the `areas` release has it. Dates are days in force, inclusive; null is not known. */
export interface AreaRecord {
  readonly code: string;
  /** The code of the same place today: its own, unless it only changed its code. */
  readonly place: string;
  readonly name: string;
  readonly name_cy: string | null;
  readonly type: AreaType;
  readonly entity: string;
  readonly from: string | null;
  readonly to: string | null;
  /** `year` where only the year of its days is known; null where none is held. */
  readonly dates: string | null;
  readonly parents: readonly string[];
  readonly predecessors: readonly string[];
  readonly successors: readonly string[];
  /** Authorities that it touches, by code. */
  readonly neighbours: readonly string[];
  /** Abbreviations, and names that it is called besides its own. */
  readonly other_names: readonly string[];
  readonly lon: number | null;
  readonly lat: number | null;
}

/** All areas of one release of `areas`, in code order. */
export interface AreaIndex {
  readonly version: string;
  readonly digest: string;
  readonly areas: readonly AreaRecord[];
  readonly byCode: ReadonlyMap<string, AreaRecord>;
  /** The codes that a place has had, the oldest first, by the code of today. */
  readonly codesByPlace: ReadonlyMap<string, readonly string[]>;
}

/** The dataset that holds areas; its columns are fixed by the contract, section 6. */
export const AREAS_DATASET = 'areas';

const NONE = '[]::VARCHAR[]';
const texts = z.array(z.string());
const AreaRow = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.string().nullable(),
  z.enum(wordsOf(AREA_TYPES)),
  z.string(),
  z.string().nullable(),
  z.string().nullable(),
  z.string().nullable(),
  texts,
  texts,
  texts,
  texts,
  texts,
  z.number().nullable(),
  z.number().nullable(),
]);

/** Areas by code and by place. Pure. */
export function indexAreas(
  { version, digest }: Pick<AreaIndex, 'version' | 'digest'>,
  areas: readonly AreaRecord[],
): AreaIndex {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const codesByPlace = new Map<string, string[]>();
  for (const { code, place } of areas.toSorted((a, b) =>
    (a.to ?? '9999').localeCompare(b.to ?? '9999'),
  )) {
    codesByPlace.set(place, [...(codesByPlace.get(place) ?? []), code]);
  }
  return { version, digest, areas, byCode, codesByPlace };
}

/** Reads all areas of a release of `areas`: some thousands, kept by the caller. */
export async function readAreas(
  select: Engine['select'],
  release: Pick<Release, 'version' | 'digest' | 'data' | 'manifest'>,
): Promise<AreaIndex> {
  if (release.data === null) throw new Error('the areas release has no rows');
  const held = new Set(release.manifest.table?.columns.map((column) => column.name));
  const orElse = (column: string, before: string): string => (held.has(column) ? column : before);
  const { columns, rows } = await select({
    // Releases of an earlier form hold each code for itself, and neither neighbours nor other names.
    sql: `SELECT area, ${orElse('place', 'area')}, area_name, area_name_cy, area_type, entity, in_force_from::VARCHAR, in_force_to::VARCHAR, dates,
        parents, predecessors, successors, ${orElse('neighbours', NONE)}, ${orElse('other_names', NONE)}, lon, lat
      FROM ${name(release.data)} ORDER BY area`,
    values: [],
  });
  const areas = Array.from({ length: rows }, (_, row): AreaRecord => {
    const [code, place, label, name_cy, type, entity, from, to, dates, ...rest] = AreaRow.parse(
      columns.map((column) => column[row]),
    );
    const [parents, predecessors, successors, neighbours, other_names, lon, lat] = rest;
    const known = { code, place, name: label, name_cy, type, entity, from, to, dates };
    const related = { parents, predecessors, successors, neighbours, other_names };
    return { ...known, ...related, lon, lat };
  });
  return indexAreas(release, areas);
}
