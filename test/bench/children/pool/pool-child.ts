import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { openDatabase, text } from '../../../../pipelines/duckdb.ts';
import { Sweep } from '../../../../schemas/adverts/sweep.ts';
import { poolDay } from '../../../../pipelines/pool/day/pool-day.ts';
import type { Coder } from '../../../../pipelines/pool/day/input.ts';
import type { KeptSweep } from '../../../../pipelines/pool/sweeps/sweep-files.ts';
import { makeChannel } from '../../../support/adverts/pool-folder.ts';
import { codeAdverts } from '../../../../pipelines/pool/code/code-adverts.ts';
import { openTools } from '../../pool/open-coder.ts';
import { measureSeconds, peakMemoryMb } from '../../report.ts';

/** Codes and pools the sweeps of one day on a pool. Arguments: folder, day, pool before or '', memory MB, channels. */
const [folder = '', day = '', before = '', memory = '', ...channels] = process.argv.slice(2);
const target = path.join(folder, `pool-${day}`);
const spill = path.join(folder, 'spill');
await mkdir(spill, { recursive: true });
const database = await openDatabase(path.join(folder, `work-${day}.duckdb`), {
  ...{ memoryMb: Number(memory), threads: 2, spill },
});
const Count = z.object({ rows: z.coerce.number() });
const sweeps: KeptSweep[] = [];
let rows = 0;
for (const channel of channels) {
  const own = path.join(folder, day, channel);
  const adverts = path.join(own, 'adverts.ndjson.gz');
  const counted = await database.row(
    `SELECT count(*) AS rows FROM read_json(${text(adverts)}, format = 'newline_delimited', columns = {id: 'VARCHAR'})`,
    Count,
  );
  rows += counted.rows;
  const sweep = Sweep.parse({
    ...{
      format: 'alongside-sweep/1',
      channel,
      at: `${day}T06:00:00.000Z`,
      day,
      outcome: 'complete',
    },
    ...{ why: null, parser: 1, requests: 1, received: counted.rows, adverts: counted.rows },
    ...{ set_aside: {}, amended: {}, expected: null, removed: [], invented: true },
  });
  await writeFile(path.join(own, 'sweep.json'), JSON.stringify(sweep));
  sweeps.push({ folder: own, sweep, adverts });
}
const tools = await openTools(folder);
let coding = 0;
const coder: Coder = {
  version: tools.version,
  code: async (adverts) => {
    const { seconds } = await measureSeconds(() => codeAdverts(adverts, tools));
    coding += seconds;
  },
};
const baseMb = await peakMemoryMb();
const taken = await measureSeconds(() =>
  poolDay(
    database,
    {
      ...{ day, sweeps, erased: [], coder, before: before === '' ? null : before },
      channels: ['a', 'b', 'c'].map((id) => makeChannel(id)),
    },
    target,
  ),
);
database.close();
const peakMb = await peakMemoryMb();
process.stdout.write(`${JSON.stringify({ ...taken, coding, baseMb, peakMb, rows })}\n`);
