import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder, syncPath, writeDurably } from './durable.ts';
import type { Home } from './home.ts';
import { isThere, listIfThere } from './if-there.ts';

/** A file that somebody handed in, and what is known of it. */
export interface HandedIn {
  /** Whose file it is. */
  readonly source: string;
  /** Where the file lies, as it is kept. */
  readonly file: string;
  /** Where the JSON document of what is known of it lies. */
  readonly about: string;
}

const FILE = 'file';
const ABOUT = 'about.json';

const entryOf = (source: string, folder: string): HandedIn => ({
  source,
  file: path.join(folder, FILE),
  about: path.join(folder, ABOUT),
});

/** What files of one sort are called in the inbox, and which of a source count. */
export interface InboxFolder {
  readonly name: string;
  readonly keeps: 'newest' | 'all';
}

/**
 * The files that were handed in and count, by the names of their sources and the time at which they
 * came: the newest of each source, or all. One whose writing was cut short is not among them.
 */
export async function listHandedIn(
  { inbox }: Pick<Home, 'inbox'>,
  { name, keeps }: InboxFolder,
): Promise<HandedIn[]> {
  const root = path.join(inbox, name);
  const entries: HandedIn[] = [];
  for (const source of await listIfThere(root)) {
    const whole: HandedIn[] = [];
    for (const time of await listIfThere(path.join(root, source))) {
      const entry = entryOf(source, path.join(root, source, time));
      if (await isThere(entry.about)) whole.push(entry);
    }
    entries.push(...(keeps === 'all' ? whole : whole.slice(-1)));
  }
  return entries;
}

/** A file in the inbox that was just handed in. */
export interface Kept {
  /** Takes it out again: the one before stands as it did. */
  readonly takeBack: () => Promise<void>;
}

/** Makes the folder of a time, or of the next free one: two files may come at once. */
async function makeTimeFolder(root: string, at: Date): Promise<string> {
  await makeFolder(root);
  for (let time = at; ; time = new Date(time.getTime() + 1)) {
    const folder = path.join(root, time.toISOString().replaceAll(/[:.]/g, '-'));
    try {
      await mkdir(folder);
      await syncPath(root);
      return folder;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}

/**
 * Keeps a file in the inbox: `write` makes it at the path that it is given and answers what is known
 * of it, or null where the file is not to be kept. Files that were handed in before stay beside it.
 */
export async function handIn(
  { inbox }: Pick<Home, 'inbox'>,
  { name, source, at }: { readonly name: string; readonly source: string; readonly at: Date },
  write: (file: string) => Promise<object | null>,
): Promise<Kept | null> {
  const folder = await makeTimeFolder(path.join(inbox, name, source), at);
  const takeBack = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const { file, about } = entryOf(source, folder);
  try {
    const known = await write(file);
    if (known === null) {
      await takeBack();
      return null;
    }
    await writeDurably(about, `${JSON.stringify(known, null, 1)}\n`);
    return { takeBack };
  } catch (error) {
    await takeBack();
    throw error;
  }
}
