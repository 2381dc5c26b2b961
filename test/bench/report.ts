import { readFile } from 'node:fs/promises';

/** One line of a benchmark: a ratio within one run, and the most it may be. */
export interface Ratio {
  readonly what: string;
  readonly ratio: number;
  readonly most: number;
  readonly detail: string;
}

/** Prints ratios against their limits; answers how many are beyond, or are no number. */
export function printRatios(ratios: readonly Ratio[], write: (line: string) => void): number {
  let beyond = 0;
  for (const { what, ratio, most, detail } of ratios) {
    const holds = ratio <= most;
    if (!holds) beyond += 1;
    write(`${holds ? 'ok  ' : 'OVER'} ${ratio.toFixed(2)} (at most ${most}) ${what}: ${detail}`);
  }
  return beyond;
}

/** How long some work takes: by the clock, and of the processors in all threads of this process. */
export async function measureSeconds(
  work: () => Promise<unknown>,
): Promise<{ readonly seconds: number; readonly cpu: number }> {
  const [began, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - began) / 1000, cpu: (user + system) / 1e6 };
}

/** Largest resident size of this process so far, in megabytes (Linux). */
export async function peakMemoryMb(): Promise<number> {
  const status = await readFile('/proc/self/status', 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1024;
}

/** Linux counts processor time in hundredths of a second (`USER_HZ`). */
const TICKS = 100;

/** Processor time of a process so far, in all its threads (Linux). */
export async function readCpuSeconds(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/** The middle of an odd number of measurements. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The least of some measurements that so large a share of them does not exceed. */
export const part = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(times.length * share) - 1)] ?? Number.NaN;
