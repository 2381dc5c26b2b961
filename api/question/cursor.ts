import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Cell } from '../warehouse/results.ts';
import { addFault } from './context.ts';
import type { CheckContext } from './context.ts';
import type { Parameter } from './parameters.ts';

/** What a cursor holds: the release, the areas release that chose areas, the question, the last key. */
const Cursor = z.tuple([
  z.literal(1),
  z.string(),
  z.string().nullable(),
  z.string(),
  z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])),
]);

/** A place in an ordered answer. */
interface CursorPlace {
  readonly version: string;
  /** Version of `areas` that the first page used; null when areas did not decide anything. */
  readonly areas: string | null;
  readonly question: string;
  readonly key: readonly Cell[];
}

/** Digest of a canonical question: what tells a cursor of this query from one of another. */
export function questionDigest(canonical: string): string {
  return createHash('sha256').update(canonical).digest('base64url').slice(0, 12);
}

/** A cursor as text: opaque to clients, safe in an address. */
export function writeCursor({ version, areas, question, key }: CursorPlace): string {
  return Buffer.from(JSON.stringify([1, version, areas, question, key])).toString('base64url');
}

/** Reads a cursor; undefined for text that is none. */
export function findCursor(text: string): CursorPlace | undefined {
  if (text === '') return undefined;
  try {
    const json: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    const parsed = Cursor.safeParse(json);
    if (!parsed.success) return undefined;
    const [, version, areas, question, key] = parsed.data;
    return { version, areas, question, key };
  } catch {
    return undefined;
  }
}

/** The key that a cursor of exactly this question and release holds; adds a fault otherwise. */
export function readCursor(
  asked: Parameter,
  question: string,
  types: readonly ('string' | 'number' | 'boolean')[],
  context: CheckContext,
): readonly Cell[] | undefined {
  const place = findCursor(asked.text);
  if (!place) {
    const message =
      'cursor is not one that this service gave. Take it from next of the page before.';
    addFault(context, asked, asked.text, { code: 'malformed-value', message });
    return undefined;
  }
  const fits =
    place.key.length === types.length &&
    place.key.every((value, i) => value === null || typeof value === types[i]);
  if (place.question !== question || place.version !== context.table.version || !fits) {
    const message = 'cursor belongs to another query or release. Start again without it.';
    addFault(context, asked, asked.text, { code: 'cursor-mismatch', message });
    return undefined;
  }
  return place.key;
}
