import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Abandoned } from '../../warehouse/pool.ts';
import { PackResult } from './pack-job.ts';
import type { PackJob } from './pack-job.ts';
import { NotCopied } from './read-group.ts';

/** TypeScript is read by a thread only when it is told how, whatever the process was started with. */
const READ_TYPESCRIPT = ['--import', '@oxc-node/core/register'];

/**
 * Writes the packed copy of a release to a new file, in a thread and an engine of their own, so that
 * neither the event loop nor a file that somebody waits for is held up; answers its rows. Throws
 * {@link NotCopied} where the release gets no copy, and {@link Abandoned} once `signal` is aborted,
 * when the thread has let go of the file.
 */
export async function packApart(job: PackJob, signal: AbortSignal): Promise<number> {
  if (signal.aborted) throw new Abandoned();
  const thread = new Worker(new URL('pack-thread.ts', import.meta.url), {
    workerData: job,
    execArgv: READ_TYPESCRIPT,
  });
  const stop = (): void => thread.postMessage('stop');
  signal.addEventListener('abort', stop, { once: true });
  let told: unknown;
  thread.on('message', (message) => {
    told = message;
  });
  try {
    await once(thread, 'exit');
  } catch (error) {
    throw signal.aborted ? new Abandoned() : error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
  const result = PackResult.parse(told);
  if ('refused' in result) throw new NotCopied(result.refused);
  return result.rows;
}
