import type { Answer } from './http.ts';
import { judgeStatus, Refused, TryAgain, Unanswered } from './refusal.ts';
import { recordRequest } from './request.ts';
import type { Snapshot, SnapshotEffects, SnapshotRequest } from './snapshot.ts';

/** The answer with its body on disk. */
async function receive(
  { http, blobs, publisher, policy }: SnapshotEffects,
  request: SnapshotRequest,
): Promise<Pick<Snapshot, 'sha256' | 'bytes' | 'received' | 'path'> & Omit<Answer, 'body'>> {
  const { status, headers, body } = await http.send({
    ...request,
    publisher: publisher.id,
    secrets: request.withSecrets === true ? (policy.secrets ?? []) : [],
    hosts: [...publisher.hosts, ...publisher.redirectHosts],
  });
  const { path, ...stored } = await blobs.put(body, request.clean);
  return { status, headers, ...stored, path };
}

/**
 * Asks a publisher one time: the body is kept whatever it is, then judged, and what came of it is in
 * the journal before anything else happens. `hear` is told the headers of whatever answer comes.
 * Throws what the answer was found to be.
 */
export async function askOnce(
  effects: SnapshotEffects,
  request: SnapshotRequest,
  hear: (headers: Snapshot['headers']) => void,
): Promise<Snapshot> {
  const fetched = effects.now().toISOString();
  const asked = { ...recordRequest(effects.publisher.id, request), fetched };
  let answer: Awaited<ReturnType<typeof receive>>;
  try {
    answer = await receive(effects, request);
  } catch (error) {
    if (error instanceof Unanswered || error instanceof Refused) {
      const reason = error instanceof Refused ? error.code : error.reason;
      await effects.journal.write({ ...asked, outcome: 'failed', reason });
    }
    throw error;
  }
  hear(answer.headers);
  const { path, ...kept } = answer;
  const record = { ...asked, ...kept, role: request.role };
  try {
    judgeStatus(answer);
    const { rows } = (await request.inspect?.(answer)) ?? { rows: null };
    await effects.journal.write({ ...record, outcome: 'taken', rows });
    return {
      ...record,
      media_type: answer.headers['content-type'] ?? 'application/octet-stream',
      last_modified: answer.headers['last-modified'] ?? null,
      rows,
      path,
    };
  } catch (error) {
    await effects.journal.write({ ...record, outcome: 'refused', reason: nameFault(error) });
    throw error;
  }
}

function nameFault(error: unknown): string {
  return error instanceof Refused || error instanceof TryAgain ? error.code : 'unknown';
}
