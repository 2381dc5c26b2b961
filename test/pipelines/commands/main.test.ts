import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { findCatalogue } from '../../../pipelines/store/catalogue-file.ts';
import { homeAt } from '../../../pipelines/store/home.ts';
import { spawnScript } from '../../faults/victim-orders.ts';

const MAIN = 'pipelines/main.ts';
const makeHome = (): Promise<string> => mkdtemp(path.join(tmpdir(), 'alongside-main-'));

test('a misspelt or malformed setting stops the start with its name', async () => {
  const ended = await spawnScript(MAIN, ['status'], {
    env: { PORT: 'eighty', ALONGSIDE_HOM: 'x' },
  });
  expect([ended.code, ended.out]).toEqual([2, '']);
  expect(ended.lines.join('\n')).toMatch(
    /ALONGSIDE_HOM is not a setting; did you mean ALONGSIDE_HOME/,
  );
  expect(ended.lines.join('\n')).toMatch(/PORT: /);
});

test('run --json publishes and prints one document; killed in mid-run it goes on', async () => {
  const home = await makeHome();
  const env = { ALONGSIDE_HOME: home };
  const words = ['run', 'soc-2020', 'sic-2007', '--json'];
  const killed = await spawnScript(MAIN, words, {
    env,
    onLine: (line, kill) => {
      if (line.startsWith('soc-2020: store')) kill();
    },
  });
  expect([killed.signal, killed.out]).toEqual(['SIGKILL', '']);
  const ended = await spawnScript(MAIN, words, { env });
  expect(ended.code, ended.lines.join('\n')).toBe(0);
  const Report = z.object({ datasets: z.array(z.object({ outcome: z.string() })) });
  expect(Report.parse(JSON.parse(ended.out)).datasets).toHaveLength(2);
  const catalogue = await findCatalogue(homeAt(home));
  expect(Object.keys(catalogue?.datasets ?? {}).sort()).toEqual(['sic-2007', 'soc-2020']);
  expect(catalogue?.datasets['soc-2020']?.releases).toHaveLength(1);
});
