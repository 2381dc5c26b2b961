import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { benchIngest } from './ingest.ts';
import { printRatios } from './report.ts';
import { benchSeries } from './series.ts';

/** `npm run bench`: every figure is a ratio to something measured in the same run. */
const write = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const folder = await mkdtemp(path.join(tmpdir(), 'alongside-bench-'));
try {
  const ratios = [...(await benchIngest(folder, 2_000_000)), ...(await benchSeries(20_000_000))];
  const over = printRatios(ratios, write);
  process.exitCode = over === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true });
}
