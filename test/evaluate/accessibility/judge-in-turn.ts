import type { ViewName } from '../pages/views.ts';
import { fault, type Finding } from './finding.ts';

/** A page in one view, to be judged. */
export interface Visit {
  readonly page: string;
  readonly path: string;
  readonly view: ViewName;
}
/** What was found on it. */
export interface Judged extends Visit {
  readonly findings: readonly Finding[];
}

interface Judging {
  /** Judges one, until told to stop; what it throws is a finding against the page. */
  readonly judge: (visit: Visit, stop: AbortSignal) => Promise<readonly Finding[]>;
  /** Milliseconds that one may take: a page in a browser may wait for ever. */
  readonly limit: number;
  /** Told of each as soon as it is judged. */
  readonly told: (judged: Judged, done: number) => void;
}

/** Work that is told to stop, and fails, when it has not ended by a limit. */
async function within<T>(limit: number, work: (stop: AbortSignal) => Promise<T>): Promise<T> {
  const late = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const ended = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`nothing after ${limit / 1000} seconds`));
      late.abort();
    }, limit);
  });
  try {
    return await Promise.race([work(late.signal), ended]);
  } finally {
    clearTimeout(timer);
  }
}

/** Judges visits in turn. One that throws or does not end is a finding of its own, and the others go on. */
export async function judgeInTurn(
  visits: readonly Visit[],
  { judge, limit, told }: Judging,
): Promise<Judged[]> {
  const all: Judged[] = [];
  for (const visit of visits) {
    let findings: readonly Finding[];
    try {
      findings = await within(limit, (stop) => judge(visit, stop));
    } catch (error) {
      findings = [fault(`not judged: ${error instanceof Error ? error.message : String(error)}`)];
    }
    const judged = { ...visit, findings };
    all.push(judged);
    told(judged, all.length);
  }
  return all;
}
