import { z } from 'zod';
import { readDocument } from '../../../../fetch/documents/read-document.ts';
import { Refused, TryAgain } from '../../../../fetch/refusal.ts';
import type { Snapshot, StoredAnswer } from '../../../../fetch/snapshot.ts';
import type { Snapshots } from '../../../../fetch/snapshots.ts';
import type { TableQuery } from './axis.ts';

/** Where the service answers programs. */
export const API = 'https://stat-xplore.dwp.gov.uk/webapi/rest/v1';

const NO_KEY =
  'Stat-Xplore answers with a key only: register at https://stat-xplore.dwp.gov.uk/webapi/jsf/user/register.xhtml (free), copy the Open Data API key from the page Account, and set STAT_XPLORE_API_KEY to it';

/** Reads a body as JSON. Throws {@link TryAgain} for one that is empty or breaks off. */
export async function readJson(path: string): Promise<unknown> {
  const text = await readDocument(path);
  if (text.trim() === '') throw new TryAgain('empty_body', 'the service sent no bytes');
  try {
    return JSON.parse(text);
  } catch {
    throw new TryAgain('truncated', 'a JSON answer that breaks off or cannot be read');
  }
}

type Ask = Pick<Parameters<Snapshots['take']>[0], 'url' | 'method' | 'body' | 'role' | 'inspect'>;

/** Takes one answer, with the key. Throws {@link Refused} saying how to get one where it is wanted. */
async function take(snapshots: Snapshots, request: Ask): Promise<Snapshot> {
  const headers = {
    accept: 'application/json',
    ...(request.method === 'POST' ? { 'content-type': 'application/json' } : {}),
  };
  try {
    return await snapshots.take({ ...request, headers, withSecrets: true });
  } catch (error) {
    if (error instanceof Refused && ['http_401', 'http_403'].includes(error.code)) {
      throw new Refused('key_needed', `${error.message}. ${NO_KEY}`);
    }
    throw error;
  }
}

/** A page of metadata, which must be JSON. */
export const takePage = (snapshots: Snapshots, url: string): Promise<Snapshot> =>
  take(snapshots, {
    ...{ url, role: 'metadata' },
    inspect: async ({ path }) => {
      await readJson(path);
      return { rows: null };
    },
  });

/** A table. `inspect` judges the reply and counts its cells; of a control nothing is published. */
export const takeTable = (
  snapshots: Snapshots,
  { body, role }: Pick<TableQuery, 'body' | 'role'>,
  inspect: (answer: StoredAnswer) => Promise<{ rows: number }>,
): Promise<Snapshot> =>
  take(snapshots, {
    ...{ url: `${API}/table`, method: 'POST', body, inspect },
    role: role === 'control' ? 'metadata' : 'data',
  });

const Allowance = z.object({ remaining: z.coerce.number(), limit: z.coerce.number() });

/**
 * Asks how much the service still allows, which also shows whether the key is good. Answers with
 * words for the person who waits; the headers of every further answer are what is acted on.
 */
export async function askAllowance(snapshots: Snapshots): Promise<string> {
  const { path } = await takePage(snapshots, `${API}/rate_limit`);
  const { data } = Allowance.safeParse(await readJson(path));
  return data === undefined
    ? 'the service does not say how many requests it allows'
    : `the service allows ${data.remaining} of ${data.limit} tables until its next hour`;
}
