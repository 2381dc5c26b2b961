import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const LOG_OUTPUT = path.resolve(import.meta.dirname, '../../../api/server/log-output.ts');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'alongside-log-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('every line is in the log, in order, also those of the moment in which the process ends', async () => {
  const file = path.join(folder, 'log');
  const program = `
    const { openSync } = await import('node:fs');
    const { openServeLog } = await import(${JSON.stringify(pathToFileURL(LOG_OUTPUT).href)});
    const log = openServeLog(openSync(${JSON.stringify(file)}, 'w'));
    for (let line = 0; line < 150; line += 1) log.write('line ' + line + '\\n');
    await new Promise((resolve) => setImmediate(resolve));
    log.write('last words\\n');
    process.exit(0);`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', '@oxc-node/core/register', '--input-type=module', '--eval', program],
    { encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([0, '']);
  const written = Array.from({ length: 150 }, (_, line) => `line ${line}\n`);
  expect(await readFile(file, 'utf8')).toBe(`${written.join('')}last words\n`);
});
