import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { execute } from '../../../pipelines/commands/line/execute.ts';
import type { Publisher } from '../../../pipelines/publishers/publisher.ts';
import type { Home } from '../../../pipelines/store/home.ts';
import { smallCli } from '../../faults/small-cli.ts';
import { givesItems, makeChannel, manyAdverts, sweepInto } from '../pool/sweeps/sweeping.ts';
import { OPEN_RIGHTS, sweepPages } from '../pool/sweeps/sweeping.ts';
import { temporaryHome } from '../../support/stores/fake-source.ts';

const open = makeChannel(givesItems(manyAdverts(3)), {}, { id: 'open-board', name: 'Open board' });
const keyed = makeChannel(
  givesItems([]),
  { needs: ['KEYED_BOARDS'], rights: { ...OPEN_RIGHTS, consent_setting: 'KEYED_CONSENT' } },
  {
    ...{ id: 'keyed', name: 'Keyed board' },
    settings: {
      ...{ KEYED_KEY: z.string().optional(), KEYED_BOARDS: z.string().optional() },
      KEYED_CONSENT: z.string().optional(),
    },
    secrets: [{ in: 'query', name: 'key', setting: 'KEYED_KEY' }],
  },
);
// Its host answers nothing.
const broken = makeChannel(sweepPages, {}, { id: 'broken', name: 'Broken board' });

let home: Home;
beforeEach(async () => {
  home = await temporaryHome();
});
afterEach(() => rm(home.root, { recursive: true, force: true }));

async function alongside(publishers: readonly Publisher[], ...line: string[]) {
  const { cli, printed } = smallCli(
    home.root,
    { 'https://a.example': 'http://127.0.0.1:9' },
    { publishers },
  );
  const exit = await execute(cli, line);
  return { exit, out: printed.out.join('\n'), err: printed.err.join('\n') };
}

test('channels says which are on, and of each that is off what it lacks', async () => {
  await alongside([open], 'sweep', '--live');
  const { exit, out } = await alongside([open, keyed], 'channels');
  expect(exit).toBe(0);
  expect(out).toMatch(/open-board +on +off +\d{4}-\d\d-\d\d, complete +Invented jobs/);
  expect(out).toMatch(/keyed +off +off +- +Invented jobs/);
  expect(out).toContain(
    'keyed is off: Not set: KEYED_KEY and KEYED_BOARDS. Keyed board has not agreed, as far as KEYED_CONSENT says: it records who agreed, and when.',
  );
});

test('sweep asks what is on, tells what it kept and what is off, and ends with 3 when one failed', async () => {
  const whole = await alongside([open, keyed], 'sweep', '--live');
  expect(whole).toMatchObject({ exit: 0 });
  expect(whole.out).toMatch(/open-board +complete +0 +3 +3 +0/);
  expect(whole.out).toContain('keyed is off: Not set');
  const some = await alongside([open, broken], 'sweep', '--live', '--json');
  expect(some.exit).toBe(3);
  expect(JSON.parse(some.out)).toMatchObject({
    sweeps: [
      { channel: 'open-board', outcome: 'complete' },
      { channel: 'broken', outcome: 'failed' },
    ],
    off: [],
  });
  expect(some.out).toContain('no_answer');
  expect((await alongside([broken], 'sweep', '--live')).exit).toBe(1);
});

test('a channel that is not known, and a store of the other kind, are refused', async () => {
  const misspelt = await alongside([open], 'sweep', 'opn-board');
  expect(misspelt).toMatchObject({ exit: 2 });
  expect(misspelt.err).toContain('unknown channel "opn-board"; did you mean open-board?');
  await sweepInto(home, open, { mode: 'sample' });
  const mixed = await alongside([open], 'sweep', '--live');
  expect(mixed).toMatchObject({ exit: 1 });
  expect(mixed.err).toContain('holds sample figures and takes no real ones');
});
