import { open } from 'node:fs/promises';
import { setImmediate as takeTurn } from 'node:timers/promises';
import type { Release } from '../warehouse/release.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { numberTiles } from './numbering.ts';
import type { Numbering } from './numbering.ts';
import { createPackedWriter } from './packed-file.ts';
import type { WrittenTile } from './packed-file.ts';
import { WORDS } from './plan.ts';
import type { Plan } from './plan.ts';
import { NotCopied, readGroup } from './read-group.ts';
import type { Group } from './read-group.ts';
import { packTile } from './tile.ts';

/** Milliseconds of packing after which others get their turn. */
const TURN_MS = 3;

/** Cuts the rows of neighbouring leads into tiles, in the order of their numbers. */
async function cutTiles(group: Group, leadTile: number, plan: Plan, tiles: Numbering) {
  const cut: WrittenTile[] = [];
  const leadOf = (row: number): number => leadTile * plan.leads + (group.lead[row] ?? 0);
  const periodOf = (row: number): number => group.period[row] ?? 0;
  const tileOf = (row: number): number =>
    tiles.tileOf(leadOf(row), periodOf(row), group.combination[row] ?? 0);
  let began = performance.now();
  for (let from = 0; from < group.rows;) {
    const number = tileOf(from);
    const cells: number[] = [];
    let to = from;
    for (; to < group.rows && tileOf(to) === number; to += 1) {
      cells.push(tiles.cellIn(leadOf(to), periodOf(to)));
    }
    const columns = group.columns.map((column) => column.subarray(from, to));
    const bytes = packTile(tiles.cellsBeside(leadOf(from), periodOf(from)), cells, columns);
    cut.push({ number, rows: to - from, bytes });
    from = to;
    if (performance.now() - began < TURN_MS) continue;
    await takeTurn();
    began = performance.now();
  }
  return cut;
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
      await writer.write(await cutTiles(group, leadTile, plan, tiles));
      if (writer.bytes() > mostBytes) throw new NotCopied('it would be larger than its release');
    }
    if (rows !== release.manifest.coverage?.rows) throw new Error('not every row was copied');
    const lists = Object.fromEntries([...words].map(([column, set]) => [column, [...set]]));
    await writer.end({
      format: 'alongside-packed/2',
      release: release.digest,
      rows,
      words: lists,
    });
    return rows;
  } finally {
    await handle.close();
  }
}
