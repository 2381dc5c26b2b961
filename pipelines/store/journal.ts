import { existsSync } from 'node:fs';
import { appendFile, mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { SnapshotRecord } from '../../schemas/release/manifest.ts';

/** One line of `snapshots/journal/<run>.ndjson`: a request and what came of it. */
const Line = z.looseObject({
  dataset: z.string(),
  outcome: z.enum(['taken', 'refused', 'failed', 'finished']),
  url: z.string().optional(),
  fetched: z.string().optional(),
});
type Line = z.infer<typeof Line>;

/** What was taken before the run ended; enough to stand for the request that took it. */
const Taken = z.object(SnapshotRecord.omit({ media_type: true, last_modified: true }).shape);

/** The journal of one dataset in one run: what it asked and what came, written as it happens. */
export interface Journal {
  write(line: Record<string, unknown> & { outcome: Line['outcome'] }): Promise<void>;
  /** The same request, taken by this run or by one that was killed before it finished. */
  findTaken(url: string): Promise<SnapshotRecord | undefined>;
  /** Says that the dataset's run came to its end, so that the next run asks afresh. */
  finish(): Promise<void>;
}

export interface JournalOptions {
  readonly folder: string;
  readonly run: string;
  readonly dataset: string;
  readonly now: () => Date;
  /** A killed run's answers older than this are asked for again. */
  readonly keepForMs: number;
  /** Answer from what the last finished run took, however old, instead of asking anybody. */
  readonly again?: boolean;
  readonly isSound: (sha256: string) => Promise<boolean>;
}

/** A journal's lines; a last line cut short by a kill is not a line. */
async function readLines(file: string): Promise<Line[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').slice(0, -1);
  return lines.flatMap((line) => {
    try {
      return [Line.parse(JSON.parse(line))];
    } catch {
      return [];
    }
  });
}

async function listJournals(folder: string): Promise<string[]> {
  return existsSync(folder) ? (await readdir(folder)).sort() : [];
}

interface DatasetAnswers {
  /** What the last finished run used, with the killed runs that it took up. */
  finished: Map<string, SnapshotRecord>;
  /** What unfinished runs took since, newest answer per URL. */
  unfinished: Map<string, SnapshotRecord>;
}

/** Every dataset's answers, from all journals of a folder in the order of their runs. */
async function readAnswers(folder: string): Promise<Map<string, DatasetAnswers>> {
  const datasets = new Map<string, DatasetAnswers>();
  for (const file of await listJournals(folder)) {
    for (const line of await readLines(path.join(folder, file))) {
      const held = datasets.get(line.dataset) ?? { finished: new Map(), unfinished: new Map() };
      datasets.set(line.dataset, held);
      if (line.outcome === 'finished') {
        held.finished = held.unfinished;
        held.unfinished = new Map();
      }
      const record = Taken.safeParse(line);
      if (line.outcome !== 'taken' || !record.success) continue;
      const { headers } = record.data;
      held.unfinished.set(record.data.url, {
        ...record.data,
        media_type: headers['content-type'] ?? 'application/octet-stream',
        last_modified: headers['last-modified'] ?? null,
      });
    }
  }
  return datasets;
}

/** An answer that was kept but not believed: a 404 of a series that the publisher does not have. */
export interface KeptRefusal {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly sha256: string;
}

/** The newest refused answer of every URL, of any dataset. */
export async function findRefusals(folder: string): Promise<Map<string, KeptRefusal>> {
  const refusals = new Map<string, KeptRefusal>();
  for (const file of await listJournals(folder)) {
    for (const line of await readLines(path.join(folder, file))) {
      const record = Taken.pick({ url: true, status: true, headers: true, sha256: true }).safeParse(
        line,
      );
      if (line.outcome === 'refused' && record.success) refusals.set(record.data.url, record.data);
    }
  }
  return refusals;
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

/** The answers that stand for asking again, by URL. */
async function takenBefore(options: JournalOptions): Promise<Map<string, SnapshotRecord>> {
  await mkdir(options.folder, { recursive: true });
  const answers = (await readAnswers(options.folder)).get(options.dataset);
  if (options.again === true) return new Map(answers?.finished);
  const oldest = options.now().getTime() - options.keepForMs;
  const young = [...(answers?.unfinished ?? [])].filter(
    ([, { fetched }]) => Date.parse(fetched) >= oldest,
  );
  return new Map(young);
}

/** Opens the journal of one dataset in one run. */
export async function openJournal(options: JournalOptions): Promise<Journal> {
  const taken = await takenBefore(options);
  const file = path.join(options.folder, `${options.run}.ndjson`);
  const write: Journal['write'] = async (line) => {
    await appendFile(file, `${JSON.stringify({ dataset: options.dataset, ...line })}\n`);
  };
  return {
    write,
    async findTaken(url) {
      const record = taken.get(url);
      return record && (await options.isSound(record.sha256)) ? record : undefined;
    },
    async finish() {
      if (options.again === true) return;
      await write({ outcome: 'finished', fetched: options.now().toISOString() });
      taken.clear();
    },
  };
}
