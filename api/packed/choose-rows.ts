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
function readWanted({ filters }: Query, { plan, everyPlace }: PackedRelease) {
  if (filters.some(({ column, codes }) => !codes || !plan.codes.has(column))) return undefined;
  return new Map(
    [...plan.codes.keys()].map((column) => {
      const [first, ...others] = filters.filter((filter) => filter.column === column);
      if (!first?.codes) return [column, everyPlace.get(column) ?? []] as const;
      const asked = [...first.codes].filter((code) =>
        others.every(({ codes }) => codes?.has(code) === true),
      );
      const places = asked.flatMap((code) => plan.places.get(column)?.get(code) ?? []);
      return [column, places.sort((a, b) => a - b)] as const;
    }),
  );
}

/** Neighbouring places that lie in the same tile of `size`: sorted places, cut where a tile ends. */
function cutByTile(places: readonly number[], size: number): (readonly number[])[] {
  const cuts: (readonly number[])[] = [];
  for (let from = 0; from < places.length;) {
    const end = (places[from] ?? 0) - ((places[from] ?? 0) % size) + size;
    let to = from + 1;
    while (to < places.length && (places[to] ?? end) < end) to += 1;
    cuts.push(places.slice(from, to));
    from = to;
  }
  return cuts;
}

/**
 * Chooses the rows of a page out of a packed copy: up to `limit` rows after the place `after` in the
 * order of the release. Undefined where the copy does not tell them, or where the question is for so
 * many that DuckDB is faster. Tiles in which every cell has a row are read for rows of the page only, and
 * their rows before and after it are counted without being looked at.
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
  const [groups, spans] = [cutByTile(leads, plan.leads), cutByTile(periods, plan.periods)];
  if (groups.length * spans.length * combinations.length > MOST_TILES) return undefined;

  const opened = new Map<number, Tile | undefined>();
  function findTile(number: number, lead: number, period: number): Tile | undefined {
    if (!opened.has(number)) {
      opened.set(number, file.findTile(number, tiles.tileSize(lead, period)));
    }
    return opened.get(number);
  }
  const found = new Map(doubted.map((column) => [column, new Set<number>()]));
  const none = leads.length * periods.length * combinations.length === 0;
  if (none) return { page: [], more: false, total: 0, found };
  const noted = [...found].flatMap(([column, set]) => {
    const place = tiles.places.get(column);
    return place ? [{ set, place }] : [];
  });
  const page: PackedRow[] = [];
  let [total, more] = [0, false];
  function note(lead: number, period: number, combination: number): void {
    for (const { set, place } of noted) set.add(place({ lead, period, combination }));
  }
  /** Whether the last cell of some leads comes after the place `after`. */
  const endsAfter = (group: readonly number[]): boolean =>
    tiles.orderOf(group.at(-1) ?? 0, periods.at(-1) ?? 0, combinations.at(-1) ?? 0) > after;
  /** Whether no row of some leads can be in the page, and every cell of their tiles has one. */
  function isBeside(group: readonly number[]): boolean {
    if (page.length < limit && endsAfter(group)) return false;
    return spans.every(([period = 0]) =>
      combinations.every((combination) => {
        const [lead = 0] = group;
        const number = tiles.tileOf(lead, period, combination);
        return findTile(number, lead, period)?.isWhole === true;
      }),
    );
  }
  /** Counts the rows of leads of whole tiles, and notes each code of theirs once. */
  function count(group: readonly number[]): void {
    const [lead = 0, period = 0, combination = 0] = [group[0], periods[0], combinations[0]];
    total += group.length * periods.length * combinations.length;
    more ||= endsAfter(group);
    if (noted.length === 0) return;
    for (const each of group) note(each, period, combination);
    for (const each of periods) note(lead, each, combination);
    for (const each of combinations) note(lead, period, each);
  }
  function look(lead: number): void {
    for (const period of periods) {
      const cell = tiles.cellIn(lead, period);
      for (const combination of combinations) {
        const tile = findTile(tiles.tileOf(lead, period, combination), lead, period);
        const row = tile?.findRow(cell);
        if (!tile || row === undefined) continue;
        total += 1;
        note(lead, period, combination);
        if (tiles.orderOf(lead, period, combination) <= after) continue;
        if (page.length < limit) page.push({ lead, period, combination, tile, row });
        else more = true;
      }
    }
  }
  for (const group of groups) {
    if (isBeside(group)) count(group);
    else group.forEach(look);
  }
  return { page, more, total, found };
}
