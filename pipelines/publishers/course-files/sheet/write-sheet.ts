import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';

const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** A file of rows that is being written. */
export interface OpenSheet {
  write(cells: readonly string[]): Promise<void>;
  /** Resolves when every byte is on disk. */
  close(): Promise<void>;
}

/** Opens a new CSV file in UTF-8, every cell in quotes. A row is written before the next is taken. */
export function openSheet(file: string): OpenSheet {
  const stream = createWriteStream(file, { flags: 'wx', flush: true });
  return {
    async write(cells) {
      if (!stream.write(`${cells.map(quote).join(',')}\n`)) await once(stream, 'drain');
    },
    async close() {
      stream.end();
      await finished(stream);
    },
  };
}
