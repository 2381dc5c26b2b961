import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** `python3 -m venv var/judges/python`, or whichever Python is on the path. */
const OWN = path.resolve('var', 'judges', 'python', 'bin', 'python');
const PYTHON = existsSync(OWN) ? OWN : 'python3';

/** Why a judge cannot run here; null when its module is there. */
export function lacks(module: string, packageName: string): string | null {
  try {
    execFileSync(PYTHON, ['-c', `import ${module}`], { stdio: 'ignore' });
    return null;
  } catch {
    return `not installed: ${PYTHON} -m pip install ${packageName}`;
  }
}

/** Runs a script beside this file, or a module (`-m name`); writes what it prints, answers how it ended. */
export function judge(
  script: readonly string[],
  parts: readonly string[],
  write: (line: string) => void,
): Promise<boolean> {
  const [first = '', ...rest] = script;
  const called =
    first === '-m' ? [first, ...rest] : [path.join(import.meta.dirname, first), ...rest];
  return new Promise((resolve) => {
    execFile(PYTHON, [...called, ...parts], { maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      const lines = stdout.split('\n').filter((line) => line.trim() !== '');
      for (const line of lines.slice(0, 40)) write(line);
      if (lines.length > 40) write(`and ${lines.length - 40} lines more`);
      if (error) for (const line of stderr.split('\n').slice(-5)) write(line);
      resolve(error === null);
    });
  });
}
