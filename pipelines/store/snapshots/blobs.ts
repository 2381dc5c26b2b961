import { createWriteStream } from 'node:fs';
import path from 'node:path';
import type { Duplex, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { digestFile, digestPassing } from '../releases/digest.ts';
import type { Digest } from '../releases/digest.ts';
import { makeDurably, makeFolder } from '../durable.ts';
import { isThere } from '../if-there.ts';

/** A body on disk: the digest of its bytes there and, where it was cleaned, of those that came. */
export interface Blob extends Digest {
  readonly path: string;
  readonly received?: Digest;
}

/** Bodies kept under their own sha256: the same answer twice is one file. */
export interface BlobStore {
  /**
   * Writes a body as it comes, a piece at a time, after it passed `clean`: nothing that `clean`
   * takes out is written anywhere. Throws what the body or the cleaner failed with, or the disk.
   */
  put(body: Readable, clean?: () => Duplex): Promise<Blob>;
  pathOf(sha256: string): string;
  /** False when the bytes on disk no longer have the digest they are filed under, or are gone. */
  isSound(sha256: string): Promise<boolean>;
}

/** Opens `snapshots/blobs` under a folder, making it when it is not there. */
export function openBlobs(folder: string): BlobStore {
  const pathOf = (sha256: string): string => path.join(folder, sha256);
  return {
    pathOf,
    async put(body, clean) {
      await makeFolder(folder);
      const [received, stored] = [digestPassing(), digestPassing()];
      const steps = clean === undefined ? [] : [received.stream, clean()];
      let kept: Digest = { sha256: '', bytes: 0 };
      const file = await makeDurably(path.join(folder, 'receiving'), async (temporary) => {
        const file = createWriteStream(temporary, { flags: 'wx', flush: true });
        await pipeline([body, ...steps, stored.stream, file]);
        kept = stored.finish();
        return pathOf(kept.sha256);
      });
      return { ...kept, path: file, ...(clean && { received: received.finish() }) };
    },
    async isSound(sha256) {
      if (!(await isThere(pathOf(sha256)))) return false;
      return (await digestFile(pathOf(sha256))).sha256 === sha256;
    },
  };
}
