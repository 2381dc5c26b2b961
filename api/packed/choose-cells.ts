import type { Query } from '../question/query.ts';
import type { Numbering } from './numbering.ts';
import type { PackedRelease } from './packed-release.ts';
import type { Tile } from './tile.ts';

/** Cells that are looked at for one question; more are for DuckDB, which scans faster. */
const MOST_CELLS = 100_000;
const MOST_TILES = 2_000;

/** A row of the copy, and its place in the order of the release. */
export interface PackedRow {
  readonly lead: number;
  readonly period: number;
  readonly combination: number;
  readonly tile: Tile;
  readonly row: number;
  readonly place: number;
}

/** Places of the codes that a question lets through, by column of the key. */
type Wanted = ReadonlyMap<string, readonly number[]>;

/** Undefined where a filter is no choice among codes of the key. */
function readWanted({ filters }: Query, { plan }: PackedRelease): Wanted | undefined {
  if (filters.some(({ column, codes }) => !codes || !plan.codes.has(column))) return undefined;
  return new Map(
    [...plan.codes].map(([column, list]) => {
      const asked = filters.filter((filter) => filter.column === column);
      const places = list.flatMap((code, i) =>
        asked.every(({ codes }) => codes?.has(code) === true) ? [i] : [],
      );
      return [column, places] as const;
    }),
  );
}

/** The combinations of the codes that are let through, out of those that have rows. */
function combinationsOf(wanted: Wanted, { plan, tiles, combinations }: PackedRelease): number[] {
  const sets = plan.others.map((column) => new Set(wanted.get(column)));
  return combinations.filter((combination) =>
    plan.others.every((column, i) => sets[i]?.has(placeIn(combination, column, i, plan, tiles))),
  );
}

/** The place of the code that a combination has of the `i`-th of the other columns. */
export function placeIn(
  combination: number,
  column: string,
  i: number,
  { codes }: PackedRelease['plan'],
  { steps }: Numbering,
): number {
  return Math.floor(combination / (steps[i] ?? 1)) % (codes.get(column)?.length ?? 1);
}

/** Places by the tile that they lie in. */
function byTile(places: readonly number[], size: number): Map<number, number[]> {
  const tiles = new Map<number, number[]>();
  for (const place of places) {
    const tile = Math.floor(place / size);
    const list = tiles.get(tile);
    if (list) list.push(place);
    else tiles.set(tile, [place]);
  }
  return tiles;
}

/**
 * The rows of a question out of a packed copy, in the order of the release; undefined where the copy
 * does not tell them, or where they are so many that DuckDB is faster.
 */
export function chooseCells(query: Query, packed: PackedRelease): PackedRow[] | undefined {
  const { plan, tiles } = packed;
  const wanted = readWanted(query, packed);
  if (!wanted || !query.inStoredOrder) return undefined;
  const [leads, periods] = [wanted.get(plan.lead) ?? [], wanted.get('period') ?? []];
  const combinations = combinationsOf(wanted, packed);
  if (leads.length * periods.length * combinations.length > MOST_CELLS) return undefined;
  const [leadTiles, periodTiles] = [byTile(leads, plan.leads), byTile(periods, plan.periods)];
  if (leadTiles.size * periodTiles.size * combinations.length > MOST_TILES) return undefined;
  const periodCount = plan.codes.get('period')?.length ?? 0;
  const rows: PackedRow[] = [];
  for (const [leadTile, itsLeads] of leadTiles) {
    for (const combination of combinations) {
      for (const [periodTile, itsPeriods] of periodTiles) {
        const width = tiles.periodsIn(periodTile);
        const number = tiles.number(leadTile, combination, periodTile);
        const tile = packed.file.findTile(number, tiles.leadsIn(leadTile) * width);
        if (!tile) continue;
        for (const lead of itsLeads) {
          for (const period of itsPeriods) {
            const cell = (lead % plan.leads) * width + (period % plan.periods);
            const row = tile.findRow(cell);
            if (row === undefined) continue;
            const place = (lead * periodCount + period) * tiles.combinations + combination;
            rows.push({ lead, period, combination, tile, row, place });
          }
        }
      }
    }
  }
  return rows.sort((a, b) => a.place - b.place);
}
