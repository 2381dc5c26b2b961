import type { Cli } from '../../pipelines/commands/line/cli.ts';
import { openHttp } from '../../pipelines/fetch/http.ts';
import { nomisAdapter } from '../../pipelines/publishers/nomis/adapter/nomis-adapter.ts';
import { readSettings } from '../../schemas/settings.ts';
import files from '../../pipelines/publishers/files/publisher.ts';
import nomis from '../../pipelines/publishers/nomis/publisher.ts';
import ons from '../../pipelines/publishers/ons/publisher.ts';
import { AT_ONCE } from '../support/network.ts';
import { smallDatasets } from './small-publishers.ts';

/** What a command printed. */
export interface Printed {
  readonly out: string[];
  readonly err: string[];
}

const PAGE = 10;

/**
 * The command with everything real but the publishers, which answer on ports of this machine.
 * `change` replaces parts of it.
 */
export function smallCli(
  home: string,
  origins: Readonly<Record<string, string>>,
  change: Partial<Cli> = {},
): { readonly cli: Cli; readonly printed: Printed } {
  const printed: Printed = { out: [], err: [] };
  const cli: Cli = {
    settings: readSettings({
      ALONGSIDE_HOME: home,
      ALONGSIDE_MEMORY_MB: '256',
      ALONGSIDE_THREADS: '1',
    }),
    code: { version: '0.0.0', commit: null },
    pid: process.pid,
    now: () => new Date(),
    sleep: () => Promise.resolve(),
    out: (text) => void printed.out.push(text),
    err: (text) => void printed.err.push(text),
    isTerminal: false,
    log: () => undefined,
    discover: smallDatasets,
    openPublishers: () =>
      Promise.resolve({
        mode: 'live',
        http: openHttp({ timeoutMs: 10_000, origins }),
        policy: () => AT_ONCE,
        close: () => Promise.resolve(),
      }),
    publishers: [files, { ...nomis, adapter: nomisAdapter({ pageSize: PAGE }) }, ons],
    prepareToServe: () => Promise.resolve(),
    serve: () => Promise.reject(new Error('nothing is served in this test')),
    explore: () => Promise.reject(new Error('nothing is explored in this test')),
    untilStopped: () => Promise.resolve(),
    ...change,
  };
  return { cli, printed };
}
