import { readFile } from 'node:fs/promises';
import { readSheet } from '../../pipelines/fetch/documents/read-workbook.ts';
import type { Grid } from '../../pipelines/fetch/documents/read-workbook.ts';
import { readLines } from './find-record.ts';
import type { Lines } from './find-record.ts';
import { readParquet } from './read-parquet.ts';
import type { ReleaseRow } from './read-parquet.ts';

/** Files as they are needed for comparing, each read once. */
export interface Readers {
  readonly lines: (file: string) => Promise<Lines>;
  readonly sheet: (file: string, sheet: string) => Promise<Grid>;
  readonly json: (file: string) => Promise<unknown>;
  /** Lines as they are, in UTF-8 or in UTF-16 with the low byte first. The first is 0. */
  readonly text: (file: string, encoding: 'utf8' | 'utf16le') => Promise<readonly string[]>;
  readonly parquet: (file: string) => Promise<readonly ReleaseRow[]>;
}

function remember<A extends readonly string[], T>(
  read: (...key: A) => Promise<T>,
): (...key: A) => Promise<T> {
  const held = new Map<string, Promise<T>>();
  return (...key) => {
    const found = held.get(key.join('\n')) ?? read(...key);
    held.set(key.join('\n'), found);
    return found;
  };
}

/** Readers that have read nothing yet. */
export function openReaders(): Readers {
  return {
    lines: remember(readLines),
    sheet: remember(readSheet),
    json: remember(async (file: string): Promise<unknown> =>
      JSON.parse(await readFile(file, 'utf8')),
    ),
    text: remember(async (file: string, encoding: 'utf8' | 'utf16le') =>
      (await readFile(file, encoding)).split(/\r?\n/),
    ),
    parquet: remember(readParquet),
  };
}
