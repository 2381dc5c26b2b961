import { Unanswered } from './http.ts';
import type { Answer } from './http.ts';
import type { Secret } from './redact.ts';
import { judgeStatus, Refused, TryAgain } from './refusal.ts';
import type { Snapshot, SnapshotEffects, SnapshotRequest } from './snapshot.ts';

function withSecrets(url: string, secrets: readonly Secret[] = []): string {
  const pairs = secrets.flatMap(({ in: place, name, value }) =>
    place === 'query' && value !== undefined ? [`${name}=${encodeURIComponent(value)}`] : [],
  );
  return pairs.length === 0 ? url : `${url}${url.includes('?') ? '&' : '?'}${pairs.join('&')}`;
}

/**
 * Asks a publisher one time: the bytes are kept whatever they are, then judged, and what came of it
 * is in the journal before anything else happens. Throws what the answer was found to be.
 */
export async function askOnce(
  effects: SnapshotEffects,
  request: SnapshotRequest,
): Promise<Snapshot> {
  const fetched = effects.now().toISOString();
  const noted = { publisher: effects.publisher.id, url: request.url, fetched };
  let answer: Answer;
  try {
    answer = await effects.http.get(
      withSecrets(request.url, request.withSecrets === true ? effects.policy.secrets : []),
    );
  } catch (error) {
    await effects.journal.write({
      ...noted,
      outcome: 'failed',
      reason: error instanceof Unanswered ? error.reason : 'unknown',
    });
    throw error;
  }
  const { sha256, path } = await effects.blobs.put(answer.body);
  const record = {
    ...noted,
    status: answer.status,
    headers: answer.headers,
    sha256,
    bytes: answer.body.length,
    role: request.role,
  };
  try {
    judgeStatus(answer);
    const { rows } = request.inspect?.(answer) ?? { rows: null };
    await effects.journal.write({ ...record, outcome: 'taken', rows });
    return {
      publisher: record.publisher,
      url: record.url,
      fetched,
      status: record.status,
      headers: record.headers,
      sha256,
      bytes: record.bytes,
      role: record.role,
      media_type: answer.headers['content-type'] ?? 'application/octet-stream',
      last_modified: answer.headers['last-modified'] ?? null,
      rows,
      path,
    };
  } catch (error) {
    const code = error instanceof Refused || error instanceof TryAgain ? error.code : 'unknown';
    await effects.journal.write({ ...record, outcome: 'refused', reason: code });
    throw error;
  }
}
