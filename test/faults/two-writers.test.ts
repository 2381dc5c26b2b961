import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { execute } from '../../pipelines/commands/line/execute.ts';
import { openDatabase, text } from '../../pipelines/duckdb.ts';
import { openCatalogue } from '../../pipelines/run-pipelines.ts';
import { findCatalogue } from '../../pipelines/store/catalogue-file.ts';
import { holdStore } from '../../pipelines/store/lock.ts';
import { releaseFolder } from '../../pipelines/store/releases/release-folder.ts';
import { runTiny, temporaryHome, tickingClock } from '../support/stores/fake-source.ts';
import { smallCli } from './small-cli.ts';
import { z } from 'zod';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
let other: ChildProcess | undefined;
afterEach(() => void other?.kill('SIGKILL'));

/** Another process that holds the store until it is killed. Answers when it has it. */
function holdElsewhere(home: string): Promise<ChildProcess> {
  const script = path.join(ROOT, 'test', 'faults', 'holder.ts');
  const child = spawn(process.execPath, ['--import', '@oxc-node/core/register', script, home], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  other = child;
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.stdout.once('data', () => resolve(child));
  });
}

test('a second writer says who holds the store; waiting gets it when the first one dies', async () => {
  const home = await temporaryHome();
  const holder = await holdElsewhere(home.root);

  const refused = smallCli(home.root, {});
  expect(await execute(refused.cli, ['run', 'soc-2020', '--live', '--json'])).toBe(1);
  expect(refused.printed.err.join()).toContain(`process ${holder.pid} (holder of the test, since`);
  expect(refused.printed.out).toHaveLength(1);
  expect(refused.printed.out[0]).toContain(`process ${holder.pid}`);

  let waits = 0;
  const waiting = smallCli(
    home.root,
    {},
    {
      sleep: async () => {
        waits += 1;
        if (waits !== 2) return;
        const gone = new Promise((resolve) => holder.once('exit', resolve));
        holder.kill('SIGKILL');
        await gone;
      },
    },
  );
  expect(await execute(waiting.cli, ['run', 'soc-2020', '--live', '--wait', '60'])).toBe(0);
  expect(waits).toBe(2);
});

test('a sample store takes no real figures, a real store no sample', async () => {
  const sample = await temporaryHome();
  await runTiny(
    sample,
    [{ rows: [{}, { sex: 'female', value: 50 }, { sex: 'male', value: 50 }] }],
    {
      mode: 'sample',
    },
  );
  const bytes = await readFile(sample.catalogue, 'utf8');
  await expect(openCatalogue({ home: sample, mode: 'live' })).rejects.toThrow(
    /holds sample figures/,
  );
  const { cli, printed } = smallCli(sample.root, {});
  expect(await execute(cli, ['run', '--live'])).toBe(1);
  expect(printed.err.join()).toContain('set ALONGSIDE_HOME to another folder');
  expect(await readFile(sample.catalogue, 'utf8')).toBe(bytes);

  const real = await temporaryHome();
  await runTiny(real, [{ rows: [{}, { sex: 'female', value: 50 }, { sex: 'male', value: 50 }] }]);
  expect(await execute(smallCli(real.root, {}).cli, ['run'])).toBe(1);
});

test('a publish in the middle of a read does not disturb the reader', async () => {
  const now = tickingClock('2026-11-22T07:00:00.000Z');
  const home = await temporaryHome();
  const rows = (value: number) => [
    { value: value * 2 },
    { sex: 'female', value },
    { sex: 'male', value },
  ];
  await runTiny(home, [{ rows: rows(100) }], { now });
  const pinned = (await findCatalogue(home))?.datasets.tiny?.current ?? '';
  const file = path.join(releaseFolder(home, 'tiny', pinned), 'data.parquet');
  const reader = await openDatabase(':memory:', { memoryMb: 256, threads: 1 });
  const Total = z.object({ total: z.coerce.number() });
  const read = () =>
    reader.row(`SELECT sum(value) AS total FROM read_parquet(${text(file)})`, Total);
  const before = await read();
  const { versions } = await runTiny(home, [{ rows: rows(110) }], { now });
  expect(versions).toEqual(['1.1.0']);
  expect(await read()).toEqual(before);
  expect((await findCatalogue(home))?.datasets.tiny?.current).toBe('1.1.0');
  reader.close();
});

test('a store that could not be held whole is let go of: asked again it is had', async () => {
  const home = await temporaryHome();
  const me = { pid: process.pid, since: '2026-11-30T00:00:00Z', what: 'test' };
  const hold = () => holdStore(home, { memoryMb: 256, threads: 1 }, me);
  // What a full disk does too: the note of who holds the store cannot be written.
  const note = path.join(home.work, 'holder.json');
  await mkdir(note, { recursive: true });
  await expect(hold()).rejects.toThrow('EISDIR');
  await rm(note, { recursive: true });
  const lock = await hold();
  lock.release();
});
