import { open } from 'node:fs/promises';
import type { Release } from '../../warehouse/release.ts';
import type { Warehouse } from '../../warehouse/warehouse.ts';
import { numberTiles } from '../numbering.ts';
import type { Numbering } from '../numbering.ts';
import { createPackedWriter } from '../packed-file.ts';
import type { WrittenTile } from '../packed-file.ts';
import { WORDS } from '../plan.ts';
import type { Plan } from '../plan.ts';
import { NotCopied, readGroup } from './read-group.ts';
import type { Piece } from './read-group.ts';
import { COLUMNS, packTile } from '../tile.ts';

/** Cuts rows that come in the order of their tiles into tiles. */
function createCutter(plan: Plan, tiles: Numbering) {
  // One tile is held at a time, in the same memory.
  const columns = COLUMNS.map(() => new Float64Array(plan.leads * plan.periods));
  let cells: number[] = [];
  let [number, size] = [-1, 0];
  function end(): WrittenTile[] {
    const rows = cells.length;
    if (rows === 0) return [];
    const bytes = packTile(
      size,
      cells,
      columns.map((column) => column.subarray(0, rows)),
    );
    cells = [];
    return [{ number, rows, bytes }];
  }
  return {
    /** Takes the rows of a piece whose first lead is `first`; answers the tiles that are whole now. */
    take(piece: Piece, first: number): WrittenTile[] {
      const leadOf = (row: number): number => first + (piece.lead[row] ?? 0);
      const periodOf = (row: number): number => piece.period[row] ?? 0;
      const tileOf = (row: number): number =>
        tiles.tileOf(leadOf(row), periodOf(row), piece.combination[row] ?? 0);
      const whole: WrittenTile[] = [];
      for (let from = 0; from < piece.rows;) {
        if (tileOf(from) !== number) whole.push(...end());
        number = tileOf(from);
        size = tiles.tileSize(leadOf(from), periodOf(from));
        const at = cells.length;
        let to = from;
        for (; to < piece.rows && tileOf(to) === number; to += 1) {
          cells.push(tiles.cellIn(leadOf(to), periodOf(to)));
        }
        columns.forEach((column, i) => column.set(piece.columns[i]?.subarray(from, to) ?? [], at));
        from = to;
      }
      return whole;
    },
    /** The last tile. */
    end,
  };
}

/**
 * Writes the packed copy of a release to a new file and answers its rows. It is read in groups of
 * leads, so that no more than their rows are sorted at a time. Throws
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
    const cutter = createCutter(plan, tiles);
    const combinations = new Set<number>();
    const write = async (cut: readonly WrittenTile[]): Promise<void> => {
      for (const { number } of cut) combinations.add(tiles.combinationOf(number));
      await writer.write(cut);
      if (writer.bytes() > mostBytes) throw new NotCopied('it would be larger than its release');
    };
    let rows = 0;
    for (let first = 0; first < leads.length; first += plan.leads) {
      const codes = leads.slice(first, first + plan.leads);
      const take = (piece: Piece): Promise<void> => write(cutter.take(piece, first));
      rows += await readGroup(release, plan, codes, words, reader, { signal, take });
    }
    await write(cutter.end());
    if (rows !== release.manifest.coverage?.rows) throw new Error('not every row was copied');
    const lists = Object.fromEntries([...words].map(([column, set]) => [column, [...set]]));
    await writer.end({
      format: 'alongside-packed/3',
      release: release.digest,
      rows,
      words: lists,
      combinations: [...combinations].sort((a, b) => a - b),
    });
    return rows;
  } finally {
    await handle.close();
  }
}
