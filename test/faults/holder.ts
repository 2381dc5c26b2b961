/** A process that holds a store until it is killed. Says so on its output once it has it. */
import { homeAt } from '../../pipelines/store/home.ts';
import { holdStore } from '../../pipelines/store/lock.ts';

await holdStore(
  homeAt(process.argv[2] ?? ''),
  { memoryMb: 256, threads: 1 },
  { pid: process.pid, since: '2026-11-22T07:00:00.000Z', what: 'holder of the test' },
);
process.stdout.write('held\n');
setInterval(() => undefined, 60_000);
