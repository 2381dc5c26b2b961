import { spawn } from 'node:child_process';
import path from 'node:path';

/** Makes the built-in sample, all datasets of it, in a folder: as the first start of the program does. */
export async function makeSample(folder: string): Promise<string> {
  const home = path.join(folder, 'sample');
  const main = path.resolve(import.meta.dirname, '../../pipelines/main.ts');
  const child = spawn(process.execPath, ['--import', '@oxc-node/core/register', main, 'serve'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, ALONGSIDE_HOME: home, PORT: '0' },
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  // The address is printed when the sample is there.
  await Promise.race([new Promise((resolve) => child.stdout.once('data', resolve)), ended]);
  if (child.exitCode !== null) throw new Error(`making the sample ended with ${child.exitCode}`);
  child.kill('SIGTERM');
  await ended;
  return home;
}
