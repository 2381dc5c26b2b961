import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';
import { Refused } from '../../../fetch/refusal.ts';
import { findWorkbookName } from '../workbook-name.ts';
import type { WorkbookName } from '../workbook-name.ts';
import { isArchive, readWorkbookAddress } from './attachments.ts';

/** A workbook that can be read from a place on disk. */
export interface OpenBook {
  readonly path: string;
  readonly workbook: WorkbookName;
  /** What stands before the place of a figure: the workbook of an archive, empty for a workbook. */
  readonly within: string;
}

/** Unpacks the workbooks of an archive one after the other: each is there while it is read. */
async function eachOfArchive(archive: string, use: (book: OpenBook) => Promise<void>) {
  const folder = await mkdtemp(path.join(tmpdir(), 'alongside-projections-'));
  const zip = await openPromise(archive, { lazyEntries: true, autoClose: false }).catch(
    (error: unknown) => {
      throw new Refused('not_an_archive', error instanceof Error ? error.message : 'no zip file');
    },
  );
  try {
    const file = path.join(folder, 'workbook');
    for await (const entry of zip.eachEntry()) {
      const name = path.posix.basename(entry.fileName);
      const workbook = findWorkbookName(name);
      if (!workbook) continue;
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(file));
      await use({ path: file, workbook, within: `${name}/` });
    }
  } finally {
    zip.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Goes through the workbooks of an attachment, one after the other: it is one, or an archive of them.
 * What an archive holds otherwise (guides, other nations) is passed by. Throws {@link Refused} for an
 * archive that is none.
 */
export async function eachBook(
  file: string,
  url: string,
  use: (book: OpenBook) => Promise<void>,
): Promise<void> {
  if (isArchive(url)) return eachOfArchive(file, use);
  return use({ path: file, workbook: readWorkbookAddress(url), within: '' });
}
