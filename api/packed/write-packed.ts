import { open } from 'node:fs/promises';
import { setImmediate as takeTurn } from 'node:timers/promises';
import type { Release } from '../warehouse/release.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { numberTiles } from './numbering.ts';
import type { Numbering } from './numbering.ts';
import { createPackedWriter } from './packed-file.ts';
import { WORDS } from './plan.ts';
import type { Plan } from './plan.ts';
import { NotCopied, readGroup } from './read-group.ts';
import type { Group } from './read-group.ts';
import { packTile } from './tile.ts';

/** Tiles that are packed before others get their turn: some milliseconds of work. */
const AT_A_TIME = 4;

function packRows(
  group: Group,
  from: number,
  to: number,
  size: number,
  plan: Plan,
  periods: number,
) {
  const cells: number[] = [];
  for (let row = from; row < to; row += 1) {
    cells.push((group.lead[row] ?? 0) * periods + ((group.period[row] ?? 0) % plan.periods));
  }
  const [value, low, high, n, interval, unit, status, flags] = group.columns.map((column) =>
    column.subarray(from, to),
  );
  if (!value || !low || !high || !n || !interval || !unit || !status || !flags) {
    throw new Error('a tile lacks a column');
  }
  return packTile(size, cells, { value, low, high, n, interval, unit, status, flags });
}

/** Cuts the rows of neighbouring leads into tiles, in the order of their numbers. */
async function* cutTiles(group: Group, leadTile: number, plan: Plan, tiles: Numbering) {
  const tileOf = (row: number): number => Math.floor((group.period[row] ?? 0) / plan.periods);
  for (let from = 0, made = 0; from < group.rows; made += 1) {
    const [combination, periodTile] = [group.combination[from] ?? 0, tileOf(from)];
    let to = from + 1;
    while (to < group.rows && group.combination[to] === combination && tileOf(to) === periodTile) {
      to += 1;
    }
    const periods = tiles.periodsIn(periodTile);
    const size = tiles.leadsIn(leadTile) * periods;
    const bytes = packRows(group, from, to, size, plan, periods);
    yield { number: tiles.number(leadTile, combination, periodTile), bytes };
    from = to;
    if (made % AT_A_TIME === AT_A_TIME - 1) await takeTurn();
  }
}

/**
 * Writes the packed copy of a release to a new file and answers its rows. It is read in groups of
 * leads, each a short statement, so that files that others wait for come in between. Throws
 * {@link NotCopied} where the copy would be larger than `mostBytes`, or would answer otherwise.
 */
export async function writePacked(
  release: Release,
  plan: Plan,
  { file, mostBytes, signal }: { file: string; mostBytes: number; signal: AbortSignal },
  reader: Pick<Warehouse, 'summarise' | 'stream'>,
): Promise<number> {
  const tiles = numberTiles(plan);
  const words = new Map<string, Set<string>>(WORDS.map((column) => [column, new Set()]));
  const leads = plan.codes.get(plan.lead) ?? [];
  const handle = await open(file, 'wx');
  try {
    const writer = createPackedWriter(handle);
    let rows = 0;
    for (let leadTile = 0; leadTile < tiles.leadTiles; leadTile += 1) {
      const codes = leads.slice(leadTile * plan.leads, (leadTile + 1) * plan.leads);
      const group = await readGroup(release, plan, codes, words, reader, signal);
      rows += group.rows;
      const cut: { number: number; bytes: Buffer }[] = [];
      for await (const tile of cutTiles(group, leadTile, plan, tiles)) cut.push(tile);
      await writer.write(cut);
      if (writer.bytes() > mostBytes) throw new NotCopied('it would be larger than its release');
    }
    if (rows !== release.manifest.coverage?.rows) throw new Error('not every row was copied');
    const lists = Object.fromEntries([...words].map(([column, set]) => [column, [...set]]));
    await writer.end({
      format: 'alongside-packed/1',
      release: release.digest,
      rows,
      words: lists,
    });
    return rows;
  } finally {
    await handle.close();
  }
}
