import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute } from '../../../pipelines/commands/line/execute.ts';
import { smallCli } from '../../faults/small-cli.ts';
import { findProviderStore } from '../../support/stores/samples/provider-store.ts';

let home: string;
let folder: string;
beforeAll(async () => {
  home = await findProviderStore();
  folder = await mkdtemp(path.join(tmpdir(), 'match-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function match(...line: string[]) {
  const { cli, printed } = smallCli(home, {});
  const exit = await execute(cli, ['match', 'providers', ...line]);
  return { exit, out: printed.out.join('\n'), err: printed.err.join('\n') };
}

test('names are proposed a provider with a score, and a name near to none is told as it is', async () => {
  const file = path.join(folder, 'catalogue.csv');
  const names = ['Invented College of Harlow', 'Invented Colege of Harlow', 'Nobody, at all'];
  await writeFile(file, ['college', ...names.map((name) => `"${name}"`)].join('\n'));
  const { exit, out, err } = await match(file, '--column', 'college');
  expect(exit).toBe(0);
  const [heading, ...lines] = out.split('\n');
  expect(heading).toBe('source,name,provider,matched_name,score,as_near,reviewed_by,reviewed_on');
  expect(lines).toHaveLength(3);
  expect(lines[2]).toBe('catalogue,"Nobody, at all",,,,,,');
  // Nothing is reviewed by being proposed.
  expect(lines.every((line) => line.endsWith(',,'))).toBe(true);
  expect(err).toMatch(/of 3 names have a proposal; none is matched until somebody has reviewed it/);
});

test('a file without the column is named with the columns that it has', async () => {
  const file = path.join(folder, 'other.csv');
  await writeFile(file, 'title,provider\nBricks,Invented College of Leeds\n');
  const { exit, err } = await match(file);
  expect(exit).toBe(2);
  expect(err).toContain('has no column "name"; it has title, provider');
  expect((await match(path.join(folder, 'none.csv'))).exit).toBe(2);
});
