import path from 'node:path';

/** About a dozen, as the layout of the project says. */
const MOST_FILES = 13;

/** Folders that hold more files of equal rank than a reader takes in at once. Pure. */
export function findFullFolders(files: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const file of files) {
    const folder = path.posix.dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > MOST_FILES)
    .map(([folder, count]) => `${folder} holds ${count} files`);
}
