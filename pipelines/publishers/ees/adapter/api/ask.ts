import { z } from 'zod';
import { readDocument } from '../../../../fetch/documents/read-document.ts';
import { Refused, TryAgain } from '../../../../fetch/refusal.ts';
import type { Snapshot } from '../../../../fetch/snapshot.ts';
import type { Snapshots } from '../../../../fetch/snapshots.ts';

/** Asks for one document of the API and reads it. */
export type Ask = <T>(url: string, schema: z.ZodType<T>) => Promise<T>;

/** Reads an answer; throws {@link Refused} with the place where it is not as the API documents it. */
export async function readAnswer<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  const text = await readDocument(path);
  if (text.trim() === '') throw new TryAgain('empty_body', 'the publisher sent no bytes');
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new Refused('not_json', `the answer begins with "${text.slice(0, 60)}"`);
  }
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  throw new Refused('unknown_answer', z.prettifyError(read.error));
}

const GONE: Readonly<Record<string, string>> = {
  http_403: 'is not open to the public: it was withdrawn, or is not published yet',
  http_404: 'is not there',
  http_410: 'was withdrawn',
};

/** Names what a refused address means: the API takes away what is withdrawn. */
export async function namingGone<T>(what: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const why = error instanceof Refused ? GONE[error.code] : undefined;
    if (why === undefined) throw error;
    throw new Refused('data_set_withdrawn', `${what} ${why} (${String(error)})`);
  }
}

/** Asks the publisher each thing once, and keeps every answer among the snapshots of the run. */
export function askPublisher(snapshots: Snapshots): {
  readonly ask: Ask;
  /** All that was asked so far. */
  readonly taken: () => Promise<Snapshot[]>;
} {
  const asked = new Map<string, Promise<Snapshot>>();
  const ask: Ask = async (url, schema) => {
    const inspect = async ({ path }: { readonly path: string }) => {
      await readAnswer(path, schema);
      return { rows: null };
    };
    const held = asked.get(url) ?? snapshots.take({ url, role: 'metadata', inspect });
    asked.set(url, held);
    const { path } = await held;
    return readAnswer(path, schema);
  };
  return { ask, taken: () => Promise.all(asked.values()) };
}

/** Answers from the snapshots that a run took: the same questions have the same answers. */
export function askSnapshots(snapshots: readonly Snapshot[]): Ask {
  return async (url, schema) => {
    const snapshot = snapshots.find((each) => each.url === url);
    if (!snapshot) throw new Error(`there is no snapshot of ${url}`);
    return readAnswer(snapshot.path, schema);
  };
}
