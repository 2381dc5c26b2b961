import path from 'node:path';

/**
 * How a call on the disk can fail. `short`: half of what was to be written is, then there is no room.
 * `cut`: the power fails right before the call, and stays off.
 */
export const FAULTS = ['ENOSPC', 'EIO', 'EACCES', 'short', 'cut'] as const;
export type Fault = (typeof FAULTS)[number];

/** One call on the disk of a run, under a name that it has in every such run. */
export interface Call {
  /** `rename catalogue.json.*.tmp 1`: what was asked, of which file, and how often so far. */
  readonly name: string;
  /** Whether it puts something on the disk, and so can find no room. */
  readonly writes: boolean;
}

/** The call that is to fail, and how. */
export interface Plan {
  readonly at: string;
  readonly fault: Fault;
}

/** Counts the calls on files under one folder, and says which is to fail. */
export interface CallCounter {
  readonly calls: readonly Call[];
  /** The call that is to fail came. */
  readonly failed: boolean;
  isOurs(file: unknown): file is string;
  /** Notes a call; answers the fault that it meets. */
  meet(what: string, file: string, writes: boolean): Fault | null;
  /** Notes a call, and throws what the operating system would. */
  demand(what: string, file: string, writes: boolean): void;
}

const WORDS = {
  ENOSPC: 'no space left on device',
  EIO: 'i/o error',
  EACCES: 'permission denied',
};

/** What Node throws of a call that fails so. */
export function diskError(fault: Fault, what: string, file: string): Error {
  const code = fault === 'short' ? 'ENOSPC' : fault === 'cut' ? 'EIO' : fault;
  return Object.assign(new Error(`${code}: ${WORDS[code]}, ${what} '${file}'`), { code });
}

/** Parts of names that differ from run to run. */
const steady = (file: string): string =>
  file
    .replaceAll(/\.\d+\.[0-9a-f]{8}\.tmp/g, '.*.tmp')
    .replaceAll(/\d{4}-\d\d-\d\dT[^/.]*/g, '*')
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '*')
    .replaceAll(/verify-\d+/g, 'verify-*');

/** Counts calls under `root`; none fails where there is no plan. */
export function countCalls(root: string, plan: Plan | null): CallCounter {
  const calls: Call[] = [];
  const times = new Map<string, number>();
  let failed = false;
  const counter: CallCounter = {
    calls,
    get failed() {
      return failed;
    },
    isOurs: (file): file is string =>
      typeof file === 'string' && (file === root || file.startsWith(root + path.sep)),
    meet(what, file, writes) {
      if (failed && plan?.fault === 'cut') return 'cut';
      const plain = `${what} ${steady(path.relative(root, file)) || '.'}`;
      const time = (times.get(plain) ?? 0) + 1;
      times.set(plain, time);
      const name = `${plain} ${time}`;
      calls.push({ name, writes });
      if (failed || name !== plan?.at) return null;
      failed = true;
      return plan.fault;
    },
    demand(what, file, writes) {
      const fault = counter.meet(what, file, writes);
      if (fault !== null) throw diskError(fault, what, file);
    },
  };
  return counter;
}
