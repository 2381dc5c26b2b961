import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { writeDurably } from './durable.ts';
import type { Home } from './home.ts';

/** A file that somebody handed in for a dataset, and what is known of it. */
export interface HandedIn {
  /** Whose file it is: a newer one of the same source stands in its place. */
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

/**
 * The newest file of each source that was handed in for a dataset, by the names of the sources. One
 * whose writing was cut short is not among them.
 */
export async function listHandedIn({ inbox }: Home, dataset: string): Promise<HandedIn[]> {
  const root = path.join(inbox, dataset);
  if (!existsSync(root)) return [];
  const entries: HandedIn[] = [];
  for (const source of (await readdir(root)).sort()) {
    const times = (await readdir(path.join(root, source))).sort();
    const whole = times.map((time) => entryOf(source, path.join(root, source, time)));
    const newest = whole.findLast(({ about }) => existsSync(about));
    if (newest) entries.push(newest);
  }
  return entries;
}

/** A file in the inbox that was just handed in. */
export interface Kept {
  /** Takes it out again: the one before stands as it did. */
  readonly takeBack: () => Promise<void>;
}

/**
 * Keeps a file in the inbox: `write` makes it at the path that it is given and answers what is known
 * of it, or null where the file is not to be kept. Files that were handed in before stay beside it.
 */
export async function handIn(
  { inbox }: Home,
  { dataset, source, at }: { readonly dataset: string; readonly source: string; readonly at: Date },
  write: (file: string) => Promise<object | null>,
): Promise<Kept | null> {
  const time = at.toISOString().replaceAll(/[:.]/g, '-');
  const folder = path.join(inbox, dataset, source, time);
  const takeBack = (): Promise<void> => rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
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
