/**
 * A process to be killed: `alongside run --live` against publishers on ports of this machine. It
 * counts its steps, which are the changes it makes on disk and the lines it prints, and ends itself
 * with SIGKILL right before the step it is told. It prints how many steps there were, and after how
 * many each line came.
 */
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { z } from 'zod';
import { execute } from '../../pipelines/commands/line/execute.ts';
import { smallCli } from './small-cli.ts';

const Orders = z.object({
  home: z.string(),
  origins: z.record(z.string(), z.string()),
  dieAt: z.number().nullable(),
});
const { home, origins, dieAt } = Orders.parse(JSON.parse(process.argv[2] ?? ''));

const stages: Record<string, number> = {};
let steps = 0;
function step(): void {
  steps += 1;
  if (steps === dieAt) process.kill(process.pid, 'SIGKILL');
}

function counted<A extends unknown[], R>(act: (...values: A) => R): (...values: A) => R {
  return (...values) => {
    step();
    return act(...values);
  };
}
Object.assign(promises, {
  appendFile: counted(promises.appendFile),
  mkdir: counted(promises.mkdir),
  open: counted(promises.open),
  rename: counted(promises.rename),
  rm: counted(promises.rm),
});
syncBuiltinESMExports();

const { cli } = smallCli(home, origins, {
  err: (text) => {
    stages[text] = steps;
    step();
    process.stderr.write(`${text}\n`);
  },
});
const exit = await execute(cli, ['run', '--live']);
process.stdout.write(`${JSON.stringify({ exit, steps, stages })}\n`);
process.exitCode = exit;
