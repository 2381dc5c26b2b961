import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeDurably } from './durable.ts';

/** Bytes kept under their own sha256: the same answer twice is one file. */
export interface BlobStore {
  put(body: Buffer): Promise<{ sha256: string; path: string }>;
  pathOf(sha256: string): string;
  /** False when the bytes on disk no longer have the digest they are filed under, or are gone. */
  isSound(sha256: string): Promise<boolean>;
}

/** sha256 of bytes or of a text's UTF-8, in hexadecimal. */
export function digestOf(body: Buffer | string): string {
  return createHash('sha256').update(body).digest('hex');
}

/** Opens `snapshots/blobs` under a folder, making it when it is not there. */
export function openBlobs(folder: string): BlobStore {
  const pathOf = (sha256: string): string => path.join(folder, sha256);
  return {
    pathOf,
    async put(body) {
      const sha256 = digestOf(body);
      const file = pathOf(sha256);
      if (!existsSync(file)) {
        await mkdir(folder, { recursive: true });
        await writeDurably(file, body);
      }
      return { sha256, path: file };
    },
    async isSound(sha256) {
      if (!existsSync(pathOf(sha256))) return false;
      return digestOf(await readFile(pathOf(sha256))) === sha256;
    },
  };
}
