import path from 'node:path';
import type { SnapshotRecord } from '../../../schemas/release/manifest.ts';
import { keyRequest } from '../../fetch/request.ts';
import type { RecordedRequest } from '../../fetch/request.ts';
import { appendDurably, makeFolder } from '../durable.ts';
import { readAnswers } from './read-journals.ts';
import type { JournalLine } from './read-journals.ts';

/** The journal of one dataset in one run: what it asked and what came, written as it happens. */
export interface Journal {
  write(line: Record<string, unknown> & Pick<JournalLine, 'outcome'>): Promise<void>;
  /** The same request, taken by this run or by one that was killed before it finished. */
  findTaken(request: RecordedRequest): Promise<SnapshotRecord | undefined>;
  /** Says that the dataset's run came to its end, so that the next run asks afresh. */
  finish(): Promise<void>;
}

interface JournalOptions {
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

/** The answers that stand for asking again, by the key of their request. */
async function findReusable(options: JournalOptions): Promise<Map<string, SnapshotRecord>> {
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
  await makeFolder(options.folder);
  const taken = await findReusable(options);
  const file = path.join(options.folder, `${options.run}.ndjson`);
  const write: Journal['write'] = async (line) => {
    await appendDurably(file, `${JSON.stringify({ dataset: options.dataset, ...line })}\n`);
  };
  return {
    write,
    async findTaken(request) {
      const record = taken.get(keyRequest(request));
      return record && (await options.isSound(record.sha256)) ? record : undefined;
    },
    async finish() {
      if (options.again === true) return;
      await write({ outcome: 'finished', fetched: options.now().toISOString() });
      taken.clear();
    },
  };
}
