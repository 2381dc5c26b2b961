import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { discoverDatasets } from '../../../datasets/discover.ts';
import type { Effects } from '../../../pipelines/engine.ts';
import { runPipelines } from '../../../pipelines/run-pipelines.ts';
import { homeAt } from '../../../pipelines/store/home.ts';
import { holdStore } from '../../../pipelines/store/lock.ts';
import { AT_ONCE } from '../../support/network.ts';
import { PUBLISHERS } from '../../support/publishers.ts';
import { peakMemoryMb } from '../report.ts';

/** From the publisher's answer to a published release. Arguments: workbook, memory MB. */
const [workbook = '', memory = '1024'] = process.argv.slice(2);
const home = homeAt(await mkdtemp(`${workbook}-store-`));
const dataset = (await discoverDatasets()).find(
  ({ declaration: { id } }) => id === 'labour-demand-new',
);
if (!dataset) throw new Error('labour-demand-new is not there');

const effects: Effects = {
  home,
  mode: 'replay',
  http: {
    send: ({ url }) =>
      Promise.resolve({
        status: 200,
        headers: {},
        body: url.includes('/file?uri=')
          ? createReadStream(workbook)
          : Readable.from([
              Buffer.from(
                `<a href="/file?uri=/x/january2017tojuly2026/labourdemandbyoccupation.xlsx">xlsx</a>`,
              ),
            ]),
      }),
  },
  policy: () => ({ ...AT_ONCE, retries: 0 }),
  publishers: PUBLISHERS,
  now: () => new Date('2026-11-22T07:00:00.000Z'),
  code: { version: 'bench', commit: null },
  log: () => undefined,
  progress: ({ stage, message }) =>
    process.stderr.write(`  ${(performance.now() / 1000).toFixed(1)} s ${stage} ${message}\n`),
};
const lock = await holdStore(
  home,
  { memoryMb: Number(memory), threads: 2 },
  { pid: process.pid, since: '', what: 'bench' },
);
const started = performance.now();
const [report] = await runPipelines(effects, lock.database, [dataset]);
const seconds = (performance.now() - started) / 1000;
lock.release();
if (report?.outcome !== 'published') throw new Error(report?.reason ?? 'not published');
await rm(home.root, { recursive: true });
process.stdout.write(
  `${JSON.stringify({ seconds, peakMb: await peakMemoryMb(), rows: report.rows })}\n`,
);
