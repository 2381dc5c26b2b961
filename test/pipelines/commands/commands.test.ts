import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { discoverDatasets } from '../../../datasets/discover.ts';
import { execute } from '../../../pipelines/commands/line/execute.ts';
import type { Cli } from '../../../pipelines/commands/line/cli.ts';
import { findCatalogue } from '../../../pipelines/store/catalogue-file.ts';
import type { Home } from '../../../pipelines/store/home.ts';
import { smallCli } from '../../faults/small-cli.ts';
import {
  fakeAdapter,
  runTiny,
  temporaryHome,
  tickingClock,
  tinyDataset,
} from '../../support/stores/fake-source.ts';
import type { TinyRow } from '../../support/stores/tiny-dataset.ts';
import { AT_ONCE } from '../../support/network.ts';
import { fakePublishers } from '../../support/publishers.ts';

const rows = (value: number): TinyRow[] => [
  { value: value * 2 },
  { sex: 'female', value },
  { sex: 'male', value },
];

/** Runs a command line over a store that knows the tiny dataset; answers what a user sees. */
async function alongside(home: Home, line: string[], change: Partial<Cli> = {}) {
  const { cli, printed } = smallCli(
    home.root,
    {},
    {
      discover: () => Promise.resolve([tinyDataset()]),
      now: tickingClock('2026-12-01T09:00:00.000Z'),
      ...change,
    },
  );
  const exit = await execute(cli, line);
  return { exit, out: printed.out.join('\n'), err: printed.err.join('\n') };
}

async function publishedTwice(): Promise<Home> {
  const home = await temporaryHome();
  const now = tickingClock('2026-11-22T07:00:00.000Z');
  await runTiny(home, [{ rows: rows(100) }], { now });
  await runTiny(home, [{ rows: rows(110) }], { now });
  return home;
}

test.each([
  [['rum'], /unknown command 'rum'.*\n.*run/],
  [['run', '--liv'], /unknown option '--liv'.*\n.*--live/],
  [['run', 'tinny'], /unknown dataset "tinny"; did you mean tiny\?/],
  [['run', '--wait', 'long'], /--wait.*whole number/],
  [['run', '--live', '--from', 'here'], /exclude each other/],
  [['run', '--from-snapshots'], /needs a store that has run before/],
  [['prune'], /--keep/],
  [['prune', '--keep', '0'], /1 or more/],
  [['withdraw', 'tiny', '1.0.0'], /--reason/],
  [[], /Usage: alongside/],
])('wrong use %j ends with 2 and says what is meant', async (line, message) => {
  const { exit, out, err } = await alongside(await temporaryHome(), line);
  expect([exit, out]).toEqual([2, '']);
  expect(err).toMatch(message);
});

test('help of every command tells its exit codes', async () => {
  const home = await temporaryHome();
  for (const command of ['run', 'status', 'datasets', 'schedule', 'verify', 'prune', 'withdraw']) {
    const { exit, out } = await alongside(home, [command, '--help']);
    expect(exit, command).toBe(0);
    expect(out, command).toContain('3  some were refused');
    expect(out, command).toContain('--json');
  }
});

test('run --json prints one document; a refusal names the check, its sentence and the rows', async () => {
  const adapter = fakeAdapter([{ rows: [...rows(100), { sex: 'female', value: 999_999 }] }]);
  const publishers = fakePublishers(adapter);
  const home = await temporaryHome();
  const json = await alongside(home, ['run', '--live', '--json'], { publishers });
  expect(json.exit).toBe(1);
  const Report = z.object({
    datasets: z.array(
      z.object({ outcome: z.string(), failed: z.array(z.object({ id: z.string() })) }),
    ),
  });
  const [report] = Report.parse(JSON.parse(json.out)).datasets;
  expect(report?.outcome).toBe('refused');
  expect(report?.failed.length).toBeGreaterThan(0);

  const text = await alongside(home, ['run', '--live'], { publishers });
  expect(text.out).toContain('tiny was refused');
  for (const { id } of report?.failed ?? []) expect(text.out).toContain(`${id}: `);
  expect(text.out).toMatch(/E08000034/);
  expect(text.err).toContain('tiny: check, checking every row');
});

test('a store of sample figures takes no real ones', async () => {
  const home = await temporaryHome();
  await runTiny(home, [{ rows: rows(100) }], { mode: 'sample' });
  const { exit, err } = await alongside(home, ['run', '--live']);
  expect(exit).toBe(1);
  expect(err).toContain('holds sample figures and takes no real ones');
});

test('datasets --json prints every dataset of this repository', async () => {
  const change = { discover: () => discoverDatasets() };
  const { exit, out } = await alongside(await temporaryHome(), ['datasets', '--json'], change);
  expect(exit).toBe(0);
  const Datasets = z.object({ datasets: z.array(z.object({ id: z.string() })) });
  const ids = (await discoverDatasets()).map(({ declaration: { id } }) => id);
  expect(
    Datasets.parse(JSON.parse(out))
      .datasets.map(({ id }) => id)
      .sort(),
  ).toEqual(ids.sort());
  expect(ids.length).toBeGreaterThan(30);
});

