import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { discoverDatasets } from '../datasets/discover.ts';
import type { Dataset } from '../datasets/discover.ts';
import { declares } from '../schemas/dataset/declares.ts';
import type { Making } from '../schemas/answers/health.ts';
import { readSettings, SettingsError } from '../schemas/settings.ts';
import type { Settings } from '../schemas/settings.ts';
import type { Explorer, Served } from '../api/main.ts';
import { EXIT } from './commands/line/cli.ts';
import type { Cli } from './commands/line/cli.ts';
import { execute } from './commands/line/execute.ts';
import { readCode } from './commands/line/read-code.ts';
import { openIntake } from './intake/open-intake.ts';
import { checkSources } from './publishers/check-sources.ts';
import { discoverPublishers } from './publishers/discover.ts';
import type { Publisher } from './publishers/publisher.ts';
import { openPublishers } from './publishers/open-publishers.ts';
import { openReplay } from './publishers/replay.ts';
import { openSample } from './publishers/sample.ts';
import { publisherSettings, readRate, readSecrets } from './publishers/settings.ts';
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

async function serveAll(
  settings: Settings,
  now: () => Date,
  making: () => Making | null,
  intake: ReturnType<typeof openIntake> | undefined,
): Promise<Served> {
  const { openServeLog, serve } = await import('../api/main.ts');
  const log = pino({ level: settings.logLevel }, openServeLog());
  return serve(settings, { now, log, making, intake });
}

/** What the service takes signals in with. */
function findDoorway(
  publishers: readonly Publisher[],
  datasets: readonly Dataset[],
  { home }: Settings,
  now: () => Date,
): ReturnType<typeof openIntake> | undefined {
  const publisher = publishers.find(({ intake }) => intake?.name === 'signals');
  if (!publisher?.intake) return undefined;
  const made = datasets.filter(
    ({ declaration }) =>
      declares(declaration, 'source') && declaration.source.publisher === publisher.id,
  );
  const ids = made.map(({ declaration }) => declaration.id);
  return openIntake({ home: homeAt(home), intake: publisher.intake, datasets: ids, now });
}

async function exploreAll(settings: Settings, now: () => Date): Promise<Explorer> {
  const { openExplorer, openServeLog } = await import('../api/main.ts');
  const log = pino({ level: 'error' }, openServeLog());
  return openExplorer(settings, { now, log });
}

async function compose(): Promise<Cli> {
  const publishers = await discoverPublishers();
  const settings = readSettings(process.env, publisherSettings(publishers));
  const limits = { memoryMb: settings.memoryMb, threads: settings.threads };
  const logger = pino({ level: settings.logLevel }, pino.destination({ dest: 2, sync: true }));
  const log = (message: string): void => logger.debug(message);
  const now = (): Date => new Date();
  const code = await readCode(ROOT);
  const discover = async () => checkSources(await discoverDatasets(), publishers);
  return {
    settings,
    code,
    pid: process.pid,
    now,
    sleep: (ms, signal) => sleep(ms, undefined, { signal }),
    out: (text) => void process.stdout.write(`${text}\n`),
    err,
    isTerminal: process.stdout.isTTY && process.stdout.columns > 0,
    log,
    publishers,
    discover,
    openPublishers: (choice) =>
      openPublishers(choice, {
        livePolicy: (publisher) => ({
          requestsPerSecond: readRate(publisher, settings),
          secrets: readSecrets(publisher, settings),
        }),
        openReplay: (folder) => openReplay(folder, publishers, limits),
        openSample: async () =>
          openSample({
            publishers,
            folder: path.join(homeAt(settings.home).work, 'economy'),
            datasets: await discover(),
            limits,
            now,
          }),
      }),
    prepareToServe: async () => (await import('../api/main.ts')).prepareToServe(),
    serve: async (making) =>
      serveAll(settings, now, making, findDoorway(publishers, await discover(), settings, now)),
    explore: () => exploreAll(settings, now),
    untilStopped: listenForStop(),
  };
}

async function main(words: readonly string[]): Promise<number> {
  try {
    return await execute(await compose(), words);
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
