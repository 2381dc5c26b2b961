import path from 'node:path';
import { z } from 'zod';
import { SnapshotRecord } from '../../../schemas/release/manifest.ts';
import { keyRequest } from '../../fetch/request.ts';
import type { RecordedRequest } from '../../fetch/request.ts';
import { listIfThere } from '../if-there.ts';
import { readLines } from './read-lines.ts';

/** One line of `snapshots/journal/<run>.ndjson`: a request and what came of it. */
const Line = z.looseObject({
  dataset: z.string(),
  outcome: z.enum(['taken', 'refused', 'failed', 'finished']),
});
export type JournalLine = z.infer<typeof Line>;

/** What was taken before the run ended; enough to stand for the request that took it. */
const Taken = z.object(SnapshotRecord.omit({ media_type: true, last_modified: true }).shape);
const Refusal = Taken.pick({
  ...{ publisher: true, url: true, request: true },
  ...{ status: true, headers: true, sha256: true },
});

/** Lines of all journals of a folder, in the order of their runs; one cut short by a kill is none. */
async function* readAllLines(folder: string): AsyncGenerator<JournalLine> {
  for (const file of await listIfThere(folder)) {
    for await (const lines of readLines(path.join(folder, file))) {
      for (const line of lines) {
        const read = Line.safeParse(parse(line.toString('utf8')));
        if (read.success) yield read.data;
      }
    }
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The snapshots of one dataset by the key of their request. */
interface DatasetAnswers {
  /** What the last finished run used, with the killed runs that it took up. */
  finished: Map<string, SnapshotRecord>;
  /** What unfinished runs took since, newest answer per request. */
  unfinished: Map<string, SnapshotRecord>;
}

/** Every dataset's answers, from all journals of a folder. */
export async function readAnswers(folder: string): Promise<Map<string, DatasetAnswers>> {
  const datasets = new Map<string, DatasetAnswers>();
  for await (const line of readAllLines(folder)) {
    const held = datasets.get(line.dataset) ?? { finished: new Map(), unfinished: new Map() };
    datasets.set(line.dataset, held);
    if (line.outcome === 'finished') {
      held.finished = held.unfinished;
      held.unfinished = new Map();
    }
    const record = Taken.safeParse(line);
    if (line.outcome !== 'taken' || !record.success) continue;
    const { headers } = record.data;
    held.unfinished.set(keyRequest(record.data), {
      ...record.data,
      media_type: headers['content-type'] ?? 'application/octet-stream',
      last_modified: headers['last-modified'] ?? null,
    });
  }
  return datasets;
}

/** Digests of the answers that a later run could take up, of any dataset. */
export async function findJournalled(folder: string): Promise<Set<string>> {
  const answers = [...(await readAnswers(folder)).values()];
  const records = answers.flatMap(({ finished, unfinished }) => [
    ...finished.values(),
    ...unfinished.values(),
  ]);
  return new Set(records.map(({ sha256 }) => sha256));
}

/** An answer that was kept but not believed: a 404 of a series that the publisher does not have. */
type KeptRefusal = Pick<SnapshotRecord, 'status' | 'headers' | 'sha256'>;

/** Finds the newest refused answer to a request, of any dataset. */
export async function readRefusals(
  folder: string,
): Promise<(request: RecordedRequest) => KeptRefusal | undefined> {
  const refusals = new Map<string, KeptRefusal>();
  for await (const line of readAllLines(folder)) {
    const record = Refusal.safeParse(line);
    if (line.outcome !== 'refused' || !record.success) continue;
    refusals.set(keyRequest(record.data), record.data);
  }
  return (request) => refusals.get(keyRequest(request));
}
