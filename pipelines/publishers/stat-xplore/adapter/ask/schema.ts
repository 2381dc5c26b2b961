import { z } from 'zod';
import { nearest } from '../../../../../schemas/words/nearest.ts';
import { Refused } from '../../../../fetch/refusal.ts';
import type { Snapshot } from '../../../../fetch/snapshot.ts';
import type { Snapshots } from '../../../../fetch/snapshots.ts';
import { API, readJson, takePage } from './ask-service.ts';

const Entry = z.object({ id: z.string(), label: z.string(), type: z.string() });
/** One entry of the service's schema: a database, a group, a field, a list of values, a value. */
export type Entry = z.infer<typeof Entry>;
const Page = z.object({ children: z.array(Entry).default([]) });

/** Answers what lies below an entry of the schema, all pages of it. */
export type ReadSchema = (id: string) => Promise<readonly Entry[]>;

const addressOf = (id: string): string => `${API}/schema/${id}`;

/** The page after this one, as the answer's `Link` names it. */
function findNext({ headers }: Snapshot): string | undefined {
  const next = /<([^>]+)>\s*;\s*rel="?next"?/.exec(headers.link ?? '')?.[1];
  return next === undefined ? undefined : new URL(next, `${API}/`).href;
}

function follow(pageAt: (url: string) => Promise<Snapshot>): ReadSchema {
  return async (id) => {
    const entries: Entry[] = [];
    let url: string | undefined = addressOf(id);
    while (url !== undefined) {
      const page: Snapshot = await pageAt(url);
      entries.push(...Page.parse(await readJson(page.path)).children);
      url = findNext(page);
    }
    return entries;
  };
}

/** Walks the schema of the service; every page that is taken is added to `taken`. */
export function askSchema(snapshots: Snapshots, taken: Snapshot[]): ReadSchema {
  return follow(async (url) => {
    const held = taken.find((page) => page.url === url);
    if (held) return held;
    const page = await takePage(snapshots, url);
    taken.push(page);
    return page;
  });
}

/** Walks the schema as it was taken. Throws for a page that was not. */
export function rereadSchema(taken: readonly Snapshot[]): ReadSchema {
  return follow((url) => {
    const page = taken.find((each) => each.url === url);
    if (!page) throw new Error(`there is no snapshot of ${url}`);
    return Promise.resolve(page);
  });
}

/** Fields and measures of a database, those inside groups after the others. */
export async function listDatabase(read: ReadSchema, database: string): Promise<Entry[]> {
  const own = await read(database);
  const inside: Entry[] = [];
  for (const group of own.filter(({ type }) => type === 'GROUP')) {
    inside.push(...(await read(group.id)));
  }
  return [...own, ...inside];
}

/** The field of this label. Throws {@link Refused} with the nearest label that there is. */
export function readField(entries: readonly Entry[], label: string): Entry {
  const fields = entries.filter(({ type }) => type === 'FIELD');
  const found = fields.find((field) => field.label === label);
  if (found) return found;
  const labels = fields.map((field) => field.label);
  const near = nearest(label, labels, 1)[0] ?? labels.join(', ');
  throw new Refused('field_missing', `the database has no field "${label}"; is it now "${near}"?`);
}