test('status tells release, rows, last run and what cannot be told', async () => {
  const home = await publishedTwice();
  const { exit, out } = await alongside(home, ['status']);
  expect(exit).toBe(0);
  expect(out).toContain('real figures, edition 2026-11-22.2');
  expect(out).toMatch(/tiny +1\.1\.0 +2026-11-22 +3 +2022 +- +cannot be told: .* published$/m);
  const none = await alongside(await temporaryHome(), ['status']);
  expect(none.out).toMatch(/no store yet[\s\S]*never/);
});

test('verify finds a single changed byte, and ends with 3', async () => {
  const home = await publishedTwice();
  expect((await alongside(home, ['verify'])).exit).toBe(0);
  const file = path.join(home.releases, 'tiny', '1.0.0', 'data.parquet');
  const bytes = await readFile(file);
  const middle = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
  await writeFile(file, bytes);
  const { exit, out } = await alongside(home, ['verify']);
  expect(exit).toBe(3);
  expect(out).toContain('1 fault\n');
  expect(out).toMatch(/tiny 1\.0\.0 +changed +releases\/tiny\/1\.0\.0\/data\.parquet/);
});

test('prune says which dates stop answering, and removes only with --yes', async () => {
  const home = await publishedTwice();
  const before = await readFile(home.catalogue, 'utf8');
  const plan = await alongside(home, ['prune', '--keep', '1']);
  const [first, second] = (await findCatalogue(home))?.datasets.tiny?.releases ?? [];
  expect(plan.out).toContain(`tiny     1.0.0    ${first?.published}  ${second?.published}`);
  expect(plan.out).toContain('Nothing was removed');
  expect(await readFile(home.catalogue, 'utf8')).toBe(before);

  const done = await alongside(home, ['prune', '--keep', '1', '--snapshots', '--yes']);
  expect([done.exit, done.err]).toEqual([0, '']);
  const states = (await findCatalogue(home))?.datasets.tiny?.releases.map(({ state }) => state);
  expect(states).toEqual(['pruned', 'held']);
  const verified = await alongside(home, ['verify', '--json']);
  expect(JSON.parse(verified.out)).toEqual({ releases: 1, files: 3, snapshots: 1, faults: [] });
});

test('a withdrawn release gives way, and its rows are not published again', async () => {
  const home = await publishedTwice();
  const line = ['withdraw', 'tiny', '1.1.0', '--reason', 'a small number was printed'];
  const { exit, out } = await alongside(home, line);
  expect(exit).toBe(0);
  expect(out).toContain('1.0.0 is current.');
  const entry = (await findCatalogue(home))?.datasets.tiny;
  expect(entry?.current).toBe('1.0.0');
  expect(entry?.releases[1]).toMatchObject({
    state: 'withdrawn',
    state_reason: 'a small number was printed',
  });
  const again = await runTiny(home, [{ rows: rows(110) }]);
  expect([again.outcome, again.reason]).toEqual([
    'refused',
    expect.stringMatching(/withdrawn_rows.*a small number was printed/),
  ]);
  const mended = await runTiny(home, [{ rows: rows(115) }]);
  expect(mended.versions).toEqual(['1.2.0']);
  expect((await alongside(home, line)).exit).toBe(2);
});

test('serve makes a missing sample, names damage, prints one line and stops when asked', async () => {
  const home = await temporaryHome();
  const adapter = fakeAdapter([{ rows: rows(100) }]);
  const served: string[] = [];
  const change: Partial<Cli> = {
    publishers: fakePublishers(adapter),
    openPublishers: (choice) =>
      Promise.resolve({
        mode: choice.mode === 'again' ? 'replay' : choice.mode,
        http: { send: () => Promise.reject(new Error('nothing is asked for')) },
        policy: () => AT_ONCE,
        close: () => Promise.resolve(),
      }),
    serve: () =>
      Promise.resolve({
        url: 'http://localhost:8787',
        close: () => Promise.resolve(void served.push('closed')),
      }),
  };
  const first = await alongside(home, ['serve'], change);
  expect([first.exit, first.out]).toEqual([0, 'http://localhost:8787']);
  expect(first.err).toContain('tiny: published 1.0.0, 3 rows');
  expect((await findCatalogue(home))?.stamp).toBe('sample');

  await writeFile(path.join(home.releases, 'tiny', '1.0.0', 'data.parquet'), 'not a table');
  const second = await alongside(home, ['serve'], change);
  expect(second.err).toMatch(/^tiny 1\.0\.0 is damaged: .*data\.parquet/);
  expect(second.err).not.toContain('tiny: published');
  expect(served).toEqual(['closed', 'closed']);
});
