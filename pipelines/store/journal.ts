import { appendFile, mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { SnapshotRecord } from '../../schemas/manifest.ts';

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

/** What unfinished runs of this dataset took since its last finished run, newest answer per URL. */
async function takenBefore(options: JournalOptions): Promise<Map<string, SnapshotRecord>> {
  await mkdir(options.folder, { recursive: true });
  const taken = new Map<string, SnapshotRecord>();
  const oldest = options.now().getTime() - options.keepForMs;
  for (const file of (await readdir(options.folder)).sort()) {
    const lines = await readLines(path.join(options.folder, file));
    for (const line of lines.filter(({ dataset }) => dataset === options.dataset)) {
      if (line.outcome === 'finished') taken.clear();
      const record = Taken.safeParse(line);
      if (line.outcome !== 'taken' || !record.success) continue;
      if (Date.parse(record.data.fetched) < oldest) continue;
      const { headers } = record.data;
      taken.set(record.data.url, {
        ...record.data,
        media_type: headers['content-type'] ?? 'application/octet-stream',
        last_modified: headers['last-modified'] ?? null,
      });
    }
  }
  return taken;
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
      await write({ outcome: 'finished', fetched: options.now().toISOString() });
      taken.clear();
    },
  };
}
