import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Bundled } from './bundle-script.ts';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What a spawned process came to. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly lines: readonly string[];
}

/** What a spawned process is given beside its words. */
interface SpawnOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Hears each line of its error side as it comes, and may kill it. */
  readonly onLine?: (line: string, kill: () => void) => void;
}

/** Runs a script of this project as a process of its own. */
export function spawnScript(
  script: string,
  words: readonly string[],
  options: SpawnOptions = {},
): Promise<Ended> {
  return spawnNode(
    ['--import', '@oxc-node/core/register', path.join(ROOT, script), ...words],
    options,
  );
}

function spawnNode(words: readonly string[], options: SpawnOptions = {}): Promise<Ended> {
  const child = spawn(process.execPath, words, {
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? '', TZ: 'UTC', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let pending = '';
  const lines: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    const parts = (pending + text).split('\n');
    pending = parts.pop() ?? '';
    for (const line of parts) {
      lines.push(line);
      options.onLine?.(line, () => child.kill('SIGKILL'));
    }
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, out, lines }));
  });
}

const Survived = z.object({
  exit: z.number(),
  steps: z.number(),
  stages: z.record(z.string(), z.number()),
});

/** An undisturbed victim's own account: how many steps, and at which each stage began. */
export function readSurvivor({ out }: Ended): z.infer<typeof Survived> {
  return Survived.parse(JSON.parse(out.trim().split('\n').at(-1) ?? ''));
}

/** The script that is killed. */
export const VICTIM = 'test/faults/victim.ts';

/** Runs the bundled victim, to be killed right before a step; null lets it live. */
export function runVictim(
  { file }: Bundled,
  home: string,
  origins: Readonly<Record<string, string>>,
  dieAt: number | null,
): Promise<Ended> {
  return spawnNode([file, JSON.stringify({ home, origins, dieAt })]);
}
