import promises from 'node:fs/promises';
import path from 'node:path';

// Taken before anything stands in their place: what the tree itself reads is no call of the program.
const { mkdir, readdir, readFile, stat, writeFile } = promises;

interface File {
  /** What of it was flushed; null: nothing ever was. */
  flushed: Buffer | null;
}
interface Folder {
  /** Names as they stand now. */
  readonly live: Map<string, Entry>;
  /** Names as they stood when the folder was last flushed. */
  flushed: ReadonlyMap<string, Entry>;
}
type Entry = File | Folder;

const isFolder = (entry: Entry): entry is Folder => 'live' in entry;

/**
 * What of a folder survives a power cut by the letter of POSIX: of a file the bytes that were
 * flushed by fsync, of a folder the names that it had when the folder itself was flushed. A file
 * system may keep more; a program may count on no more.
 */
export interface DurableTree {
  made(file: string): void;
  madeFolder(folder: string): void;
  renamed(from: string, to: string): void;
  removed(file: string): void;
  flushed(file: string): Promise<void>;
  /** Writes what survives into an empty folder. */
  writeTo(folder: string): Promise<void>;
}

async function readTree(folder: string): Promise<Folder> {
  const live = new Map<string, Entry>();
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name);
    live.set(
      entry.name,
      entry.isDirectory() ? await readTree(at) : { flushed: await readFile(at) },
    );
  }
  return { live, flushed: new Map(live) };
}

const newFolder = (): Folder => ({ live: new Map(), flushed: new Map() });

async function writeTree(folder: string, { flushed }: Folder): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, entry] of flushed) {
    const at = path.join(folder, name);
    if (isFolder(entry)) await writeTree(at, entry);
    else await writeFile(at, entry.flushed ?? '');
  }
}

/** Begins with a folder of which everything is taken as flushed. */
export async function openDurableTree(root: string): Promise<DurableTree> {
  const top = await readTree(root);
  const split = (file: string): string[] =>
    path
      .relative(root, file)
      .split(path.sep)
      .filter((part) => part !== '');

  /** The folder of these names, made where a program outside made it unseen. */
  function folderAt(parts: readonly string[]): Folder {
    let folder = top;
    for (const part of parts) {
      const found = folder.live.get(part);
      const next = found && isFolder(found) ? found : newFolder();
      folder.live.set(part, next);
      folder = next;
    }
    return folder;
  }
  const parentOf = (file: string): [Folder, string] => {
    const parts = split(file);
    return [folderAt(parts.slice(0, -1)), parts.at(-1) ?? ''];
  };

  return {
    made(file) {
      const [parent, name] = parentOf(file);
      if (!parent.live.has(name)) parent.live.set(name, { flushed: null });
    },
    madeFolder: (folder) => void folderAt(split(folder)),
    renamed(from, to) {
      const [before, old] = parentOf(from);
      const [after, name] = parentOf(to);
      after.live.set(name, before.live.get(old) ?? { flushed: null });
      before.live.delete(old);
    },
    removed(file) {
      const [parent, name] = parentOf(file);
      parent.live.delete(name);
    },
    async flushed(file) {
      if (!(await stat(file)).isDirectory()) {
        const [parent, name] = parentOf(file);
        const entry = parent.live.get(name);
        const flushed = await readFile(file);
        if (entry && !isFolder(entry)) entry.flushed = flushed;
        else parent.live.set(name, { flushed });
        return;
      }
      const folder = folderAt(split(file));
      // Files that the engine made by itself are seen here first.
      for (const entry of await readdir(file, { withFileTypes: true })) {
        if (folder.live.has(entry.name)) continue;
        folder.live.set(entry.name, entry.isDirectory() ? newFolder() : { flushed: null });
      }
      folder.flushed = new Map(folder.live);
    },
    writeTo: (folder) => writeTree(folder, top),
  };
}
