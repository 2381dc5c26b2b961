import path from 'node:path';
import { appendDurably, makeFolder } from '../../store/durable.ts';
import type { Home } from '../../store/home.ts';

/** One use of a token, or of none. The token itself is never written down. */
export interface TokenUse {
  /** When, ISO. */
  readonly at: string;
  /** Whose token; null for none, or for one that is not in force. */
  readonly token: string | null;
  readonly did: 'added' | 'revoked' | 'hand_in' | 'list';
  /** The status that was answered; null for what the operator did. */
  readonly status: number | null;
  /** Finds the request in the log of the service. */
  readonly request: string | null;
}

/** Adds a line to the log of the uses of tokens: `private/intake/audit.ndjson`, which only grows. */
export async function noteUse(home: Pick<Home, 'private'>, use: TokenUse): Promise<void> {
  const folder = path.join(home.private, 'intake');
  await makeFolder(folder);
  await appendDurably(path.join(folder, 'audit.ndjson'), `${JSON.stringify(use)}\n`);
}
