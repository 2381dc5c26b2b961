import type { Dataset } from '../../../datasets/discover.ts';
import type { Making } from '../../../schemas/answers/health.ts';
import type { Settings } from '../../../schemas/settings.ts';
import type { Effects } from '../../engine.ts';
import type { PublisherAccess, PublisherChoice } from '../../publishers/open-publishers.ts';
import type { Publisher } from '../../publishers/publisher.ts';

/** What the command ends with; scripts may rely on them. */
export const EXIT = {
  done: 0,
  nothing: 1,
  misuse: 2,
  refused: 3,
} as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** The lines that `--help` of every command ends with. */
export const EXIT_HELP = `
Exit codes:
  0  done: all published or unchanged
  1  nothing could be done
  2  wrong use
  3  some were refused, or something was found wrong`;

/** Where the API and the pages came up. */
export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** API and pages in this process, without a port. */
export interface Explorer {
  ask(path: string): Promise<Response>;
  close(): void;
}

/** The outside of the `alongside` command: passed in, so that tests pass their own. */
export interface Cli {
  readonly settings: Settings;
  readonly code: Effects['code'];
  readonly pid: number;
  readonly now: () => Date;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** The answer of a command, and nothing else. */
  readonly out: (text: string) => void;
  /** Progress and complaints. */
  readonly err: (text: string) => void;
  /** A person watches: bars may be drawn. */
  readonly isTerminal: boolean;
  readonly log: (message: string) => void;
  readonly publishers: readonly Publisher[];
  readonly discover: () => Promise<readonly Dataset[]>;
  readonly openPublishers: (choice: PublisherChoice) => Promise<PublisherAccess>;
  /** Does of serving what needs no store: it may be done while one is made. */
  readonly prepareToServe: () => Promise<void>;
  /** Serves the store; `making` is asked for what is still being made there. */
  readonly serve: (making: () => Making | null) => Promise<Served>;
  readonly explore: () => Promise<Explorer>;
  /** Settles when the person, or the system, asks the process to stop. */
  readonly untilStopped: () => Promise<void>;
}

/** The command cannot be done as it was asked for: exit 2, with the nearest names where it helps. */
export class Misuse extends Error {}

/** Prints the answer of a command: one JSON document, or text for a person. */
export function answer(cli: Cli, asJson: boolean | undefined, json: unknown, text: string): void {
  cli.out(asJson === true ? JSON.stringify(json, null, 1) : text);
}
