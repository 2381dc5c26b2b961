import type { Query } from '../question/query.ts';
import type { CellPlace } from './numbering.ts';
import type { PackedRelease } from './packed-release.ts';
import type { Tile } from './tile.ts';

/** Cells that are looked at for one question; more are for DuckDB, which scans faster. */
const MOST_CELLS = 100_000;
const MOST_TILES = 2_000;

/** A row of the copy. */
export interface PackedRow extends CellPlace {
  readonly tile: Tile;
  readonly row: number;
}

/** The rows of one page of a question, and what is known of all its pages. */
export interface Chosen {
  /** In the order of the release. */
  readonly page: readonly PackedRow[];
  /** Whether rows come after the page. */
  readonly more: boolean;
  readonly total: number;
  /** Places of the codes that occur in any row, by column of the key: of the columns asked about. */
  readonly found: ReadonlyMap<string, ReadonlySet<number>>;
}

/** Places of the codes that a question lets through, in order; undefined where a filter is of another kind. */
function readWanted({ filters }: Query, { plan }: PackedRelease) {
  if (filters.some(({ column, codes }) => !codes || !plan.codes.has(column))) return undefined;
  return new Map(
    [...plan.codes].map(([column, list]) => {
      const [first, ...others] = filters.filter((filter) => filter.column === column);
      if (!first?.codes) return [column, [...list.keys()]] as const;
      const asked = [...first.codes].filter((code) =>
        others.every(({ codes }) => codes?.has(code) === true),
      );
      const places = asked.flatMap((code) => plan.places.get(column)?.get(code) ?? []);
      return [column, places.sort((a, b) => a - b)] as const;
    }),
  );
}

const countTiles = (places: readonly number[], size: number): number =>
  new Set(places.map((place) => Math.floor(place / size))).size;

/**
 * Chooses the rows of a page out of a packed copy: up to `limit` rows after the place `after` in the
 * order of the release. Undefined where the copy does not tell them, or where the question is for so
 * many that DuckDB is faster. Tiles in which every cell has a row are read for rows of the page only.
 */
export function chooseRows(
  query: Query,
  { after, limit, doubted }: { after: number; limit: number; doubted: readonly string[] },
  packed: PackedRelease,
): Chosen | undefined {
  const { plan, tiles, file } = packed;
  const wanted = readWanted(query, packed);
  if (!wanted || !query.inStoredOrder) return undefined;
  const [leads, periods] = [wanted.get(plan.lead) ?? [], wanted.get('period') ?? []];
  const sets = plan.others.map((column) => [column, new Set(wanted.get(column))] as const);
  const combinations = packed.combinations.filter((combination) =>
    sets.every(([column, places]) =>
      places.has(tiles.places.get(column)?.({ lead: 0, period: 0, combination }) ?? -1),
    ),
  );
  if (leads.length * periods.length * combinations.length > MOST_CELLS) return undefined;
  const touched = countTiles(leads, plan.leads) * countTiles(periods, plan.periods);
  if (touched * combinations.length > MOST_TILES) return undefined;

  const opened = new Map<number, Tile | undefined>();
  function findTile(number: number, lead: number, period: number): Tile | undefined {
    if (!opened.has(number)) {
      opened.set(number, file.findTile(number, tiles.tileSize(lead, period)));
    }
    return opened.get(number);
  }
  const found = new Map(doubted.map((column) => [column, new Set<number>()]));
  const noted = [...found].flatMap(([column, set]) => {
    const place = tiles.places.get(column);
    return place ? [{ set, place }] : [];
  });
  const page: PackedRow[] = [];
  let [total, more] = [0, false];
  for (const lead of leads) {
    for (const period of periods) {
      const cell = tiles.cellIn(lead, period);
      for (const combination of combinations) {
        const tile = findTile(tiles.tileOf(lead, period, combination), lead, period);
        const row = tile?.findRow(cell);
        if (!tile || row === undefined) continue;
        total += 1;
        for (const { set, place } of noted) set.add(place({ lead, period, combination }));
        if (tiles.orderOf(lead, period, combination) <= after) continue;
        if (page.length < limit) page.push({ lead, period, combination, tile, row });
        else more = true;
      }
    }
  }
  return { page, more, total, found };
}
