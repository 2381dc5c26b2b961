import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const Address = z.object({ url: z.string() });
/** Memory of a serving process in megabytes, the most so far and now, and its processor time so far. */
const Use = z.object({ peakMb: z.number(), rssMb: z.number(), cpuSeconds: z.number() });
export type Use = z.infer<typeof Use>;
const Turns = z.object({ longestMs: z.number() });

/** A server in a process of its own. */
export interface Server {
  readonly url: string;
  readonly pid: number;
  readUse(): Promise<Use>;
  /** Does some work, and tells the longest that the event loop of the server was held meanwhile, in ms. */
  watchTurns<D>(work: () => Promise<D>): Promise<{ readonly done: D; readonly longestMs: number }>;
}

/** What to serve: an empty JSON route, or the whole service over a store with these settings. */
export type Serving =
  | 'empty'
  | { readonly home: string; readonly settings?: Readonly<Record<string, string>> };

/** More requests than any benchmark sends: the limit is counted, and never reached. */
const NO_LIMIT = '1000000000';

/** Runs `work` against a server in a process of its own, and ends it. */
export async function withServer<T>(
  serving: Serving,
  work: (server: Server) => Promise<T>,
): Promise<T> {
  const file = path.join(import.meta.dirname, 'children/serve-child.ts');
  const own =
    serving === 'empty'
      ? {}
      : { ALONGSIDE_HOME: serving.home, ALONGSIDE_RATE_LIMIT: NO_LIMIT, ...serving.settings };
  const child = spawn(
    process.execPath,
    [
      '--expose-gc',
      '--import',
      '@oxc-node/core/register',
      file,
      serving === 'empty' ? 'empty' : 'service',
    ],
    { stdio: ['pipe', 'pipe', 'ignore'], env: { ...process.env, PORT: '0', ...own } },
  );
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const next = async (): Promise<unknown> => {
    const line = await lines.next();
    if (line.done === true) throw new Error('the server ended');
    return JSON.parse(line.value);
  };
  try {
    const { url } = Address.parse(await next());
    const ask = async (what: 'use' | 'turns'): Promise<unknown> => {
      child.stdin.write(`${what}\n`);
      return next();
    };
    return await work({
      url,
      pid: child.pid ?? 0,
      readUse: async () => Use.parse(await ask('use')),
      async watchTurns(during) {
        await ask('turns');
        const done = await during();
        return { done, ...Turns.parse(await ask('turns')) };
      },
    });
  } finally {
    child.stdin.end();
    await ended;
  }
}
