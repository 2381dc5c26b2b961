import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Detail } from '../../schemas/answers/areas/boundaries.ts';
import { type Coarseness, simplifyAreas } from '../../schemas/figures/map/simplify.ts';
import {
  type Polygons,
  type SharedBorders,
  shareBorders,
} from '../../schemas/figures/map/topology.ts';
import { openRows, type ReleaseWithRows } from '../catalogue/open-rows.ts';
import { rowsOf } from '../warehouse/codes.ts';
import { name } from '../warehouse/sql.ts';
import type { AreaIndex } from '../registers/areas/area-index.ts';
import type { AnyArea } from '../registers/areas/groups/members.ts';
import type { Store, Warehouse } from '../warehouse/warehouse.ts';
import { shapeAreas, type Shaped } from './shape-areas.ts';

/** The dataset that holds the boundaries of districts. */
export const BOUNDARIES_DATASET = 'boundaries';

/** Two and eight square pixels of a map of the country that is 440 pixels wide, which must weigh little. */
const SMALL: Coarseness = { triangle: 6, island: 20 };

/** What polygons are asked of. */
interface ShapesAsked {
  readonly areas: readonly AnyArea[];
  readonly index: AreaIndex;
  readonly day: string;
  readonly detail: Detail;
}

/** The boundaries of a release. */
export interface HeldBoundaries {
  readonly release: ReleaseWithRows;
  /** Gives areas their polygons; the same question is answered once. */
  readonly shape: (asked: ShapesAsked) => Shaped;
}

/** Finds the boundaries of a store; undefined where it holds none. */
export type BoundaryFinder = (store: Store) => Promise<HeldBoundaries | undefined>;

const Position = z.tuple([z.number(), z.number()]);
const Geometry = z.object({ coordinates: z.array(z.array(z.array(Position))) });
const Row = z.tuple([z.string(), z.string()]);

async function readDistricts(
  { select }: Pick<Warehouse, 'select'>,
  data: string,
): Promise<ReadonlyMap<string, Polygons>> {
  const result = await select({ sql: `SELECT area, geometry FROM ${name(data)}`, values: [] });
  return new Map(
    rowsOf(result.columns, result.rows).map((row) => {
      const [code, geometry] = Row.parse(row);
      const json: unknown = JSON.parse(geometry);
      return [code, Geometry.parse(json).coordinates];
    }),
  );
}

/** Answers of the last questions are kept: putting areas together takes a tenth of a second. */
function shapeOnce(borders: Readonly<Record<Detail, SharedBorders>>): HeldBoundaries['shape'] {
  const kept = new LRUCache<string, Shaped>({ max: 40 });
  return ({ areas, index, day, detail }) => {
    const key = [index.digest, day, detail, ...areas.map(({ code }) => code)].join(' ');
    const known = kept.get(key) ?? shapeAreas(areas, index, borders[detail], day);
    kept.set(key, known);
    return known;
  };
}

/** A {@link BoundaryFinder} that reads each release once. A damaged one throws `UnavailableRelease`. */
export function createBoundaryFinder(warehouse: Pick<Warehouse, 'select'>): BoundaryFinder {
  const kept = new LRUCache<string, Promise<HeldBoundaries>>({ max: 2 });

  async function read(release: ReleaseWithRows): Promise<HeldBoundaries> {
    const fine = shareBorders(await readDistricts(warehouse, release.data));
    return { release, shape: shapeOnce({ fine, small: simplifyAreas(fine, SMALL) }) };
  }

  return async (store) => {
    const release = await openRows(store, BOUNDARIES_DATASET);
    if (!release) return undefined;
    const known = kept.get(release.digest) ?? read(release);
    kept.set(release.digest, known);
    known.catch(() => kept.delete(release.digest));
    return known;
  };
}
