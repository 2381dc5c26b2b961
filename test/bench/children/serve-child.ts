import { serve as listen } from '@hono/node-server';
import { Hono } from 'hono';
import { pino } from 'pino';
import { openServeLog, serve } from '../../../api/main.ts';
import { readSettings } from '../../../schemas/settings.ts';
import { watchTurns } from '../loop-turns.ts';
import { peakMemoryMb } from '../report.ts';

/**
 * A server for a benchmark: `empty` is one JSON route and nothing else, `service` the whole service
 * with its log over the store that the environment names. Prints where it answers. A line of its
 * input is answered with its memory and processor time (`use`), or with the longest that its event
 * loop was held at a time since the last such line (`turns`); it ends with its input.
 */
const [what = ''] = process.argv.slice(2);

function serveEmpty(): Promise<string> {
  const app = new Hono().get('/', (c) => c.json({}));
  return new Promise((resolve) => {
    listen({ fetch: app.fetch, port: 0 }, ({ port }) => resolve(`http://localhost:${port}`));
  });
}

async function serveAll(): Promise<string> {
  const log = pino({ level: 'info' }, openServeLog());
  return (await serve(readSettings(process.env), { now: () => new Date(), log })).url;
}

const say = (value: object): void => void process.stdout.write(`${JSON.stringify(value)}\n`);

async function tellUse(): Promise<void> {
  const { user, system } = process.cpuUsage();
  globalThis.gc?.();
  const rssMb = process.memoryUsage.rss() / 1_048_576;
  say({ peakMb: await peakMemoryMb(), rssMb, cpuSeconds: (user + system) / 1e6 });
}

let endTurns: ReturnType<typeof watchTurns> | undefined;
function tellTurns(): void {
  say({ longestMs: endTurns?.() ?? 0 });
  endTurns = watchTurns();
}

say({ url: await (what === 'empty' ? serveEmpty() : serveAll()) });
process.stdin.on('data', (line) => {
  if (String(line) === 'turns\n') tellTurns();
  else void tellUse();
});
process.stdin.on('end', () => process.exit(0));
