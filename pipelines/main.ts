import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { discoverDatasets } from '../datasets/discover.ts';
import { readSettings, SettingsError } from '../schemas/settings.ts';
import type { Settings } from '../schemas/settings.ts';
import type { Served } from '../api/main.ts';
import { EXIT } from './commands/cli.ts';
import type { Cli } from './commands/cli.ts';
import { execute } from './commands/execute.ts';
import { readCode } from './commands/read-code.ts';
import { openPublishers } from './publishers/open-publishers.ts';
import { openReplay } from './publishers/replay.ts';
import { openSample } from './publishers/sample.ts';
import { filesAdapter } from './publishers/files/adapter.ts';
import { nomisAdapter } from './publishers/nomis/adapter/nomis-adapter.ts';
import { severalCubes } from './publishers/nomis/adapter/several-cubes.ts';
import { onsAdapter } from './publishers/ons/adapter/adapter.ts';
import { homeAt } from './store/home.ts';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
/** What shells give for a process that a signal ended: 128 and SIGINT. */
const INTERRUPTED = 130;

const err = (text: string): void => void process.stderr.write(`${text}\n`);

/** Asks to stop once, ends at once when asked again, or when nothing waits for being asked. */
function listenForStop(): Cli['untilStopped'] {
  let awaited = false;
  let stop = (): void => undefined;
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  const onSignal = (): void => {
    if (!awaited) {
      err('alongside: stopped; the releases are as they were, and the next run goes on from here');
      process.exit(INTERRUPTED);
    }
    awaited = false;
    stop();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return () => {
    awaited = true;
    return stopped;
  };
}

async function serveAll(settings: Settings, now: () => Date): Promise<Served> {
  const { openServeLog, serve } = await import('../api/main.ts');
  const log = pino({ level: settings.logLevel }, openServeLog());
  return serve(settings, { now, log });
}

async function compose(settings: Settings): Promise<Cli> {
  const limits = { memoryMb: settings.memoryMb, threads: settings.threads };
  const logger = pino({ level: settings.logLevel }, pino.destination({ dest: 2, sync: true }));
  const log = (message: string): void => logger.debug(message);
  const now = (): Date => new Date();
  const code = await readCode(ROOT);
  return {
    settings,
    code,
    pid: process.pid,
    now,
    sleep: (ms) => sleep(ms),
    out: (text) => void process.stdout.write(`${text}\n`),
    err,
    isTerminal: process.stdout.isTTY && process.stdout.columns > 0,
    log,
    discover: () => discoverDatasets(),
    openPublishers: (choice) =>
      openPublishers(choice, {
        requestsPerSecond: settings.requestsPerSecond,
        openReplay: (folder) => openReplay(folder, limits, log),
        openSample: async () =>
          openSample({
            folder: path.join(homeAt(settings.home).work, 'economy'),
            datasets: await discoverDatasets(),
            limits,
            log,
          }),
      }),
    adapters: {
      nomis: severalCubes(nomisAdapter({ uid: settings.nomisUid })),
      ons: onsAdapter,
      files: filesAdapter,
    },
    serve: () => serveAll(settings, now),
    untilStopped: listenForStop(),
  };
}

async function main(words: readonly string[]): Promise<number> {
  try {
    return await execute(await compose(readSettings(process.env)), words);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    err(`alongside: ${error.message}`);
    return EXIT.misuse;
  }
}

// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(EXIT.done);
});
process.exitCode = await main(process.argv.slice(2));
