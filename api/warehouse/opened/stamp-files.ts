import { statSync } from 'node:fs';
import path from 'node:path';
import type { Manifest } from '../../../schemas/release/manifest.ts';

/**
 * Size, times and inode of the files of a release: whatever writes to one changes this text. Files
 * on a failing disk may change without it, which is what `OpenedReleases.verifyOldest` is for.
 */
export function stampFiles(folder: string, { files }: Manifest): string {
  const names = ['manifest.json', ...files.map((file) => file.path)];
  const stamps = names.map((name) => {
    const found = statSync(path.join(folder, name), { bigint: true, throwIfNoEntry: false });
    return found ? [found.size, found.mtimeNs, found.ctimeNs, found.ino].join(' ') : 'gone';
  });
  return stamps.join('\n');
}
